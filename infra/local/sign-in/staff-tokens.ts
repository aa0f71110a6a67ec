import { type CryptoKey, type JWK, SignJWT, exportJWK, generateKeyPair } from 'jose'

import { parseInstant } from '../clock.ts'

/** What tokens are made for. */
export interface TokenAbout {
  readonly issuer: string
  readonly clientId: string
  /** How long a token is good for. */
  readonly minutes: number
  /** The system's own time, which may be years from this machine's. */
  readonly now: () => string
}

/** Signs tokens as Cognito does, for made-up people: one a group. */
export interface StaffTokens {
  readonly access: (group: string) => Promise<string>
  readonly id: (group: string, nonce: string | null) => Promise<string>
  readonly jwks: () => Promise<{ readonly keys: readonly JWK[] }>
}

/** The key is made when it is first needed: most runs of a system sign nobody in. */
export function createStaffTokens({ issuer, clientId, minutes, now }: TokenAbout): StaffTokens {
  let made: Promise<{ readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }> | null = null
  const pair = () => (made ??= generateKeyPair('RS256'))
  const sign = async (group: string, claims: Readonly<Record<string, unknown>>) => {
    const at = Math.floor(parseInstant(now()) / 1000)
    return new SignJWT({ 'cognito:groups': [group], auth_time: at, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setSubject(subjectOf(group))
      .setIssuedAt(at)
      .setExpirationTime(at + minutes * 60)
      .sign((await pair()).privateKey)
  }
  const kept = new Map<string, { readonly token: Promise<string>; readonly until: number }>()
  /** The same token while it is good, as programs keep theirs. */
  const access = (group: string) => {
    const at = parseInstant(now())
    const old = kept.get(group)
    if (old !== undefined && at < old.until) return old.token
    const token = sign(group, { token_use: 'access', client_id: clientId, scope: 'openid email' })
    kept.set(group, { token, until: at + (minutes * 60_000) / 2 })
    return token
  }
  return {
    access,
    id: (group, nonce) => {
      const person = { email: `${group}@staff.example`, email_verified: true }
      return sign(group, { token_use: 'id', aud: clientId, ...person, ...(nonce === null ? {} : { nonce }) })
    },
    jwks: async () => ({ keys: [{ ...(await exportJWK((await pair()).publicKey)), kid, alg: 'RS256', use: 'sig' }] }),
  }
}

const kid = 'local'

function subjectOf(group: string): string {
  return `local-${group}`
}
