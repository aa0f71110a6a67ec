import * as client from 'openid-client'
import * as z from 'zod/mini'

import type { KeyOf, LinkKey, RandomBytes } from '../link/link-key.ts'
import { type TokenUse, open, seal } from '../link/seal.ts'
import type { Clock } from '../ports/clock.ts'
import type { NewId } from '../ports/new-id.ts'
import { Instant, plus } from '../time/instant.ts'
import { personOf } from './claims.ts'
import { type Session, longestSession } from './session.ts'

/** What signing in needs of the world outside. */
export interface SignInDeps {
  /** The sign-in service, as its tokens name it. */
  readonly issuer: string
  readonly clientId: string
  /** Where the console is, without a slash at the end. */
  readonly baseUrl: string
  readonly keyOf: KeyOf
  readonly linkKey: (now: Instant) => Promise<LinkKey>
  readonly randomBytes: RandomBytes
  readonly newId: NewId
  readonly clock: Clock
}

/** Where the browser goes next, with what it is to keep. */
export interface Onward {
  readonly to: string
  readonly cookie: string
}

export interface SignIn {
  /** Sends somebody to the sign-in service; `next` is the page of the console that they want. */
  begin(next: string): Promise<Onward>
  /** What the service sent back; null where it is not the answer to what this browser asked, or not somebody of the clinic. */
  finish(
    search: string,
    cookies: readonly string[],
  ): Promise<{ readonly session: Session; readonly next: string } | null>
  /** Where the service ends its own session. */
  end(): Promise<string>
}

/** What a browser keeps while it is at the sign-in service. */
const Asked = z.readonly(
  z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string(), expiresAt: Instant }),
)
const use: TokenUse<z.infer<typeof Asked>> = { name: 'interlude-sign-in', schema: Asked }

const name = '__Host-signing-in'
const minutes = 10

/** Takes the cookie away once it has served. */
export const noSignInCookie = `${name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`

/**
 * Signs staff in by OpenID Connect: authorization code with PKCE.
 * @see https://openid.net/specs/openid-connect-core-1_0.html and https://www.rfc-editor.org/rfc/rfc7636
 */
export function createSignIn(deps: SignInDeps): SignIn {
  let discovered: Promise<client.Configuration> | null = null
  const service = () => {
    discovered ??= discover(deps).catch((fault: unknown) => {
      discovered = null
      throw fault
    })
    return discovered
  }
  return {
    begin: async (next) => begin(deps, await service(), next),
    finish: async (search, cookies) => {
      const asked = await askedIn(deps, cookies)
      return asked === null ? null : finish(deps, await service(), { asked, search })
    },
    end: async () => {
      const url = client.buildEndSessionUrl(await service(), {
        post_logout_redirect_uri: `${deps.baseUrl}/staff/signed-out`,
      })
      // Cognito's own name for it. @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
      url.searchParams.set('logout_uri', `${deps.baseUrl}/staff/signed-out`)
      return url.href
    },
  }
}

async function discover({ issuer, clientId }: SignInDeps): Promise<client.Configuration> {
  const isLocal = issuer.startsWith('http://')
  // An ID token says who is an admin: it is believed by its signature, and not only because of whence it came.
  const execute = [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])]
  return client.discovery(new URL(issuer), clientId, {}, client.None(), { execute })
}

async function begin(deps: SignInDeps, service: client.Configuration, next: string): Promise<Onward> {
  const now = deps.clock()
  const verifier = client.randomPKCECodeVerifier()
  const asked = { state: client.randomState(), nonce: client.randomNonce(), verifier, next: safe(next) }
  const url = client.buildAuthorizationUrl(service, {
    ...{ redirect_uri: `${deps.baseUrl}/staff/signed-in`, scope: 'openid email' },
    ...{ state: asked.state, nonce: asked.nonce },
    ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
  })
  const payload = { ...asked, expiresAt: plus(now, { minutes }) }
  const sealed = seal(use, payload, { key: await deps.linkKey(now), iv: deps.randomBytes(12) })
  return { to: url.href, cookie: `${name}=${sealed}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${minutes * 60}` }
}

async function askedIn(deps: SignInDeps, cookies: readonly string[]): Promise<z.infer<typeof Asked> | null> {
  const token = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
  const opened = token === undefined ? null : await open(use, token, { keyOf: deps.keyOf, now: deps.clock() })
  return opened?.ok === true ? opened.payload : null
}

const Email = z.object({ email: z.email(), email_verified: z.union([z.literal(true), z.literal('true')]) })

async function finish(
  deps: SignInDeps,
  service: client.Configuration,
  { asked, search }: { readonly asked: z.infer<typeof Asked>; readonly search: string },
): ReturnType<SignIn['finish']> {
  const claims = await claimsOf(service, new URL(`${deps.baseUrl}/staff/signed-in?${search}`), asked)
  const person = personOf(claims)
  if (person === null) return null
  const now = deps.clock()
  const email = Email.safeParse(claims).data?.email ?? null
  const session = { id: deps.newId(), person, email, expiresAt: plus(now, longestSession), seenAt: now }
  return { session, next: asked.next }
}

/** The claims of the ID token that the code is good for; null where the service refuses it, or it is not what was asked for. */
async function claimsOf(
  service: client.Configuration,
  url: URL,
  { state, nonce, verifier }: z.infer<typeof Asked>,
): Promise<unknown> {
  try {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
    return (await client.authorizationCodeGrant(service, url, checks)).claims()
  } catch (error) {
    const isRefusal =
      error instanceof client.AuthorizationResponseError ||
      error instanceof client.ResponseBodyError ||
      (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT')
    if (isRefusal) return null
    throw error
  }
}

/** A page of the console, and nothing else: a path below /staff/ without what could lead off this host. */
function safe(next: string): string {
  return /^[\w./:-]{0,200}(?:\?[\w.=&%+-]{0,500})?$/.test(next) && !next.includes('//') && !next.includes('..')
    ? next
    : ''
}
