import * as z from 'zod/mini'

import { CourseId } from '../../course/ids.ts'
import type { LinkKey, RandomBytes } from '../../link/link-key.ts'
import { type TokenUse, open, seal } from '../../link/seal.ts'
import { Instant, plus } from '../../time/instant.ts'

/** What a page's own token says: which page of which course it was, and what was to be seen on it. */
const PageSeal = z.readonly(z.object({ course: CourseId, path: z.string(), seen: z.string(), expiresAt: Instant }))
type PageSeal = z.infer<typeof PageSeal>

const page: TokenUse<PageSeal> = { name: 'interlude-page', schema: PageSeal }

/** How long a page that was opened may be sent back. */
const openFor = { hours: 12 } as const

/** A token that only a page which was shown can send back: scanners and scripts that know the link alone have none. */
export function sealPage(
  what: Omit<PageSeal, 'expiresAt'>,
  { key, randomBytes, now }: { readonly key: LinkKey; readonly randomBytes: RandomBytes; readonly now: Instant },
): string {
  return seal(page, { ...what, expiresAt: plus(now, openFor) }, { key, iv: randomBytes(12) })
}

/** What was seen on the page that sends its token back; null where it is none of this page's, or too old. */
export async function openPage(
  token: string,
  { course, path, key, now }: Omit<PageSeal, 'seen' | 'expiresAt'> & { readonly key: LinkKey; readonly now: Instant },
): Promise<string | null> {
  const opened = await open(page, token, { keyOf: async (month) => (month === key.month ? key : null), now })
  if (!opened.ok) return null
  const { payload } = opened
  return payload.course === course && payload.path === path ? payload.seen : null
}
