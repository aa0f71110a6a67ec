import { Buffer } from 'node:buffer'

import { describe, expect, it } from 'vitest'

import { setSending } from '../../../../shared/sending/set-sending.ts'
import { parseSesEvent } from '../../../../shared/feedback/ses-event.ts'
import { sealForm } from '../../../../shared/pages/console/form-seal.ts'
import { plus } from '../../../../shared/time/instant.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { type PageForm, formsIn } from '../../../support/page-form.ts'
import { sesEvent } from '../../../support/ses-event.ts'

const path = 'messages/sample?occasion=prompt&session=5&content=full'
const contentType = 'application/x-www-form-urlencoded'
type Who = (typeof people)[keyof typeof people]

/** The form that sends a test, as the page shows it. */
async function formOf({ ask }: ConsoleWorld, as: Who = people.therapist): Promise<PageForm | undefined> {
  return formsIn((await ask(path, { as })).body).find(({ action }) => action?.startsWith('/staff/messages/sample?'))
}

async function press(world: ConsoleWorld, as: Who = people.therapist) {
  return post(world, await formOf(world, as), as)
}

function post({ ask }: ConsoleWorld, form: PageForm | undefined, as: Who = people.therapist) {
  if (form === undefined) throw new Error('the page has no form that sends a test')
  const to = form.action?.replace(/^\/staff\//, '') ?? ''
  return ask(to, { as, method: 'POST', body: new URLSearchParams(form.fields).toString(), contentType })
}

describe('a test mail', () => {
  it('goes to who pressed the button, with the sample’s data, marked in its subject', async () => {
    const world = await createConsoleWorld()
    const answer = await press(world)
    expect(answer.statusCode).toBe(303)
    const [mail, ...others] = world.testMails
    expect(others).toEqual([])
    expect(mail?.to).toBe('p-one@staff.example')
    const mime = Buffer.from(mail?.mime ?? []).toString('utf8')
    expect(mime).toMatch(/^Subject: Test: Your appointment on /m)
    expect(mime).toMatch(/^To: p-one@staff\.example\r$/m)
    expect(mime).toContain('Sam Sample')
    for (const absent of ['Ana', 'text/calendar', 'List-Unsubscribe', world.deps.linkBaseUrl, '/c/']) {
      expect(mime).not.toContain(absent)
    }
    const shown = await world.ask(answer.headers['location']?.replace('/staff/', '') ?? '')
    expect(shown.body).toContain('on its way to your own address')
  })

  it('goes to no other address, whatever the form says', async () => {
    const world = await createConsoleWorld()
    const form = await formOf(world)
    if (form === undefined) throw new Error('no form')
    await post(world, { ...form, fields: { ...form.fields, to: 'ana@clients.example', email: 'ana@clients.example' } })
    expect(world.testMails.map(({ to }) => to)).toEqual(['p-one@staff.example'])
  })

  it('goes once for each showing of the page, however often the button is pressed', async () => {
    const world = await createConsoleWorld()
    const form = await formOf(world)
    const answers = await Promise.all([post(world, form), post(world, form), post(world, form)])
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1)
    expect(world.testMails).toHaveLength(1)
    expect((await press(world)).statusCode).toBe(303)
    expect(world.testMails).toHaveLength(2)
  })

  it('is rationed for each person', async () => {
    const world = await createConsoleWorld()
    for (let sent = 0; sent < 10; sent += 1) expect((await press(world)).statusCode).toBe(303)
    expect((await press(world)).statusCode).toBe(429)
    expect((await press(world, people.admin)).statusCode).toBe(303)
    expect(world.testMails).toHaveLength(11)
    world.passTo(plus(world.deps.clock(), { minutes: 61 }))
    expect((await press(world)).statusCode).toBe(303)
  })

  it('is the work of nobody but who may do something, and of a page shown in their own session', async () => {
    const world = await createConsoleWorld()
    expect(await formOf(world, people.auditor)).toBeUndefined()
    const { key, deps } = world
    const seal = { session: `s-${people.auditor.id}`, path: 'messages/sample', seen: 'n-1' }
    const page = sealForm(seal, { key, randomBytes: deps.randomBytes, now: deps.clock() })
    const forged = { action: `/staff/${path}`, fields: { page }, names: [], buttons: [] }
    expect((await post(world, forged, people.auditor)).statusCode).toBe(403)
    expect((await post(world, forged, people.admin)).statusCode).toBe(409)
    expect((await post(world, { ...forged, fields: {} }, people.admin)).statusCode).toBe(409)
    expect((await post(world, await formOf(world, people.admin), people.therapist)).statusCode).toBe(409)
    expect(world.testMails).toEqual([])
    expect((await world.ask('messages/courses/c-001.1', { method: 'POST', contentType })).statusCode).toBe(405)
  })

  it('gives the front desk a neutral mail', async () => {
    const world = await createConsoleWorld()
    const { body } = await world.ask('messages/sample?occasion=prompt', { as: people.frontDesk })
    const form = formsIn(body).find(({ action }) => action?.startsWith('/staff/messages/sample?'))
    if (form === undefined) throw new Error('no form')
    expect((await post(world, form, people.frontDesk)).statusCode).toBe(303)
    const full = { ...form, action: form.action?.replace('content=neutral', 'content=full') ?? null }
    expect((await post(world, full, people.frontDesk)).statusCode).toBe(403)
    expect(world.testMails).toHaveLength(1)
  })

  it('waits while sending is off or has no answer', async () => {
    const world = await createConsoleWorld()
    await setSending(world.deps, { on: false, by: 'p-admin' })
    const off = await press(world)
    expect([off.statusCode, off.body.includes('switched off for the whole clinic')]).toEqual([403, true])
    await setSending(world.deps, { on: true, by: 'p-admin' })
    const clinic = await world.store.readClinic()
    const braked = { ...clinic, unknowns: 3, version: clinic.version + 1 }
    await world.store.write([{ put: 'clinic', value: braked, was: clinic.version }])
    expect((await press(world)).statusCode).toBe(403)
    expect(world.testMails).toEqual([])
  })

  it.each([null, 'no address', 'two@a.example,b@b.example'])(
    'goes nowhere without a good address: %s',
    async (email) => {
      const world = await createConsoleWorld({ email })
      const { key, deps } = world
      const seal = { session: `s-${people.admin.id}`, path: 'messages/sample', seen: 'n-1' }
      const page = sealForm(seal, { key, randomBytes: deps.randomBytes, now: deps.clock() })
      const form = { action: `/staff/${path}`, fields: { page }, names: [], buttons: [] }
      expect((await post(world, form, people.admin)).statusCode).toBe(403)
      expect(world.testMails).toEqual([])
    },
  )

  it.each([
    [{ outcome: 'refused', why: 'throttled' }, 'nothing went out'],
    [{ outcome: 'unknown' }, 'may or may not have gone out'],
  ] as const)('tells what became of it: %j', async (outcome, words) => {
    const world = await createConsoleWorld({ outcome })
    const { headers } = await press(world)
    expect((await world.ask(headers['location']?.replace('/staff/', '') ?? '')).body).toContain(words)
  })

  it('changes nothing that is kept of clients, is noted by ids, and what SES tells of it is of no use', async () => {
    const world = await createConsoleWorld()
    await press(world)
    const [mail] = world.testMails
    expect(world.noted).toEqual([{ by: 'p-one', kind: 'prompt', attempt: mail?.tags['attempt'], outcome: 'accepted' }])
    expect(mail?.tags).toEqual({ attempt: expect.any(String), kind: 'test' })
    const bounce = {
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', timestamp: '2027-03-01T00:00:00.000Z' },
    }
    const tags = Object.fromEntries(Object.entries(mail?.tags ?? {}).map(([name, value]) => [name, [value]]))
    expect(parseSesEvent(sesEvent(bounce))).not.toBeNull()
    expect(parseSesEvent(sesEvent(bounce, tags))).toBeNull()
    expect((await world.store.readCourse(world.course.id))?.course).toEqual(world.course)
    expect(await world.store.listMails(world.course.id)).toEqual([])
  })
})
