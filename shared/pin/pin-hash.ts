import { scrypt, timingSafeEqual } from 'node:crypto'

import type { PinHash } from '../course/client.ts'
import type { RandomBytes } from '../link/link-key.ts'

/**
 * 16 MiB and some 50 ms a guess. So few digits are guarded by how few may be tried; this is for whoever gets hold of the
 * table without the clinic's keys: each PIN, with its own salt, has to be guessed by itself.
 * @see https://www.rfc-editor.org/rfc/rfc7914
 */
const cost = { N: 16_384, r: 8, p: 1 } as const
const saltLength = 16
const hashLength = 32

/** What is kept of a PIN; the same PIN twice is never kept alike. */
export async function hashPin(pin: string, randomBytes: RandomBytes): Promise<PinHash> {
  const salt = Buffer.from(randomBytes(saltLength))
  return { salt: salt.toString('base64url'), hash: (await derive(pin, salt)).toString('base64url') }
}

/** Whether it is that PIN; how long it takes tells nothing. */
export async function isPin(given: string, { salt, hash }: PinHash): Promise<boolean> {
  const [derived, kept] = [await derive(given, Buffer.from(salt, 'base64url')), Buffer.from(hash, 'base64url')]
  return derived.length === kept.length && timingSafeEqual(derived, kept)
}

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashLength, cost, (error, derived) => (error === null ? resolve(derived) : reject(error)))
  })
}
