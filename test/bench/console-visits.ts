import * as z from 'zod'

import type { System } from '../../infra/local/system-types.ts'
import { type Ask, eventOf } from '../support/link-world.ts'

/** Somebody's request for a page of the console. */
export interface Visit {
  readonly page: string
  readonly as: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly ask: Ask
}

const lists = {
  Today: '',
  Caseload: 'caseload',
  'Caseload by name': 'caseload?sort=name',
  'Caseload by therapist': 'caseload?sort=therapist',
  'Caseload by sessions used': 'caseload?sort=session',
  'Caseload, the ending phase': 'caseload?phase=ending',
  'Caseload, with an open alert': 'caseload?flag=flagged',
} as const

/** Today, the caseload in each order and filtered, a page in its midst by a cursor, and a name that is searched for. */
export async function visitsOf(system: System, group: string): Promise<readonly Visit[]> {
  const cookies = [await signIn(system, group)]
  const get = (page: string, path: string): Visit => ({ page, as: group, method: 'GET', path, ask: { cookies } })
  const html = await pageFor(system, get('', 'caseload?sort=name'))
  const after = Buffer.from(/courses\/(c-[\d.]+)/.exec(html)?.[1] ?? '').toString('base64url')
  const token = /action="\/staff\/caseload[^"]*"[^>]*><input type="hidden" name="page" value="([^"]+)"/.exec(html)?.[1]
  const ask = {
    ...{ cookies, contentType: 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ page: token ?? '', text: 'nguyen' }).toString(),
  }
  return [
    ...Object.entries(lists).map(([page, path]) => get(page, path)),
    get('Caseload, from a cursor on', `caseload?sort=next&after=${after}`),
    { page: 'Caseload, a name searched for', as: group, method: 'POST', path: 'caseload', ask },
  ]
}

/** The page that a visit is answered with. */
export async function pageFor(system: System, visit: Visit): Promise<string> {
  const { statusCode, body } = await answerTo(system, visit)
  if (statusCode !== 200) throw new Error(`${visit.page} answered ${statusCode}`)
  return body
}

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
})

async function answerTo(system: System, { method, path, ask }: Pick<Visit, 'method' | 'path' | 'ask'>) {
  const answer = await system.invoke('staff', eventOf(method, `/staff/${path}`, ask))
  if (!answer.ok) throw new Error(answer.error.message)
  return Answer.parse(answer.value)
}

/** The cookie of a session of the made-up person of a group. */
async function signIn(system: System, group: string): Promise<string> {
  const begun = await answerTo(system, { method: 'GET', path: 'sign-in', ask: {} })
  const picked = await fetch(`${begun.headers['location']}&person=${group}`, { redirect: 'manual' })
  const back = new URL(picked.headers.get('location') ?? '')
  const path = `${back.pathname.replace('/staff/', '')}${back.search}`
  const signedIn = await answerTo(system, { method: 'GET', path, ask: { cookies: begun.cookies.map(pairOf) } })
  return signedIn.cookies.map(pairOf).find((cookie) => cookie.startsWith('__Host-staff=')) ?? ''
}

function pairOf(cookie: string): string {
  return cookie.split(';')[0] ?? ''
}
