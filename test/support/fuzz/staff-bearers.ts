import { once } from 'node:events'
import { createServer } from 'node:http'

import { type CryptoKey, SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose'

import type { Instant } from '../../../shared/time/instant.ts'
import { at } from '../sample-course.ts'

/** A sign-in service that signs for one person of each role; its headers `Authorization`, good ones and bad. */
export interface StaffBearers {
  readonly issuer: string
  readonly clientId: string
  /** An admin's, more often than the others': an admin reaches everything. */
  readonly good: readonly string[]
  readonly bad: readonly string[]
  readonly stop: () => void
}

const clientId = 'console'
const groups = ['admin', 'therapist-t-1', 'therapist-t-2', 'front-desk', 'auditor'] as const

/** Serves the keys of a sign-in service; tokens are good from an instant on, for some months. */
export async function startStaffBearers(from: Instant): Promise<StaffBearers> {
  const pair = await generateKeyPair('RS256', { extractable: true })
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k-1', alg: 'RS256' }] })
  const server = createServer((_request, response) => response.end(keys)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const signed = signedBy({ issuer, from, key: pair.privateKey })
  const own = await Promise.all(groups.map((group) => signed({ group })))
  const [admin = ''] = own
  return {
    ...{ issuer, clientId },
    good: [...Array.from({ length: 30 }, () => admin), ...own].map((token) => `Bearer ${token}`),
    bad: await badOnes(signed, { admin, publicKey: await exportSPKI(pair.publicKey) }),
    stop: () => void server.close(),
  }
}

interface Changes {
  readonly group?: string
  readonly claims?: object
  readonly over?: Instant
  readonly key?: CryptoKey | Uint8Array
  readonly alg?: string
  readonly kid?: string
}

interface Signing {
  readonly issuer: string
  readonly from: Instant
  readonly key: CryptoKey
}

type Signed = (changes: Changes) => Promise<string>

function signedBy({ issuer, from, key: own }: Signing): Signed {
  return ({ group = 'admin', claims, over = at('2028-01-01T00:00:00Z'), key = own, alg = 'RS256', kid = 'k-1' }) =>
    new SignJWT({ token_use: 'access', client_id: clientId, 'cognito:groups': [group], ...claims })
      .setProtectedHeader({ alg, kid })
      .setSubject(`p-${group}`)
      .setIssuer(issuer)
      .setIssuedAt(seconds(from))
      .setExpirationTime(seconds(over))
      .sign(key)
}

function seconds(instant: Instant): number {
  return Date.parse(instant) / 1000
}

/** What nobody may come in with. */
async function badOnes(
  signed: Signed,
  { admin, publicKey }: { readonly admin: string; readonly publicKey: string },
): Promise<readonly string[]> {
  const other = await generateKeyPair('RS256')
  const [header = '', payload = '', signature = ''] = admin.split('.')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  const tokens = [
    await signed({ over: at('2027-01-01T00:00:00Z') }),
    await signed({ key: other.privateKey }),
    await signed({ kid: 'k-2' }),
    await signed({ key: new TextEncoder().encode(publicKey), alg: 'HS256' }),
    await signed({ claims: { client_id: 'another' } }),
    await signed({ claims: { token_use: 'refresh' } }),
    await signed({ claims: { iss: 'https://elsewhere.example' } }).then((token) => token.toUpperCase()),
    await signed({ group: 'nobody' }),
    await signed({ group: 'therapist-' }),
    ...[`${none}.${payload}.`, `${none}.${payload}.${signature}`, `${header}.${payload}.`],
    ...[`${header}.${payload}.${signature.slice(0, -2)}`, `${admin}x`, `${admin}=`, 'x', '', 'a.b.c', 'x'.repeat(9000)],
  ]
  return [...tokens.map((token) => `Bearer ${token}`), '', 'Bearer', 'Basic eDp5', admin, `Bearer ${admin}, Bearer x`]
}
