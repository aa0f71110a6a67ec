import { describe, expect, it } from 'vitest'

import { runAbsence } from '../../../../shared/absence/run-absence.ts'
import { CourseId, JobId } from '../../../../shared/course/ids.ts'
import { enrol } from '../../../../shared/enrol/enrol.ts'
import { parseRow } from '../../../../shared/enrol/parse-row.ts'
import { aRow } from '../../../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { at, sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const clinic = sampleClinic('harbour')

/** A client of t-2 has twelve Tuesdays at 14:00 from 16 March 2027. */
async function createWorld(): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ clinic })
  const cells = aRow({ client_id: 'c-002', therapist: 't-2', first_session: '2027-03-16T14:00' })
  const parsed = parseRow(clinic, { line: 1, cells })
  if (!parsed.ok) throw new Error('the row does not fit')
  expect(await enrol(world.deps, parsed.enrolment, 'p-desk')).toHaveProperty('ok', true)
  return world
}

const course = CourseId.parse('c-002.1')
const leave = { therapist: 't-2', from: '2027-03-23', to: '2027-03-24' }

/** Declares leave, and gives the path of its page. */
async function declare(world: ConsoleWorld, fill: Readonly<Record<string, string>> = leave): Promise<string> {
  const { statusCode, headers } = await world.send('settings/absences', { having: 'from', fill })
  expect(statusCode).toBe(303)
  return (headers['location'] ?? '').replace('/staff/', '')
}

const wallsOf = async ({ store }: ConsoleWorld) => (await store.readCourse(course))?.slots.map(({ wall }) => wall)

const jobOf = (path: string): JobId => JobId.parse(path.split('/').at(-1))

describe('absencesPage', () => {
  it('shows everybody the days to come, of the clinic’s file and those declared', async () => {
    const world = await createWorld()
    const path = await declare(world)
    for (const as of [people.admin, people.therapist, people.frontDesk, people.auditor]) {
      const { body } = await world.ask('settings/absences', { as })
      expect(body).toContain('26 March 2027</td><td>The whole clinic</td><td>Good Friday</td>')
      expect(body).toContain('15 March 2027 to 19 March 2027</td><td>Priya Venn</td><td>leave</td>')
      expect(body).toContain('23 March 2027 to 24 March 2027</td><td>Oren Castellanos</td><td>leave</td>')
      expect(body).toContain(`<a href="/staff/${path}">waits for approval: 1 course</a>`)
      expect(body).not.toContain('Family Day')
      expect(await faultsOf(body)).toEqual([])
    }
  })

  it.each([
    [{ from: '2027-03-24', to: '2027-03-23' }, 'not before it'],
    [{ from: '', to: '' }, 'not before it'],
    [{ from: '2027-02-01', to: '2027-02-02' }, 'still to come'],
    [{ from: '2027-03-01', to: '2029-03-02' }, 'at most 366 days'],
    [{ ...leave, therapist: 't-404' }, 'unknown-therapist'],
  ])('declares nothing by %j', async (fill, says) => {
    const world = await createWorld()
    const { statusCode, body } = await world.send('settings/absences', { having: 'from', fill })
    expect([statusCode, (await world.store.readClinic()).absences]).toEqual([statusCode === 404 ? 404 : 422, []])
    expect(body).toContain(says)
    expect(await faultsOf(body)).toEqual([])
  })

  it.each([people.therapist, people.frontDesk, people.auditor])('lets no $role declare one', async (as) => {
    const world = await createWorld()
    expect((await world.ask('settings/absences', { as })).body).not.toContain('name="from"')
    const body = new URLSearchParams(leave).toString()
    const sent = { method: 'POST', body, contentType: 'application/x-www-form-urlencoded', as }
    expect((await world.ask('settings/absences', sent)).statusCode).toBe(403)
    expect((await world.store.readClinic()).absences).toEqual([])
  })
})

describe('absencePage', () => {
  it('shows what it would do to each course, and does it once approved', async () => {
    const world = await createWorld()
    const path = await declare(world)
    const before = await wallsOf(world)
    const { body } = await world.ask(path)
    expect(body).toContain('c-002: 11 sessions move, 1 mail')
    expect(body).toContain('<del>23 March 2027, 14:00</del> <ins>30 March 2027, 14:00</ins>')
    expect(await faultsOf(body)).toEqual([])
    expect(await wallsOf(world)).toEqual(before)
    expect(await world.send(path, { having: 'act', fill: { act: 'approve' } })).toHaveProperty('statusCode', 303)
    expect((await wallsOf(world))?.slice(0, 3)).toEqual(['2027-03-16T14:00', '2027-03-30T14:00', '2027-04-06T14:00'])
    const after = await world.ask(path)
    expect(after.body).toContain('Sessions: done: 1 course')
    expect(after.body).not.toContain('value="approve"')
    expect(await faultsOf(after.body)).toEqual([])
  })

  it('withdraws one that was declared by mistake', async () => {
    const world = await createWorld()
    const path = await declare(world)
    const before = await wallsOf(world)
    expect(await world.send(path, { having: 'act', fill: { act: 'withdraw' } })).toHaveProperty('statusCode', 303)
    expect((await world.store.readClinic()).absences).toEqual([])
    expect(await runAbsence(world.deps, jobOf(path))).toBe(false)
    expect(await wallsOf(world)).toEqual(before)
    const { body } = await world.ask(path)
    expect(body).toContain('Sessions: withdrawn')
    expect(body).not.toContain('name="act"')
  })

  it('tells of a course that finds no other time, and where it could be moved by hand', async () => {
    const world = await createWorld()
    // Everything is closed for half a year after the session's own day, which so finds no step of its cadence.
    await declare(world, { therapist: 't-2', from: '2027-03-30', to: '2027-12-31' })
    const path = await declare(world, { therapist: 't-2', from: '2027-03-23', to: '2027-03-23' })
    const { body } = await world.ask(path)
    expect(body).toContain('c-002: no other time was found')
    expect(body).toMatch(/href="\/staff\/courses\/c-002\.1\/do\/move\?slot=2&amp;to=2027-03-/)
    expect(await faultsOf(body)).toEqual([])
    await world.send(path, { having: 'act', fill: { act: 'approve' } })
    expect((await world.ask(path)).body).toContain('done; of 1 course, 1 found no time')
    expect((await world.ask(path)).body).toContain('Courses that found no other time')
  })

  it('does nothing that rests on how it was before', async () => {
    const world = await createWorld()
    const path = await declare(world)
    const { body: html } = await world.ask(path)
    await world.send(path, { having: 'act', fill: { act: 'withdraw' } })
    const [, page = ''] = /name="page" value="([^"]*)"\/><p>Approved/.exec(html) ?? []
    const body = new URLSearchParams({ page, act: 'approve' }).toString()
    const sent = { method: 'POST', body, contentType: 'application/x-www-form-urlencoded' }
    expect((await world.ask(path, sent)).statusCode).toBe(409)
    expect(await world.store.readJob(jobOf(path))).toMatchObject({ approvedAt: null })
  })

  it('shows a running one with its progress', async () => {
    const world = await createWorld()
    const path = await declare(world)
    const job = await world.store.readJob(jobOf(path))
    if (job?.type !== 'absence') throw new Error('there is no job')
    const value = { ...job, approvedBy: 'p-admin', approvedAt: at('2027-02-28T22:00:00Z'), version: job.version + 1 }
    await world.store.write([{ put: 'job', value, was: job.version }])
    const { body, headers } = await world.ask(path)
    expect(body).toContain('being moved: 0 of 1 course')
    expect(body).toContain('setInterval')
    expect(headers['content-security-policy']).toContain('script-src')
    expect(await faultsOf(body)).toEqual([])
  })

  it('tells clients and what is done with them to those alone who oversee', async () => {
    const world = await createWorld()
    const path = await declare(world)
    expect((await world.ask(path, { as: people.auditor })).body).toContain('c-002')
    for (const as of [people.therapist, people.frontDesk]) {
      const { statusCode, body } = await world.ask(path, { as })
      expect(statusCode).toBe(200)
      expect(body).toContain('waits for approval: 1 course')
      expect(body).not.toContain('c-002')
      expect(body).not.toContain('name="act"')
    }
    expect((await world.ask('settings/absences/absence-404')).statusCode).toBe(404)
  })
})
