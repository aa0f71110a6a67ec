import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { createStaff } from '../../../functions/staff/staff.ts'
import { endSession, sessionCookie } from '../../../shared/staff/session-cookie.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import { createConsoleWorld, people, sessionOf } from '../../support/console-world.ts'
import { eventOf } from '../../support/link-world.ts'
import { formsIn } from '../../support/page-form.ts'
import { at, sampleClinic } from '../../support/sample-course.ts'
import { faultsOf } from '../../support/valid-html.ts'

const contentType = 'application/x-www-form-urlencoded'
const now = at('2026-12-20T12:00:00Z')
const typed = {
  ...{ client_id: 'c-100', name: 'Ben "the <b>', email: 'ben@clients.example', therapist: 't-2' },
  ...{ first_session: '2027-01-06T14:00', email_consent: '2026-12-01' },
}

type Fields = Readonly<Record<string, string>>

/** Somebody of the front desk, who has a session, and another once that is over. */
async function createDesk() {
  const world = await createConsoleWorld({ clinic: sampleClinic('harbour', { closures: [] }), now })
  let time: Instant = now
  const unused = () => Promise.reject(new Error('nobody signs in here'))
  const deps = { ...world.deps, clock: () => time, signIn: { begin: unused, finish: unused, end: unused } }
  const staff = createStaff(deps)
  const session = sessionOf(people.frontDesk, deps)
  const cookieOf = (id: string) =>
    sessionCookie(
      { ...session, id, seenAt: time, expiresAt: plus(time, { hours: 8 }) },
      { key: world.key, randomBytes },
    )
  const jar = { cookie: cookieOf(session.id) }
  const ask = (path: string, more: { fields?: Fields; accept?: string; body?: string; type?: string } = {}) => {
    const { fields, accept, type = contentType } = more
    const body = more.body ?? (fields === undefined ? undefined : new URLSearchParams(fields).toString())
    const sent = body === undefined ? {} : { body, contentType: type }
    const cookies = [jar.cookie.split(';')[0] ?? '']
    const event = eventOf(body === undefined ? 'GET' : 'POST', path, {
      ...sent,
      ...(accept ? { accept } : {}),
      cookies,
    })
    return staff(event)
  }
  const filledIn = async (): Promise<Fields> => {
    const form = formsIn((await ask('/staff/enrol')).body).find(({ names }) => names.includes('client_id'))
    return { ...form?.fields, ...typed, step: 'preview' }
  }
  const tokenOf = async (path: string): Promise<string> =>
    formsIn((await ask(`/staff/${path}`)).body).findLast(({ fields }) => 'page' in fields)?.fields['page'] ?? ''
  return {
    ...{ ask, filledIn, tokenOf },
    idle: () => void (time = plus(time, { minutes: 31 })),
    wait: (hours: number) => void (time = plus(time, { hours })),
    signOutElsewhere: () => endSession(world.store, session),
    signInAgain: () => void (jar.cookie = cookieOf('s-2')),
  }
}

/** The form that a page keeps what was typed in. */
function keptIn(body: string) {
  const [form] = formsIn(body)
  if (form === undefined) throw new Error('the page keeps nothing')
  return form
}

describe('keptForm', () => {
  it.each(['idle', 'signOutElsewhere'] as const)(
    'does nothing once a session is over (%s), and brings what was typed back for the form to show again',
    async (end) => {
      const desk = await createDesk()
      const fields = await desk.filledIn()
      await desk[end]()
      const over = await desk.ask('/staff/enrol', { fields: { ...fields, step: 'do' } })
      expect([over.statusCode, over.body.includes('nothing was done')]).toEqual([403, true])
      expect(over.body).toContain('href="/staff/sign-in?next=signed-in-again" target="_blank"')
      expect(await faultsOf(over.body)).toEqual([])
      desk.signInAgain()
      const { action, fields: kept } = keptIn(over.body)
      const again = await desk.ask(action ?? '', { fields: kept })
      expect(again.statusCode).toBe(409)
      const shown = formsIn(again.body).find(({ names }) => names.includes('client_id'))
      expect(shown?.fields).toMatchObject(typed)
      expect(again.body).toContain('Book the course')
    },
  )

  it('keeps it as long as it takes: each press without a session, and a night in between', async () => {
    const desk = await createDesk()
    const fields = await desk.filledIn()
    desk.wait(16)
    const first = keptIn((await desk.ask('/staff/enrol', { fields })).body)
    const second = keptIn((await desk.ask('/staff/enrol', { fields: first.fields })).body)
    expect(second.fields).toEqual(first.fields)
    expect(second.fields).toMatchObject(typed)
  })

  it('keeps the text of a file that was chosen', async () => {
    const desk = await createDesk()
    const boundary = 'boundary-as-long-as-those-of-browsers'
    const parts = [
      `Content-Disposition: form-data; name="page"\r\n\r\n${await desk.tokenOf('import')}`,
      'Content-Disposition: form-data; name="file"; filename="c.csv"\r\nContent-Type: text/csv\r\n\r\nclient_id,name',
    ]
    const body = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`
    desk.idle()
    const type = `multipart/form-data; boundary=${boundary}`
    const { fields } = keptIn((await desk.ask('/staff/import', { body, type })).body)
    expect(fields).toMatchObject({ file: 'client_id,name' })
  })

  it.each([
    ['that the console did not show', (fields: Fields) => ({ ...fields, page: 'x' })],
    ['without a token', (fields: Fields) => ({ ...fields, page: '' })],
    ['of another page', (fields: Fields, ofImport: string) => ({ ...fields, page: ofImport })],
    ['that is too much for an answer', (fields: Fields) => ({ ...fields, name: 'x'.repeat(600_000) })],
  ])('keeps nothing of a form %s, and says so', async (_what, changed) => {
    const desk = await createDesk()
    const fields = changed(await desk.filledIn(), await desk.tokenOf('import'))
    desk.idle()
    const { statusCode, body } = await desk.ask('/staff/enrol', { fields })
    expect([statusCode, formsIn(body)]).toEqual([403, []])
    expect(body).toContain('could not be kept')
    expect(body).toContain('href="/staff/sign-in?next=enrol"')
    expect(body).not.toContain('ben@clients.example')
    expect(await faultsOf(body)).toEqual([])
  })

  it('tells a program by a problem, and keeps nothing', async () => {
    const desk = await createDesk()
    const fields = await desk.filledIn()
    desk.idle()
    const { statusCode, body } = await desk.ask('/staff/enrol', { fields, accept: 'application/json' })
    expect([statusCode, JSON.parse(body).code, body.includes('ben@')]).toEqual([403, 'not-allowed', false])
  })
})

describe('answerStaff', () => {
  it('leads who opens a page after the session to sign in, and back to it', async () => {
    const desk = await createDesk()
    desk.idle()
    const { statusCode, headers } = await desk.ask('/staff/courses/c-001.1/do/move?slot=5')
    expect([statusCode, headers['location']]).toEqual([
      303,
      '/staff/sign-in?next=courses%2Fc-001.1%2Fdo%2Fmove%3Fslot%3D5',
    ])
  })

  it('has nothing to do for who signs out after the session', async () => {
    const desk = await createDesk()
    desk.idle()
    for (const more of [{ fields: { page: 'x' } }, {}]) {
      const { statusCode, body } = await desk.ask('/staff/sign-out', more)
      expect([statusCode, body.includes('You are signed out.')]).toEqual([200, true])
    }
  })

  it('tells who has signed in for a form’s sake to go back to it', async () => {
    const { statusCode, body } = await (await createDesk()).ask('/staff/signed-in-again')
    expect([statusCode, body.includes('“Show my form again”'), await faultsOf(body)]).toEqual([200, true, []])
  })
})
