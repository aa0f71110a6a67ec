import { createHash } from 'node:crypto'

import type { KeyOf, LinkKey, RandomBytes } from '../link/link-key.ts'
import { type TokenUse, open, seal } from '../link/seal.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { Session, isOpen } from './session.ts'

/** Bound to this host, and never readable by script. @see https://www.rfc-editor.org/rfc/rfc6265bis */
const name = '__Host-staff'
/** `Lax`: it comes along where the sign-in service sends the browser back. */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

const use: TokenUse<Session> = { name: 'interlude-session', schema: Session }

/** The cookie that keeps a session: sealed, so that nobody can read or make one. */
export function sessionCookie(
  session: Session,
  { key, randomBytes }: { readonly key: LinkKey; readonly randomBytes: RandomBytes },
): string {
  return `${name}=${seal(use, session, { key, iv: randomBytes(12) })}; ${attributes}`
}

/** Takes the cookie away. */
export const noSessionCookie = `${name}=; ${attributes}; Max-Age=0`

/** The session that a request's cookies keep; null where there is none, or it is over, or was ended. */
export async function sessionIn(
  cookies: readonly string[],
  { keyOf, store, now }: { readonly keyOf: KeyOf; readonly store: Pick<Store, 'readLimit'>; readonly now: Instant },
): Promise<Session | null> {
  const token = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
  if (token === undefined) return null
  const opened = await open(use, token, { keyOf, now })
  if (!opened.ok || !isOpen(opened.payload, now)) return null
  return (await store.readLimit(ended, endedKey(opened.payload))) === null ? opened.payload : null
}

/** Ends a session for good: a copy of its cookie opens nothing any more. */
export async function endSession(store: Pick<Store, 'write'>, session: Session): Promise<void> {
  const value = { of: ended, key: endedKey(session), count: 1, until: session.expiresAt, version: 1 }
  // Where it is there already, the session was ended before.
  await store.write([{ put: 'limit', value, was: null }])
}

const ended = 'ended-session'

function endedKey({ id }: Session): string {
  return createHash('sha256').update(id).digest('base64url')
}
