import * as z from 'zod/mini'

import type { Client, PinHash } from '../course/client.ts'
import { ClientId } from '../course/ids.ts'
import type { LinkKey, RandomBytes } from '../link/link-key.ts'
import { type OpenWith, type TokenUse, open, seal } from '../link/seal.ts'
import { Instant, plus } from '../time/instant.ts'

/** That whoever holds the token gave a client's PIN. */
const PinProof = z.readonly(z.object({ client: ClientId, of: z.string(), expiresAt: Instant }))
type PinProof = z.infer<typeof PinProof>

const proof: TokenUse<PinProof> = { name: 'interlude-pin', schema: PinProof }

/** How long a PIN once given is not asked for again, in minutes. */
export const pinProofMinutes = 30

/** Seals that the client's PIN was given at `now`; null for a client who has none. */
export function sealPinProof(
  { id: client, pin }: Pick<Client, 'id' | 'pin'>,
  now: Instant,
  { key, randomBytes }: { readonly key: LinkKey; readonly randomBytes: RandomBytes },
): string | null {
  if (pin === null) return null
  const payload = { client, of: markOf(pin), expiresAt: plus(now, { minutes: pinProofMinutes }) }
  return seal(proof, payload, { key, iv: randomBytes(12) })
}

/** Whether a token proves that this client's present PIN was given, less than half an hour ago. */
export async function openPinProof(
  token: string,
  { id, pin }: Pick<Client, 'id' | 'pin'>,
  openWith: OpenWith,
): Promise<boolean> {
  const opened = await open(proof, token, openWith)
  return opened.ok && pin !== null && opened.payload.client === id && opened.payload.of === markOf(pin)
}

/** Enough of what is kept of a PIN to tell it from the one before. */
function markOf({ hash }: PinHash): string {
  return hash.slice(0, 16)
}
