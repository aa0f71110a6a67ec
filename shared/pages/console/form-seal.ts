import * as z from 'zod/mini'

import type { RandomBytes } from '../../link/link-key.ts'
import { type TokenUse, open, seal } from '../../link/seal.ts'
import type { LinkKey, KeyOf } from '../../link/link-key.ts'
import { Instant, plus } from '../../time/instant.ts'

/** What a form's own token says: to whose session it was shown, on which page, and what was to be seen there. */
const FormSeal = z.readonly(z.object({ session: z.string(), path: z.string(), seen: z.string(), expiresAt: Instant }))
type FormSeal = z.infer<typeof FormSeal>

const form: TokenUse<FormSeal> = { name: 'interlude-console-form', schema: FormSeal }

/** How long a form that was shown may be sent. */
const openFor = { hours: 12 } as const

/** A token that only a page shown in this session can send: another site, or another person's page, has none. */
export function sealForm(
  what: Omit<FormSeal, 'expiresAt'>,
  { key, randomBytes, now }: { readonly key: LinkKey; readonly randomBytes: RandomBytes; readonly now: Instant },
): string {
  return seal(form, { ...what, expiresAt: plus(now, openFor) }, { key, iv: randomBytes(12) })
}

/** What was seen on the page that sends its token back; null where it is none of this session's and page's, or too old. */
export async function openForm(
  token: string,
  { session, path, keyOf, now }: Pick<FormSeal, 'session' | 'path'> & { readonly keyOf: KeyOf; readonly now: Instant },
): Promise<string | null> {
  const opened = await open(form, token, { keyOf, now })
  if (!opened.ok) return null
  const { payload } = opened
  return payload.session === session && payload.path === path ? payload.seen : null
}

/** Whether a token is of a form that the console showed on a page, to whomever and however long ago. */
export async function wasShown(
  token: string,
  { path, keyOf }: Pick<FormSeal, 'path'> & { readonly keyOf: KeyOf },
): Promise<boolean> {
  const opened = await open(form, token, { keyOf, now: longAgo })
  return opened.ok && opened.payload.path === path
}

/** So long that nothing was over. */
const longAgo = Instant.parse('1970-01-01T00:00:00Z')
