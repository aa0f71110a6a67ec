import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod/mini'

import type { Clock } from '../ports/clock.ts'
import { personOf } from './claims.ts'
import type { Person } from './person.ts'

/** Who bears a token; null whatever is wrong with it. Throws `SigningKeysUnavailable` where that cannot be known. */
export type VerifyToken = (token: string) => Promise<Person | null>

export interface Verifier {
  /** The sign-in service: `https://cognito-idp.REGION.amazonaws.com/POOL`. */
  readonly issuer: string
  readonly clientId: string
  readonly clock: Clock
}

/** The sign-in service's keys could not be had: nothing was said about the token, which may be good. */
export class SigningKeysUnavailable extends Error {
  override readonly name = 'SigningKeysUnavailable'
  readonly code = 'signing-keys-unavailable'
  readonly retryable = true
}

/** Cognito's two kinds of token for people: an access token names the client, an ID token is meant for it. */
const Use = z.discriminatedUnion('token_use', [
  z.object({ token_use: z.literal('access'), client_id: z.string() }),
  z.object({ token_use: z.literal('id'), aud: z.string() }),
])

/**
 * Verifies bearer tokens: signed by a key of the issuer's (fetched once, and again for a key that is not known), in time,
 * for our client.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function createVerifier({ issuer, clientId, clock }: Verifier): VerifyToken {
  const keys = keysOf(issuer)
  return async (token) => {
    const payload = await verified(token, keys, { issuer, now: clock() })
    const use = Use.safeParse(payload)
    if (!use.success) return null
    const client = use.data.token_use === 'access' ? use.data.client_id : use.data.aud
    return client === clientId ? personOf(payload) : null
  }
}

function keysOf(issuer: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { cooldownDuration: 60_000 })
  return async (header, token) => {
    try {
      return await keys(header, token)
    } catch (cause) {
      // These two were decided with the keys in hand; whatever else is thrown means that there are none.
      const isOfToken = cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys
      throw isOfToken ? cause : new SigningKeysUnavailable('the sign-in service gave no keys', { cause })
    }
  }
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, now }: { readonly issuer: string; readonly now: string },
): Promise<unknown> {
  try {
    const options = { issuer, algorithms: ['RS256'], currentDate: new Date(now), requiredClaims: ['exp', 'iat', 'sub'] }
    const { payload } = await jwtVerify(token, keys, options)
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
