import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type LocalServer, serve } from '../../../infra/local/server/serve.ts'
import type { RunningStack } from '../../../infra/local/run-stack.ts'
import { startSystem } from '../../../infra/local/system.ts'
import { createVerifier } from '../../../shared/staff/verify-token.ts'
import { at } from '../../support/sample-course.ts'

const clinicFile = fileURLToPath(new URL('../../../infra/clinics/harbour.json', import.meta.url))
const start = '2026-12-28T20:00:00Z'
let system: RunningStack
let server: LocalServer
let origin: string

beforeAll(async () => {
  server = await serve(0)
  origin = `http://localhost:${server.port}`
  system = await startSystem({ clinicFile, clock: { kind: 'frozen', at: start }, baseUrl: origin })
  server.attach(system, { exclusive: (work) => work(), tell: () => {} })
})
afterAll(async () => {
  await system.stop()
  await server.close()
})

/** A browser's way through redirects, keeping the cookies of the clinic's own host. */
function createBrowser() {
  const jar = new Map<string, string>()
  const get = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(url, origin), {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const split = pair.indexOf('=')
      if (set.includes('Max-Age=0')) jar.delete(pair.slice(0, split))
      else jar.set(pair.slice(0, split), pair.slice(split + 1))
    }
    return answer
  }
  const to = async (answer: Promise<Response>): Promise<string> => (await answer).headers.get('location') ?? ''
  /** Follows the sign-in up to the service's answer; it begins at a page of the console, or by itself. */
  const signInAs = async (person: string, path: string): Promise<string> => {
    const begun = path.startsWith('/staff/sign-in') ? path : await to(get(path))
    const authorize = await to(get(begun))
    return to(fetch(`${authorize}&person=${person}`, { redirect: 'manual' }))
  }
  return { jar, get, to, signInAs }
}

describe('signing in', () => {
  it('leads who has no session to the sign-in service, and back to the page that was wanted', async () => {
    const { get, to, signInAs, jar } = createBrowser()
    expect(await to(get('/staff/audit?month=2027-01'))).toBe('/staff/sign-in?next=audit%3Fmonth%3D2027-01')
    const back = await signInAs('auditor', '/staff/audit?month=2027-01')
    expect(await to(get(back))).toBe('/staff/audit?month=2027-01')
    expect([...jar.keys()]).toEqual(['__Host-staff'])
    const page = await get('/staff/audit?month=2027-01')
    expect(page.status).toBe(200)
    // Or a browser would not say from where the page's forms come.
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    expect(await page.text()).toContain('auditor')
  })

  it('lets an answer serve once, and only in the browser that asked', async () => {
    const one = createBrowser()
    const back = await one.signInAs('admin', '/staff/')
    expect((await createBrowser().get(back)).status).toBe(403)
    expect((await one.get(back.replace(/state=[^&]*/, 'state=forged'))).status).toBe(403)
    const two = createBrowser()
    const answer = await two.signInAs('admin', '/staff/')
    expect(await two.to(two.get(answer))).toBe('/staff/')
    expect((await two.get(answer)).status).toBe(403)
  })

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/../../c/x', 'a\\b', 'javascript:alert(1)//'])(
    'goes to no other place than the console: %s',
    async (next) => {
      const { get, to, signInAs } = createBrowser()
      const back = await signInAs('admin', `/staff/sign-in?next=${encodeURIComponent(next)}`)
      const asked = await to(get(back))
      expect(asked).toMatch(/^\/staff\/(?!\/)/)
      expect(new URL(asked, origin).origin).toBe(origin)
    },
  )

  it('ends a session for good: a copy of its cookie opens nothing', async () => {
    const { get, to, signInAs, jar } = createBrowser()
    await get(await signInAs('front-desk', '/staff/'))
    const copy = jar.get('__Host-staff') ?? ''
    const html = await (await get('/staff/')).text()
    const [, token = ''] =
      /action="\/staff\/sign-out"><input type="hidden" name="page" value="([^"]+)"/.exec(html) ?? []
    const form = { method: 'POST', body: new URLSearchParams({ page: token }) }
    const foreign = await get('/staff/sign-out', { ...form, headers: { origin: 'https://elsewhere.example' } })
    expect(foreign.status).toBe(403)
    const out = await get('/staff/sign-out', form)
    expect(out.status).toBe(200)
    const end = out.headers.get('refresh')?.replace('0;url=', '') ?? ''
    expect(await to(fetch(end, { redirect: 'manual' }))).toBe(`${origin}/staff/signed-out`)
    expect(jar.size).toBe(0)
    expect(await to(get('/staff/', { headers: { cookie: `__Host-staff=${copy}` } }))).toBe('/staff/sign-in')
  })

  it('leaves a code that a program asked for to the program, which redeems it by itself', async () => {
    const begun = new URL(await createBrowser().to(createBrowser().get('/staff/sign-in')))
    const verifier = 'v'.repeat(43)
    begun.searchParams.set('code_challenge', createHash('sha256').update(verifier).digest('base64url'))
    const back = new URL(await createBrowser().to(fetch(`${begun}&person=admin`, { redirect: 'manual' })))
    expect((await createBrowser().get(back.href)).status).toBe(403)
    const form = {
      ...{ grant_type: 'authorization_code', client_id: begun.searchParams.get('client_id') ?? '' },
      ...{ redirect_uri: `${origin}/staff/signed-in`, code: back.searchParams.get('code') ?? '' },
    }
    const redeem = () =>
      fetch(new URL('/token', begun), {
        method: 'POST',
        body: new URLSearchParams({ ...form, code_verifier: verifier }),
      })
    const { access_token = '' } = Object(await (await redeem()).json())
    const me = await fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${access_token}` } })
    expect(await me.json()).toMatchObject({ role: 'admin' })
    expect((await redeem()).status).toBe(400)
  })

  it('gives out tokens of the same people for the API', async () => {
    const token = await system.tokenOf('therapist-t-1')
    const [, payload = ''] = token.split('.')
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const { iss = '', client_id = '' } = Object(claims)
    const verify = createVerifier({ issuer: iss, clientId: client_id, clock: () => at(start) })
    expect(await verify(token)).toEqual({ id: 'local-therapist-t-1', role: 'therapist', therapist: 't-1' })
  })
})
