import * as z from 'zod'

import type { KeyOf, LinkKey, RandomBytes } from '../link/link-key.ts'
import { type TokenUse, open, seal } from '../link/seal.ts'
import { Instant } from '../time/instant.ts'
import { Person } from './person.ts'
import type { Session } from './session.ts'

/** Bound to this host, and never readable by script. @see https://www.rfc-editor.org/rfc/rfc6265bis */
const name = '__Host-staff'

const SessionSeal = z.object({ id: z.string(), person: Person, expiresAt: Instant }).readonly()

const use: TokenUse<z.infer<typeof SessionSeal>> = { name: 'interlude-session', schema: SessionSeal }

/** The cookie that keeps a session: sealed, so that nobody can read or make one. */
export function sessionCookie(
  session: Session,
  { key, randomBytes }: { readonly key: LinkKey; readonly randomBytes: RandomBytes },
): string {
  return `${name}=${seal(use, session, { key, iv: randomBytes(12) })}; Path=/; Secure; HttpOnly; SameSite=Lax`
}

/** The session that a request's cookies keep; null where there is none, or it is over. */
export async function sessionIn(
  cookies: readonly string[],
  { keyOf, now }: { readonly keyOf: KeyOf; readonly now: Instant },
): Promise<Session | null> {
  const token = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
  if (token === undefined) return null
  const opened = await open(use, token, { keyOf, now })
  return opened.ok ? opened.payload : null
}
