import type { Refusal } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import { statusOf } from '../../http/refusal-status.ts'
import { plainPage } from '../plain-page.tsx'
import type { ConsoleDeps } from './console-deps.ts'

/** Why there is no page: one line, and the way back. */
export function refusedPage(
  { clinic, style, respond }: Pick<ConsoleDeps, 'clinic' | 'style' | 'respond'>,
  { code, detail }: Refusal,
): PageResponse {
  const title = code === 'not-allowed' ? 'Not for your role' : 'Nothing here'
  const back = (
    <p>
      <a href="/staff/">To the console</a>
    </p>
  )
  return respond(
    statusOf[code],
    plainPage({ clinic, style, locale: 'en', title, text: `${detail} (${code})`, children: back }),
  )
}
