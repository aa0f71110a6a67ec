import { type RequestListener, createServer } from 'node:http'

import { SignJWT, exportJWK, exportSPKI, generateKeyPair, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SigningKeysUnavailable, createVerifier } from '../../shared/staff/verify-token.ts'
import { plus } from '../../shared/time/instant.ts'
import { at } from '../support/sample-course.ts'

const now = at('2027-02-28T22:00:00Z')
const seconds = Date.parse(now) / 1000
const pair = await generateKeyPair('RS256', { extractable: true })
const other = await generateKeyPair('RS256')
let asked = 0
const longer = await importJWK(await exportJWK(pair.privateKey), 'RS512')
const jwk = await exportJWK(pair.publicKey)
const giveKeys: RequestListener = (_, response) =>
  response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'k-1', alg: 'RS256', use: 'sig' }] }))
let answer = giveKeys
const server = createServer((request, response) => {
  asked += 1
  answer(request, response)
})
let issuer = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => server.close())

const access = { token_use: 'access', client_id: 'console', 'cognito:groups': ['admin'] }

const id = { token_use: 'id', aud: 'console', 'cognito:groups': ['admin'] }

interface Made {
  readonly claims?: object
  readonly iss?: string
  readonly exp?: number
  readonly nbf?: number
  readonly key?: Parameters<SignJWT['sign']>[0]
  readonly header?: { readonly alg: string; readonly kid?: string }
}

function token({ claims = access, iss = issuer, exp = seconds + 60, nbf, key = pair.privateKey, header }: Made = {}) {
  const made = new SignJWT({ ...claims, ...(nbf === undefined ? {} : { nbf }) })
  return made
    .setProtectedHeader(header ?? { alg: 'RS256', kid: 'k-1' })
    .setSubject('u-1')
    .setIssuer(iss)
    .setIssuedAt(seconds - 60)
    .setExpirationTime(exp)
    .sign(key)
}

/** A token that says more than it may, or less, without having been made so by the library. */
function unsigned(claims: object): string {
  const [head, payload] = [
    { alg: 'none' },
    { sub: 'u-1', iss: issuer, iat: seconds, exp: seconds + 60, ...claims },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  return `${head}.${payload}.`
}

const verify = (text: string) => createVerifier({ issuer, clientId: 'console', clock: () => now })(text)

describe('createVerifier', () => {
  it('knows who bears an access token, or an ID token, of our client', async () => {
    const admin = { id: 'u-1', role: 'admin' }
    expect(await verify(await token())).toEqual(admin)
    expect(await verify(await token({ claims: id }))).toEqual(admin)
    expect(await verify(await token({ nbf: seconds }))).toEqual(admin)
  })

  it('asks the issuer for its keys once', async () => {
    const verifier = createVerifier({ issuer, clientId: 'console', clock: () => now })
    const before = asked
    for (let times = 0; times < 3; times += 1) await verifier(await token())
    expect(asked - before).toBe(1)
  })

  it('asks once for all who come at the same time', async () => {
    const verifier = createVerifier({ issuer, clientId: 'console', clock: () => now })
    const before = asked
    const good = await token()
    await Promise.all([verifier(good), verifier(good), verifier(good)])
    expect(asked - before).toBe(1)
  })

  it.each([
    ['not within ten minutes', 'k-1', 599, 0],
    ['after ten minutes', 'k-1', 600, 1],
    ['not within a minute for a key that is not known', 'k-2', 59, 0],
    ['after a minute for a key that is not known', 'k-2', 60, 1],
  ])('asks for the keys again %s', async (_when, kid, later, times) => {
    let time = now
    const verifier = createVerifier({ issuer, clientId: 'console', clock: () => time })
    const lasting = (header: string) => token({ exp: seconds + 3600, header: { alg: 'RS256', kid: header } })
    await verifier(await lasting('k-1'))
    const before = asked
    time = plus(now, { seconds: later })
    expect(await verifier(await lasting(kid))).toEqual(kid === 'k-1' ? { id: 'u-1', role: 'admin' } : null)
    expect(asked - before).toBe(times)
  })

  it.each<readonly [string, () => Promise<string>]>([
    ['of another issuer', () => token({ iss: 'https://elsewhere.example' })],
    ['of an issuer that begins like ours', () => token({ iss: `${issuer}/` })],
    ['that is over, by a second', () => token({ exp: seconds })],
    ['that is not good yet, by a second', () => token({ nbf: seconds + 1 })],
    ['of another client', () => token({ claims: { ...access, client_id: 'another' } })],
    ['meant for another client', () => token({ claims: { ...id, aud: 'another' } })],
    ['meant for another client as well', () => token({ claims: { ...id, aud: ['console', 'another'] } })],
    ['of no use that we know', () => token({ claims: { ...access, token_use: undefined } })],
    ['for renewing', () => token({ claims: { ...access, token_use: 'refresh' } })],
    ['for access that names its client as an ID token does', () => token({ claims: { ...id, token_use: 'access' } })],
    ['for ID that names its client as an access token does', () => token({ claims: { ...access, token_use: 'id' } })],
    ['of who is in no group', () => token({ claims: { ...access, 'cognito:groups': [] } })],
    ['of who is in groups of others alone', () => token({ claims: { ...access, 'cognito:groups': ['admins'] } })],
    [
      'of who would be two therapists',
      () => token({ claims: { ...access, 'cognito:groups': ['therapist-t-1', 'therapist-t-2'] } }),
    ],
    ["signed by another pool's key, under the name of ours", () => token({ key: other.privateKey })],
    ['of a key that is not known', () => token({ header: { alg: 'RS256', kid: 'k-2' } })],
    ['signed in a way that is not asked for', () => token({ key: longer, header: { alg: 'RS512', kid: 'k-1' } })],
    [
      'signed with the public key as a secret',
      async () =>
        token({
          key: new TextEncoder().encode(await exportSPKI(pair.publicKey)),
          header: { alg: 'HS256', kid: 'k-1' },
        }),
    ],
    ['that is not signed', async () => unsigned(access)],
    ['with a changed payload', async () => (await token()).replace(/\.(.)/, '.f')],
    ['that is none', async () => 'x'],
    ['that is empty', async () => ''],
  ])('refuses a token %s', async (_name, made) => {
    expect(await verify(await made())).toBeNull()
  })
})

describe('SigningKeysUnavailable', () => {
  it.each<readonly [string, RequestListener]>([
    ['fails', (_, response) => response.writeHead(503).end()],
    ['sends elsewhere', (_, response) => response.writeHead(302, { location: 'https://elsewhere.example' }).end()],
    ['answers with no keys', (_, response) => response.end('{"message":"slow down"}')],
    ['answers with what is no JSON', (_, response) => response.end('<html>')],
    ['breaks off', (_, response) => response.destroy()],
  ])('is thrown, and no token refused, while the service %s; it passes', async (_name, faulty) => {
    const verifier = createVerifier({ issuer, clientId: 'console', clock: () => now })
    const good = await token()
    answer = faulty
    await expect(verifier(good)).rejects.toThrow(SigningKeysUnavailable)
    answer = giveKeys
    expect(await verifier(good)).toEqual({ id: 'u-1', role: 'admin' })
  })
})
