import { createHash, randomBytes } from 'node:crypto'

/** What somebody was let in for, until the code is redeemed. */
interface Authorization {
  readonly group: string
  readonly nonce: string | null
  readonly challenge: string
  readonly redirectUri: string
}

/** Codes that were given out. Each serves once, and only with the verifier that its challenge was made of. */
export interface Authorizations {
  readonly give: (authorization: Authorization) => string
  readonly redeem: (
    code: string,
    by: { readonly verifier: string; readonly redirectUri: string },
  ) => { readonly group: string; readonly nonce: string | null } | null
}

/** @see https://www.rfc-editor.org/rfc/rfc7636#section-4.6 */
export function createAuthorizations(): Authorizations {
  const given = new Map<string, Authorization>()
  return {
    give: (authorization) => {
      const code = randomBytes(24).toString('base64url')
      given.set(code, authorization)
      return code
    },
    redeem: (code, { verifier, redirectUri }) => {
      const authorization = given.get(code)
      given.delete(code)
      if (authorization === undefined || authorization.redirectUri !== redirectUri) return null
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      return challenge === authorization.challenge ? authorization : null
    },
  }
}
