import { changePreferences } from '../../client/change-preferences.ts'
import type { MailFamily } from '../../client/stop-mails.ts'
import type { LinkPurpose } from '../../link/link-payload.ts'
import { pageHtml } from '../page-frame.tsx'
import type { PageResponse } from '../../http/page-response.ts'
import type { LinkDeps } from './link-deps.ts'
import { mayTake } from './may-take.ts'
import type { OpenedLink } from './open-link.ts'
import type { PageRequest } from './page-request.ts'
import { openPage } from './page-seal.ts'
import { badRequest, notFound, tooOften, unavailable } from './plain-answers.tsx'
import { type FormFields, isForm, readForm } from '../../http/read-form.ts'
import { StopPage, stopPath } from './stop-page.tsx'
import { hrefTo, visitOf } from './visit.ts'

/** Answers a link that stops mails and opens nothing else. */
export async function answerStop(deps: LinkDeps, request: PageRequest, opened: OpenedLink): Promise<PageResponse> {
  if (request.method !== 'POST') return deps.respond(200, await stopPage(deps, opened, false))
  if (!isForm(request.contentType)) return badRequest(deps, request, 415)
  const fields = await readForm(request.body, request.contentType)
  if (fields === null) return badRequest(deps, request, 400)
  const oneClick = fields.get('List-Unsubscribe') === 'One-Click'
  return oneClick ? stopByOneClick(deps, request, opened) : changeByForm(deps, opened, { request, fields })
}

/**
 * The one change that needs no page: a mail program's button. It stops the last family of the link's.
 * @see https://www.rfc-editor.org/rfc/rfc8058#section-3.2
 */
async function stopByOneClick(
  deps: LinkDeps,
  request: PageRequest,
  { payload, state }: OpenedLink,
): Promise<PageResponse> {
  const family = familiesOf(payload.purpose).at(-1)
  if (family === undefined) return notFound(deps, request)
  const changed = await changePreferences(deps, state.client.id, { stop: family, by: 'client' })
  return changed.ok ? deps.respond(200, '') : unavailable(deps, request)
}

async function changeByForm(
  deps: LinkDeps,
  opened: OpenedLink,
  { request, fields }: { readonly request: PageRequest; readonly fields: FormFields },
): Promise<PageResponse> {
  const { payload, state, key } = opened
  if (!(await mayTake({ deps, ...opened }))) return tooOften(deps, request)
  const at = { course: state.course.id, path: stopPath, key, now: deps.clock() }
  const isOurs = (await openPage(fields.get('page') ?? '', at)) !== null
  const families = familiesOf(payload.purpose)
  const chosen = (what: 'stop' | 'resume') => families.find((family) => family === fields.get(what))
  const [stop, resume] = [chosen('stop'), chosen('resume')]
  if (!isOurs || (stop ?? resume) === undefined) return deps.respond(422, await stopPage(deps, opened, true))
  const changed = await changePreferences(deps, state.client.id, { stop, resume, by: 'client' })
  if (!changed.ok) return unavailable(deps, request)
  // A redirect to the page itself, so that going back or reloading sends no form again.
  return deps.respond(303, '', { location: hrefTo(opened, '') })
}

/** What a link lets its holder stop; one click stops the last of them. */
function familiesOf(purpose: LinkPurpose): readonly MailFamily[] {
  switch (purpose) {
    case 'stop-prompts':
      return ['prompts']
    case 'stop-reminders':
      return ['reminders']
    case 'stop-all':
      return ['prompts', 'reminders', 'all']
    case 'page':
      return []
    default:
      return purpose satisfies never
  }
}

async function stopPage(deps: LinkDeps, opened: OpenedLink, unchosen: boolean): Promise<string> {
  const visit = await visitOf(deps, opened, { path: '', cookies: [] })
  return pageHtml(<StopPage visit={visit} families={familiesOf(opened.payload.purpose)} unchosen={unchosen} />)
}
