import { pinNeeded } from '../../pin/pin-needed.ts'
import { openPinProof, pinProofMinutes, sealPinProof } from '../../pin/pin-proof.ts'
import type { LinkDeps } from './link-deps.ts'
import type { OpenedLink } from './open-link.ts'

/** Bound to this host, and never readable by script. @see https://www.rfc-editor.org/rfc/rfc6265bis */
const name = '__Host-opened'

/** Whether the client needs no PIN, or a cookie proves that it was given a while ago. */
export async function isPinGiven(
  { keyOf, clock }: Pick<LinkDeps, 'keyOf' | 'clock'>,
  { state: { client } }: OpenedLink,
  cookies: readonly string[],
): Promise<boolean> {
  const needed = pinNeeded(client)
  if (needed !== 'ask') return needed === 'none'
  const proof = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
  return proof !== undefined && openPinProof(proof, client, { keyOf, now: clock() })
}

/** The cookie that proves that the PIN was just given. `Lax`: it comes along from the link in a mail. */
export function pinCookie(
  { clock, randomBytes }: Pick<LinkDeps, 'clock' | 'randomBytes'>,
  { state: { client }, key }: OpenedLink,
): string {
  const proof = sealPinProof(client, clock(), { key, randomBytes })
  return `${name}=${proof ?? ''}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${pinProofMinutes * 60}`
}
