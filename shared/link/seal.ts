import { createCipheriv, createDecipheriv } from 'node:crypto'

import type * as z from 'zod/mini'

import type { Instant } from '../time/instant.ts'
import type { KeyOf, LinkKey } from './link-key.ts'
import { LinkPayload } from './link-payload.ts'

/** Why a token was refused; for tests and counts, never for the one who holds it. */
export type LinkFault = 'malformed' | 'unknown-key' | 'not-genuine' | 'expired'

/** What was sealed, or why it does not open. */
export type Opened<Payload> =
  | { readonly ok: true; readonly payload: Payload; readonly key: LinkKey }
  | { readonly ok: false; readonly error: { readonly code: 'bad-link'; readonly reason: LinkFault } }

export type OpenedLink = Opened<LinkPayload>

/** What tokens of one use hold. A token opens for its own use only: the seal is bound to it. */
export interface TokenUse<Payload extends { readonly expiresAt: Instant }> {
  readonly name: string
  readonly schema: z.ZodMiniType<Payload>
}

export interface OpenWith {
  readonly keyOf: KeyOf
  readonly now: Instant
}

/** The clients' links. */
const link: TokenUse<LinkPayload> = { name: 'interlude-link', schema: LinkPayload }

/** A link's payload as a token; see `seal`. */
export function sealLink(payload: LinkPayload, key: LinkKey, iv: Uint8Array): string {
  return seal(link, payload, { key, iv })
}

/** Opens a link's token; see `open`. */
export function openLink(token: string, openWith: OpenWith): Promise<OpenedLink> {
  return open(link, token, openWith)
}

/**
 * A payload as a token that only holders of the key can read or make: base64url of version, month, IV, ciphertext and
 * tag (AES-256-GCM, bound to the use, the clinic, the version and the month). `iv` is 12 bytes never used before.
 * @see https://www.rfc-editor.org/rfc/rfc5116#section-5.2
 */
export function seal<Payload extends { readonly expiresAt: Instant }>(
  { name }: TokenUse<Payload>,
  payload: Payload,
  { key, iv }: { readonly key: LinkKey; readonly iv: Uint8Array },
): string {
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv)
  cipher.setAAD(boundTo(name, key.clinic, key.month))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(payload), 'utf8'), cipher.final()])
  return Buffer.concat([head(key.month), iv, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** Opens a token; whatever is wrong with it, the refusal is the same value but for its `reason`. */
export async function open<Payload extends { readonly expiresAt: Instant }>(
  use: TokenUse<Payload>,
  token: string,
  { keyOf, now }: OpenWith,
): Promise<Opened<Payload>> {
  const parts = takeApart(token)
  if (parts === null) return refused('malformed')
  const key = await keyOf(parts.month)
  if (key === null) return refused('unknown-key')
  const payload = decipher(use, parts, key)
  if (payload === null) return refused('not-genuine')
  return now < payload.expiresAt ? { ok: true, payload, key } : refused('expired')
}

/** Longer than any token that is made here, so that nothing big is ever decoded. */
const longestToken = 2000
const version = 1
const ivLength = 12
const tagLength = 16
const headLength = 3

interface Parts {
  readonly month: string
  readonly iv: Buffer
  readonly sealed: Buffer
  readonly tag: Buffer
}

function takeApart(token: string): Parts | null {
  if (token.length > longestToken) return null
  const bytes = Buffer.from(token, 'base64url')
  // Several spellings decode alike (padding, spare bits, "+" for "-"): only the one that seal writes is a token.
  if (bytes.toString('base64url') !== token) return null
  if (bytes.length <= headLength + ivLength + tagLength || bytes[0] !== version) return null
  const months = bytes.readUInt16BE(1)
  const ivEnd = headLength + ivLength
  return {
    month: `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`,
    iv: bytes.subarray(headLength, ivEnd),
    sealed: bytes.subarray(ivEnd, -tagLength),
    tag: bytes.subarray(-tagLength),
  }
}

function decipher<Payload extends { readonly expiresAt: Instant }>(
  { name, schema }: TokenUse<Payload>,
  { iv, sealed, tag, month }: Parts,
  key: LinkKey,
): Payload | null {
  try {
    const decipherer = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagLength })
    decipherer.setAAD(boundTo(name, key.clinic, month))
    decipherer.setAuthTag(tag)
    const text = Buffer.concat([decipherer.update(sealed), decipherer.final()]).toString('utf8')
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function head(month: string): Buffer {
  const bytes = Buffer.alloc(headLength)
  bytes.writeUInt8(version, 0)
  bytes.writeUInt16BE(Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1, 1)
  return bytes
}

function boundTo(use: string, clinic: string, month: string): Buffer {
  return Buffer.from(JSON.stringify([use, version, clinic, month]), 'utf8')
}

function refused(reason: LinkFault): { ok: false; error: { code: 'bad-link'; reason: LinkFault } } {
  return { ok: false, error: { code: 'bad-link', reason } }
}
