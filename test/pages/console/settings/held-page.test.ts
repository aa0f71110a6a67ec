import { describe, expect, it } from 'vitest'

import { CourseId } from '../../../../shared/course/ids.ts'
import { enrol } from '../../../../shared/enrol/enrol.ts'
import { parseRow } from '../../../../shared/enrol/parse-row.ts'
import { decideAllHeld } from '../../../../shared/sending/held.ts'
import { runCatchUp } from '../../../../shared/sending/run-catch-up.ts'
import { setSending } from '../../../../shared/sending/set-sending.ts'
import { aRow } from '../../../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { at, sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const course = CourseId.parse('c-002.1')

/** The welcome of a client of t-2 was due while sending was off; then it is held. */
async function createWorld(): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ clinic })
  const { deps, store } = world
  const cells = aRow({ client_id: 'c-002', therapist: 't-2', first_session: '2027-03-16T14:00' })
  const parsed = parseRow(clinic, { line: 1, cells })
  if (!parsed.ok) throw new Error('the row does not fit')
  await setSending(deps, { on: false, by: 'p-admin' })
  expect(await enrol(deps, parsed.enrolment, 'p-desk')).toHaveProperty('ok', true)
  world.passTo(at('2027-03-01T22:00:00Z'))
  await setSending(deps, { on: true, by: 'p-admin', catchUp: 'hold' })
  const { heldJob } = await store.readClinic()
  if (heldJob === null) throw new Error('nothing is held')
  expect((await world.ask('settings/held')).body).toContain('The courses are being gone over')
  world.passTo(at('2027-03-01T22:01:00Z'))
  while (await runCatchUp(deps, heldJob));
  return world
}

const welcomeOf = async ({ store }: ConsoleWorld) => (await store.readCourse(course))?.course.ledger['welcome']

describe('heldPage', () => {
  it('says so where nothing is held', async () => {
    const { body } = await (await createConsoleWorld()).ask('settings/held', { as: people.frontDesk })
    expect(body).toContain('Nothing is held.')
    expect(await faultsOf(body)).toEqual([])
  })

  it('lets messages go that were chosen', async () => {
    const world = await createWorld()
    const { body } = await world.ask('settings/held')
    expect(body).toContain('Welcome: due 28 February 2027, 15:00')
    expect(await faultsOf(body)).toEqual([])
    expect(await welcomeOf(world)).toBeUndefined()
    const sent = await world.send('settings/held', { having: 'course', fill: { do: 'send', course } })
    expect(sent).toMatchObject({ statusCode: 303, headers: { location: '/staff/settings/held' } })
    expect(await welcomeOf(world)).toMatchObject({ state: 'waiting', until: '2027-03-01T22:01:00Z' })
    expect(await world.store.readLastAudit(course)).toMatchObject({ act: 'send-held', by: 'p-admin' })
    expect((await world.ask('settings/held')).body).not.toContain(course)
  })

  it('leaves out what was chosen', async () => {
    const world = await createWorld()
    await world.send('settings/held', { having: 'course', fill: { do: 'skip', course } })
    expect(await welcomeOf(world)).toMatchObject({ state: 'skipped', reason: 'withheld' })
  })

  it('lets all of it go, by a job', async () => {
    const world = await createWorld()
    await world.send('settings/held', { having: 'all', fill: { all: 'send' } })
    const { body } = await world.ask('settings/held')
    expect(body).toContain('p-admin lets all of it go: 0 of 2 courses done.')
    expect(body).not.toContain('name="do"')
    expect(await faultsOf(body)).toEqual([])
  })

  it.each([{ do: 'other' }, { do: 'send', course: 'c-404' }, {}])('changes nothing by %j', async (fill) => {
    const world = await createWorld()
    const { statusCode, body } = await world.send('settings/held', { having: 'course', fill })
    expect([statusCode, await welcomeOf(world)]).toEqual([422, undefined])
    expect(body).toContain('bad-input')
  })

  it('changes nothing where no message was chosen', async () => {
    const world = await createWorld()
    const { body: html } = await world.ask('settings/held')
    const [, page = ''] = /name="page" value="([^"]*)"\/><input type="hidden" name="course"/.exec(html) ?? []
    const body = new URLSearchParams({ page, course, do: 'send' }).toString()
    const sent = { method: 'POST', body, contentType: 'application/x-www-form-urlencoded' }
    const answer = await world.ask('settings/held', sent)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('choose at least one message')
  })

  it('shows therapists their own clients’, and lets admins alone decide', async () => {
    const world = await createWorld()
    for (const as of [people.therapist, people.otherTherapist, people.frontDesk, people.auditor]) {
      const { statusCode, body } = await world.ask('settings/held', { as })
      expect([statusCode, body.includes('c-002.1')]).toEqual([200, as !== people.therapist])
      expect(body).not.toContain('name="do"')
      const sent = { method: 'POST', body: 'all=send', contentType: 'application/x-www-form-urlencoded', as }
      expect((await world.ask('settings/held', sent)).statusCode).toBe(403)
    }
    expect(await decideAllHeld(world.deps, { do: 'skip', by: 'p-admin' })).toHaveProperty('ok', true)
  })

  it('is where the alert leads to', async () => {
    expect((await (await createWorld()).ask('')).body).toContain('href="/staff/settings/held"')
  })
})
