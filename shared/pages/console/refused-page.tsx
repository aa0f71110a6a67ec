import type { Refusal } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import { statusOf } from '../../http/refusal-status.ts'
import type { ConsoleDeps } from './console-deps.ts'
import { noticePage } from './notice-page.tsx'

/** Why there is no page: one line, and the way back. */
export function refusedPage(
  deps: Pick<ConsoleDeps, 'clinic' | 'style' | 'respond'>,
  { code, detail }: Refusal,
): PageResponse {
  const title = code === 'not-allowed' ? 'Not for your role' : 'Nothing here'
  const children = (
    <p>
      <a href="/staff/">To the console</a>
    </p>
  )
  return noticePage(deps, statusOf[code], { title, text: `${detail} (${code})`, children })
}
