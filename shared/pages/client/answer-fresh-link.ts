import { askFreshLink } from '../../letter/ask-fresh-link.ts'
import type { PageResponse } from '../../http/page-response.ts'
import type { LinkDeps } from './link-deps.ts'
import type { PageRequest } from './page-request.ts'
import { badRequest, freshLinkAsked, freshLinkPage, tooOften } from './plain-answers.tsx'
import { isForm, readForm } from '../../http/read-form.ts'

/** Where anybody may ask for a fresh link. Nothing in the answer tells whether an address is known. */
export async function answerFreshLink(deps: LinkDeps, request: PageRequest): Promise<PageResponse> {
  if (request.method !== 'POST') return freshLinkPage(deps, request, false)
  if (!isForm(request.contentType)) return badRequest(deps, request, 415)
  const fields = await readForm(request.body, request.contentType)
  if (fields === null) return badRequest(deps, request, 400)
  const asked = await askFreshLink(deps, fields.get('address') ?? '')
  switch (asked) {
    case 'asked':
      return freshLinkAsked(deps, request)
    case 'rate-limited':
      return tooOften(deps, request)
    case 'bad-address':
      return freshLinkPage(deps, request, true)
    default:
      return asked satisfies never
  }
}
