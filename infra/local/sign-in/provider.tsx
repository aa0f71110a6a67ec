import type { RequestListener } from 'node:http'

import { readBody } from '../body.ts'
import type { HttpAnswer } from '../http-event.ts'
import { json, seeOther } from '../server/answer.ts'
import { page } from '../server/page.tsx'
import { type Authorizations, createAuthorizations } from './authorizations.ts'
import type { StaffPool } from './staff-pool.ts'
import type { StaffTokens } from './staff-tokens.ts'

export interface ProviderOptions {
  /** Known once the provider has its port. */
  readonly issuer: () => string
  readonly pool: () => StaffPool | null
  readonly tokens: () => StaffTokens
  readonly now: () => string
}

/**
 * An OpenID provider in the place of Cognito: authorization code with PKCE for a public client, one made-up person for each
 * group of the pool, whom one picks instead of giving a password.
 * @see https://openid.net/specs/openid-connect-core-1_0.html
 */
export function createProvider(options: ProviderOptions): RequestListener {
  const authorizations = createAuthorizations()
  const answer = async (method: string, url: URL, body: string): Promise<HttpAnswer> => {
    const pool = options.pool()
    if (pool === null) return failed(404, 'not_found')
    const at = `${method} ${url.pathname}`
    switch (at) {
      case 'GET /.well-known/openid-configuration':
        return json(metadata(options.issuer()))
      case 'GET /.well-known/jwks.json':
        return json(await options.tokens().jwks())
      case 'GET /authorize':
        return authorize(url.searchParams, { pool, now: options.now(), authorizations })
      case 'POST /token':
        return redeem(new URLSearchParams(body), { pool, authorizations, tokens: options.tokens() })
      case 'GET /logout':
        return logOut(url.searchParams, pool)
      default:
        return failed(404, 'not_found')
    }
  }
  return (incoming, response) => {
    const serve = async () => {
      const body = (await readBody(incoming, 65_536))?.toString() ?? ''
      const url = new URL(incoming.url ?? '/', options.issuer())
      const { status, headers, body: content } = await answer(incoming.method ?? 'GET', url, body)
      response
        .writeHead(status, {
          ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        })
        .end(content)
    }
    serve().catch(() => response.destroy())
  }
}

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html */
function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    end_session_endpoint: `${issuer}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'email'],
  }
}

interface Desk {
  readonly pool: StaffPool
  readonly authorizations: Authorizations
}

/** Asks whom to be; who has picked is sent back with a code. A client or address that is not known is told nothing. */
function authorize(asked: URLSearchParams, { pool, now, authorizations }: Desk & { readonly now: string }): HttpAnswer {
  const redirectUri = asked.get('redirect_uri') ?? ''
  if (asked.get('client_id') !== pool.clientId || !pool.callbackUrls.includes(redirectUri))
    return failed(400, 'invalid_request')
  const back = (answer: Readonly<Record<string, string>>): HttpAnswer => {
    const state = asked.get('state')
    return seeOther(`${redirectUri}?${new URLSearchParams({ ...answer, ...(state === null ? {} : { state }) })}`)
  }
  if (asked.get('response_type') !== 'code') return back({ error: 'unsupported_response_type' })
  if (asked.get('scope')?.split(' ').includes('openid') !== true) return back({ error: 'invalid_scope' })
  const challenge = asked.get('code_challenge')
  if (challenge === null || asked.get('code_challenge_method') !== 'S256') return back({ error: 'invalid_request' })
  const group = asked.get('person')
  if (group === null || !pool.groups.includes(group)) return whomToBe(asked, pool, now)
  return back({ code: authorizations.give({ group, nonce: asked.get('nonce'), challenge, redirectUri }) })
}

function whomToBe(asked: URLSearchParams, { groups }: StaffPool, now: string): HttpAnswer {
  return page(
    'Sign in as',
    now,
    <ul class="plain card">
      {groups.map((group) => (
        <li>
          <p>
            <a href={`/authorize?${new URLSearchParams({ ...Object.fromEntries(asked), person: group })}`}>{group}</a>
          </p>
        </li>
      ))}
    </ul>,
  )
}

async function redeem(
  form: URLSearchParams,
  { pool, authorizations, tokens }: Desk & { readonly tokens: StaffTokens },
): Promise<HttpAnswer> {
  if (form.get('client_id') !== pool.clientId) return failed(401, 'invalid_client')
  if (form.get('grant_type') !== 'authorization_code') return failed(400, 'unsupported_grant_type')
  const by = { verifier: form.get('code_verifier') ?? '', redirectUri: form.get('redirect_uri') ?? '' }
  const redeemed = authorizations.redeem(form.get('code') ?? '', by)
  if (redeemed === null) return failed(400, 'invalid_grant')
  const { group, nonce } = redeemed
  return json({
    access_token: await tokens.access(group),
    id_token: await tokens.id(group, nonce),
    token_type: 'Bearer',
    expires_in: pool.tokenMinutes * 60,
  })
}

function logOut(asked: URLSearchParams, { logoutUrls }: StaffPool): HttpAnswer {
  const to = asked.get('post_logout_redirect_uri') ?? ''
  return logoutUrls.includes(to) ? seeOther(to) : failed(400, 'invalid_request')
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
function failed(status: number, error: string): HttpAnswer {
  return { ...json({ error }), status }
}
