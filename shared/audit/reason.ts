import type { RandomBytes } from '../link/link-key.ts'

/** Why something was done, in a person's words, with the salt under which its hash is kept. */
export interface Reason {
  readonly text: string
  readonly salt: string
}

/** A reason with a salt of its own, of 128 bits. */
export function reasonOf(text: string | null, randomBytes: RandomBytes): Reason | null {
  return text === null ? null : { text, salt: Buffer.from(randomBytes(16)).toString('base64url') }
}
