import { createHash, randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { text } from 'node:stream/consumers'

import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { createSignIn } from '../../shared/staff/sign-in.ts'
import { at } from '../support/sample-course.ts'

const now = at('2027-02-28T22:00:00Z')
const seconds = Date.parse(now) / 1000
const pair = await generateKeyPair('RS256')
const other = await generateKeyPair('RS256')
const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k-1', alg: 'RS256', use: 'sig' }]

/** What the service answers with to a code, and what it was asked with. */
let answer: { readonly status: number; readonly body: object } = { status: 500, body: {} }
let asked = new URLSearchParams()
let issuer = ''
const server = createServer((request, response) => void serve(request, response))

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const give = (body: object, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (request.url === '/.well-known/openid-configuration') return void give(metadata(issuer))
  if (request.url === '/jwks') return void give({ keys })
  asked = new URLSearchParams(await text(request))
  give(answer.body, answer.status)
}

function metadata(url: string): object {
  return {
    ...{ issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token` },
    ...{ jwks_uri: `${url}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'] },
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  vi.useRealTimers()
  server.close()
})

interface Made {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly key?: CryptoKey
  readonly alg?: 'RS256' | 'none'
}

/** The ID token of an admin, but for what is said otherwise. */
async function idToken(nonce: string, { claims = {}, key = pair.privateKey, alg = 'RS256' }: Made): Promise<string> {
  const all = {
    ...{ iss: issuer, aud: 'console', sub: 'u-1', nonce, token_use: 'id', iat: seconds - 1, exp: seconds + 1800 },
    ...{ 'cognito:groups': ['admin'], email: 'a@staff.example', email_verified: true, ...claims },
  }
  if (alg === 'RS256') return new SignJWT(all).setProtectedHeader({ alg, kid: 'k-1' }).sign(key)
  const [head, payload] = [{ alg }, all].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  return `${head}.${payload}.`
}

const key = { clinic: 'harbour', month: '2027-02', bytes: randomBytes(32) }

/** Begins a sign-in, as a browser is sent out and comes back with a code that is good for a token. */
async function signingIn(made: Made = {}, clock = () => now) {
  const signIn = createSignIn({
    ...{ issuer, clientId: 'console', baseUrl: 'https://clinic.example', clock, randomBytes, newId: () => 's-1' },
    ...{ keyOf: async () => key, linkKey: async () => key },
  })
  const { to, cookie } = await signIn.begin('audit')
  const sent = new URL(to).searchParams
  const id_token = await idToken(sent.get('nonce') ?? '', made)
  answer = { status: 200, body: { access_token: 'a', token_type: 'Bearer', id_token } }
  const cookies = [cookie.split(';')[0] ?? '']
  return { signIn, sent, cookies, search: `code=c-1&state=${sent.get('state')}` }
}

describe('createSignIn', () => {
  it('knows who comes back, and where they wanted to go', async () => {
    const { signIn, search, cookies } = await signingIn()
    expect(await signIn.finish(search, cookies)).toEqual({
      next: 'audit',
      session: {
        ...{ id: 's-1', person: { id: 'u-1', role: 'admin' }, email: 'a@staff.example' },
        ...{ seenAt: now, expiresAt: '2027-03-01T06:00:00Z' },
      },
    })
  })

  it('asks for a code by a challenge, and redeems it by what the challenge was made of', async () => {
    const { signIn, sent, search, cookies } = await signingIn()
    expect(Object.fromEntries(sent)).toMatchObject({
      ...{ client_id: 'console', response_type: 'code', scope: 'openid email', code_challenge_method: 'S256' },
      redirect_uri: 'https://clinic.example/staff/signed-in',
    })
    await signIn.finish(search, cookies)
    const verifier = asked.get('code_verifier') ?? ''
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(sent.get('code_challenge'))
    expect(cookies.join()).not.toContain(verifier)
  })

  it.each<readonly [string, Made]>([
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['meant for another client', { claims: { aud: 'another' } }],
    ['meant for several clients', { claims: { aud: ['console', 'another'] } }],
    ['that is over', { claims: { exp: seconds - 60 } }],
    ['that is not good yet', { claims: { nbf: seconds + 60 } }],
    ['of another sign-in', { claims: { nonce: 'another' } }],
    ['of no sign-in', { claims: { nonce: undefined } }],
    ['for access', { claims: { token_use: 'access', aud: undefined, client_id: 'console' } }],
    ["signed by another pool's key", { key: other.privateKey }],
    ['that is not signed', { alg: 'none' }],
    ['of who is in no group', { claims: { 'cognito:groups': undefined } }],
    ['of who is in groups of others alone', { claims: { 'cognito:groups': ['clients'] } }],
    ['of who would be two therapists', { claims: { 'cognito:groups': ['therapist-t-1', 'therapist-t-2'] } }],
  ])('lets nobody in by an ID token %s', async (_what, made) => {
    const { signIn, search, cookies } = await signingIn(made)
    expect(await signIn.finish(search, cookies)).toBeNull()
  })

  it.each<readonly [string, string]>([
    ['with another state', 'code=c-1&state=another'],
    ['without a state', 'code=c-1'],
    ['with two states', 'code=c-1&state=STATE&state=another'],
    ['without a code', 'state=STATE'],
    ['with a refusal', 'error=access_denied&state=STATE'],
    ['of another service', 'code=c-1&state=STATE&iss=https%3A%2F%2Felsewhere.example'],
  ])('lets nobody in by an answer %s', async (_what, query) => {
    const { signIn, sent, cookies } = await signingIn()
    expect(await signIn.finish(query.replace('STATE', sent.get('state') ?? ''), cookies)).toBeNull()
  })

  it('lets nobody in by a code that was redeemed before, or that the service refuses', async () => {
    const { signIn, search, cookies } = await signingIn()
    answer = { status: 400, body: { error: 'invalid_grant' } }
    expect(await signIn.finish(search, cookies)).toBeNull()
  })

  it('lets nobody in by a browser that asked for nothing, for something else, or too long ago', async () => {
    let time = now
    const { signIn, search, cookies } = await signingIn({}, () => time)
    const foreign = await signingIn()
    expect(await signIn.finish(search, [])).toBeNull()
    expect(await signIn.finish(search, foreign.cookies)).toBeNull()
    time = at('2027-02-28T22:10:00Z')
    expect(await signIn.finish(search, cookies)).toBeNull()
  })

  it('takes an address for somebody’s own only where the service has verified it', async () => {
    const { signIn, search, cookies } = await signingIn({ claims: { email_verified: false } })
    expect((await signIn.finish(search, cookies))?.session.email).toBeNull()
  })
})
