import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { createProvider } from '../../../../infra/local/sign-in/provider.tsx'
import { createStaffTokens } from '../../../../infra/local/sign-in/staff-tokens.ts'

const now = () => '2027-02-28T22:00:00Z'
const back = 'https://clinic.example/staff/signed-in'
const pool = {
  ...{ clientId: 'console', callbackUrls: [back], logoutUrls: ['https://clinic.example/staff/signed-out'] },
  ...{ tokenMinutes: 30, groups: ['admin', 'auditor'] },
}
let issuer = ''
const server = createServer(
  createProvider({
    ...{ issuer: () => issuer, pool: () => pool, now },
    tokens: () => createStaffTokens({ issuer, clientId: 'console', minutes: 30, now }),
  }),
)

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => server.close())

type Fields = Readonly<Record<string, string>>

const verifier = 'v'.repeat(43)
const asking: Fields = {
  ...{ client_id: 'console', redirect_uri: back, response_type: 'code', scope: 'openid email', state: 's', nonce: 'n' },
  ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
  person: 'auditor',
}

/** The fields without one of them. */
function without(name: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name))
}

async function authorize(fields: Fields) {
  const answer = await fetch(`${issuer}/authorize?${new URLSearchParams(fields)}`, { redirect: 'manual' })
  const location = answer.headers.get('location')
  return { status: answer.status, location, query: new URLSearchParams(location?.split('?')[1]) }
}

async function redeem(fields: Fields) {
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: answer.status, body: z.record(z.string(), z.unknown()).parse(await answer.json()) }
}

async function codeFor(fields: Fields = asking): Promise<Fields> {
  const code = (await authorize(fields)).query.get('code') ?? ''
  return { grant_type: 'authorization_code', client_id: 'console', redirect_uri: back, code, code_verifier: verifier }
}

describe('createProvider', () => {
  it('sends who was picked back with a code, which is good for tokens of that person', async () => {
    const { location, query } = await authorize(asking)
    expect([location?.startsWith(`${back}?`), query.get('state')]).toEqual([true, 's'])
    const { body } = await redeem(await codeFor())
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 1800 })
    const of = { iss: issuer, sub: 'local-auditor', 'cognito:groups': ['auditor'] }
    expect(decodeJwt(String(body['id_token']))).toMatchObject({ ...of, token_use: 'id', aud: 'console', nonce: 'n' })
    expect(decodeJwt(String(body['access_token']))).toMatchObject({ ...of, token_use: 'access', client_id: 'console' })
  })

  it.each<readonly [string, Fields, string]>([
    ['without a challenge', without('code_challenge', asking), 'invalid_request'],
    ['with the verifier itself for a challenge', { ...asking, code_challenge_method: 'plain' }, 'invalid_request'],
    ['with a challenge of no method', without('code_challenge_method', asking), 'invalid_request'],
    ['for a token', { ...asking, response_type: 'token' }, 'unsupported_response_type'],
    ['for no ID', { ...asking, scope: 'email' }, 'invalid_scope'],
  ])('gives no code to who asks %s, and sends them back', async (_what, fields, error) => {
    const { query } = await authorize(fields)
    expect(Object.fromEntries(query)).toEqual({ error, state: 's' })
  })

  it.each<readonly [string, Fields]>([
    ['another client', { ...asking, client_id: 'another' }],
    ['an address that is not known', { ...asking, redirect_uri: 'https://elsewhere.example/' }],
    ['an address that only begins like ours', { ...asking, redirect_uri: `${back}/more` }],
  ])('sends nobody anywhere for %s', async (_what, fields) => {
    expect(await authorize(fields)).toMatchObject({ status: 400, location: null })
  })

  it('asks whom to be where nobody, or nobody of the pool, was picked', async () => {
    for (const fields of [without('person', asking), { ...asking, person: 'owner' }])
      expect(await authorize(fields)).toMatchObject({ status: 200, location: null })
  })

  it('takes a code once', async () => {
    const code = await codeFor()
    expect((await redeem(code)).status).toBe(200)
    expect(await redeem(code)).toEqual({ status: 400, body: { error: 'invalid_grant' } })
  })

  it.each<readonly [string, Fields, string]>([
    ['with another verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant'],
    ['without a verifier', { code_verifier: '' }, 'invalid_grant'],
    ['from another address', { redirect_uri: 'https://elsewhere.example/' }, 'invalid_grant'],
    ['that was never given', { code: 'x' }, 'invalid_grant'],
    ['for another client', { client_id: 'another' }, 'invalid_client'],
    ['to renew with', { grant_type: 'refresh_token' }, 'unsupported_grant_type'],
    ['in the place of a password', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('gives no tokens for a code %s', async (_what, changes, error) => {
    expect((await redeem({ ...(await codeFor()), ...changes })).body).toEqual({ error })
  })

  it('leads back from signing out to the console alone', async () => {
    const leave = async (to: string) => {
      const answer = await fetch(`${issuer}/logout?${new URLSearchParams({ post_logout_redirect_uri: to })}`, {
        redirect: 'manual',
      })
      return answer.headers.get('location')
    }
    expect(await leave('https://clinic.example/staff/signed-out')).toBe('https://clinic.example/staff/signed-out')
    expect(await leave('https://elsewhere.example/')).toBeNull()
  })
})
