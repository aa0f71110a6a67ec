import { type JSONWebKeySet, type JWTVerifyGetKey, createLocalJWKSet, errors } from 'jose'
import type { IncomingMessage } from 'node:http'
import { get as getSecurely } from 'node:https'
import * as z from 'zod/mini'

import type { Clock } from '../ports/clock.ts'
import { millisecondsOf } from '../time/instant.ts'

/** How long keys are believed, how soon they may be asked for again for a key that is not among them, and waited for. */
const [freshFor, coolFor, timeout] = [600_000, 60_000, 5_000] as const

interface Known {
  readonly keyOf: JWTVerifyGetKey
  /** Milliseconds of the clock. */
  readonly since: number
}

/**
 * The keys at an address, asked for when a token first needs one. jose's own set does the same by `fetch`, whose HTTP client
 * a function would load for this alone, in the time of whoever asks first; the SDK's has `node:https` loaded already. (To import
 * `node:http` loads that client too, for its `WebSocket`: only the local stack asks there.)
 */
export function createSigningKeys(address: URL, clock: Clock): JWTVerifyGetKey {
  let known: Known | null = null
  let coming: Promise<Known> | null = null
  const isOlder = ({ since }: Known, than: number): boolean => millisecondsOf(clock()) - since >= than
  const load = async (): Promise<Known> => {
    coming ??= fetchKeys(address)
      .then((keys) => ({ keyOf: createLocalJWKSet(keys), since: millisecondsOf(clock()) }))
      .finally(() => (coming = null))
    known = await coming
    return known
  }
  return async (header, token) => {
    const current = known === null || isOlder(known, freshFor) ? await load() : known
    try {
      return await current.keyOf(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !isOlder(current, coolFor)) throw error
      return (await load()).keyOf(header, token)
    }
  }
}

/** Follows no redirect: whoever sends elsewhere is not the service that was named. */
async function fetchKeys(address: URL): Promise<JSONWebKeySet> {
  const get = address.protocol === 'https:' ? getSecurely : (await import('node:http')).get
  const response = await new Promise<IncomingMessage>((answered, failed) => {
    const options = { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(timeout) }
    get(address, options, answered).on('error', failed)
  })
  const parts: Uint8Array[] = []
  for await (const part of response) parts.push(Bytes.parse(part))
  if (response.statusCode !== 200) throw new Error(`the keys' address answered ${response.statusCode}`)
  return KeySet.parse(JSON.parse(Buffer.concat(parts).toString()))
}

const Bytes = z.instanceof(Uint8Array)
/** What a key is made of is jose's to check. */
const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })
