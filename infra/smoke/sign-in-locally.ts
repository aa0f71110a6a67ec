import { createHash, randomBytes } from 'node:crypto'

import * as z from 'zod'

import { Stopped } from './stopped.ts'

const Token = z.object({ access_token: z.string() })

/** Whether an address is of this machine. */
export function isLocal(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
}

/**
 * A token of the laptop's made-up admin, by the laptop's own sign-in service, which asks for no password. The console
 * tells where that service is, and as which client it signs in.
 */
export async function signInLocally(url: string): Promise<string> {
  const authorize = await redirectOf(`${url}/staff/sign-in`)
  const verifier = randomBytes(32).toString('base64url')
  authorize.searchParams.set('code_challenge', createHash('sha256').update(verifier).digest('base64url'))
  authorize.searchParams.set('person', 'admin')
  const back = await redirectOf(authorize.href)
  const form = new URLSearchParams({
    ...{ grant_type: 'authorization_code', code_verifier: verifier, code: back.searchParams.get('code') ?? '' },
    client_id: authorize.searchParams.get('client_id') ?? '',
    redirect_uri: authorize.searchParams.get('redirect_uri') ?? '',
  })
  const answer = await fetch(new URL('/token', authorize), { method: 'POST', body: form })
  return Token.parse(await answer.json()).access_token
}

async function redirectOf(url: string): Promise<URL> {
  const answer = await fetch(url, { redirect: 'manual' })
  const to = answer.headers.get('location')
  if (to === null) throw new Stopped('the laptop’s sign-in service does not answer; give a token in INTERLUDE_TOKEN')
  return new URL(to, url)
}
