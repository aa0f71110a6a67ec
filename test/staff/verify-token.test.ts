import { createServer } from 'node:http'

import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createVerifier } from '../../shared/staff/verify-token.ts'
import { at } from '../support/sample-course.ts'

const now = at('2027-02-28T22:00:00Z')
const seconds = Date.parse(now) / 1000
const pair = await generateKeyPair('RS256', { extractable: true })
const other = await generateKeyPair('RS256')
let asked = 0
const server = createServer((_, response) => {
  asked += 1
  void exportJWK(pair.publicKey).then((jwk) =>
    response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'k-1', alg: 'RS256', use: 'sig' }] })),
  )
})
let issuer = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => server.close())

const access = { token_use: 'access', client_id: 'console', 'cognito:groups': ['admin'] }

interface Made {
  readonly claims?: object
  readonly iss?: string
  readonly exp?: number
  readonly key?: Parameters<SignJWT['sign']>[0]
  readonly header?: { readonly alg: string; readonly kid?: string }
}

function token({ claims = access, iss = issuer, exp = seconds + 60, key = pair.privateKey, header }: Made = {}) {
  return new SignJWT({ ...claims })
    .setProtectedHeader(header ?? { alg: 'RS256', kid: 'k-1' })
    .setSubject('u-1')
    .setIssuer(iss)
    .setIssuedAt(seconds - 60)
    .setExpirationTime(exp)
    .sign(key)
}

const verify = (text: string) => createVerifier({ issuer, clientId: 'console', clock: () => now })(text)

describe('createVerifier', () => {
  it('knows who bears an access token, or an ID token, of our client', async () => {
    const admin = { id: 'u-1', role: 'admin' }
    expect(await verify(await token())).toEqual(admin)
    const id = { token_use: 'id', aud: 'console', 'cognito:groups': ['admin'] }
    expect(await verify(await token({ claims: id }))).toEqual(admin)
  })

  it('asks the issuer for its keys once', async () => {
    const verifier = createVerifier({ issuer, clientId: 'console', clock: () => now })
    const before = asked
    for (let times = 0; times < 3; times += 1) await verifier(await token())
    expect(asked - before).toBe(1)
  })

  it.each<readonly [string, () => Promise<string>]>([
    ['of another issuer', () => token({ iss: 'https://elsewhere.example' })],
    ['that is over, by a second', () => token({ exp: seconds })],
    ['of another client', () => token({ claims: { ...access, client_id: 'another' } })],
    [
      'meant for another client',
      () => token({ claims: { token_use: 'id', aud: 'another', 'cognito:groups': ['admin'] } }),
    ],
    ['of no use that we know', () => token({ claims: { client_id: 'console', 'cognito:groups': ['admin'] } })],
    ['of who is in no group', () => token({ claims: { ...access, 'cognito:groups': [] } })],
    ['signed by another key', () => token({ key: other.privateKey })],
    ['of a key that is not known', () => token({ header: { alg: 'RS256', kid: 'k-2' } })],
    [
      'signed with the public key as a secret',
      async () =>
        token({
          key: new TextEncoder().encode(await exportSPKI(pair.publicKey)),
          header: { alg: 'HS256', kid: 'k-1' },
        }),
    ],
    [
      'that is not signed',
      async () => {
        const [, payload] = (await token()).split('.')
        return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
      },
    ],
    ['with a changed payload', async () => (await token()).replace(/\.(.)/, '.f')],
    ['that is none', async () => 'x'],
    ['that is empty', async () => ''],
  ])('refuses a token %s', async (_name, made) => {
    expect(await verify(await made())).toBeNull()
  })
})
