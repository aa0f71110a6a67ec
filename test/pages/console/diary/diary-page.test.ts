import { describe, expect, it, vi } from 'vitest'

import { declareAbsence } from '../../../../shared/absence/declare-absence.ts'
import { commandCourse } from '../../../../shared/command/command-course.ts'
import { Clinic } from '../../../../shared/config/clinic.ts'
import { Absence } from '../../../../shared/course/absence.ts'
import { ClientId } from '../../../../shared/course/ids.ts'
import { enrol } from '../../../../shared/enrol/enrol.ts'
import { parseRow } from '../../../../shared/enrol/parse-row.ts'
import { aRow } from '../../../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { at, sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const harbour = sampleClinic('harbour', { closures: [] })
const thames = sampleClinic('thames', { closures: [] })
const now = at('2026-12-20T12:00:00Z')
type Cells = Readonly<Record<string, string>>

async function add({ deps, clinic }: ConsoleWorld, cells: Cells): Promise<void> {
  const read = parseRow(clinic, { line: 1, cells: aRow({ email: `${cells['client_id']}@clients.example`, ...cells }) })
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  expect(await enrol(deps, read.enrolment, 'p-desk')).toMatchObject({ ok: true })
}

type Command = Parameters<typeof commandCourse>[2]['command']

async function give({ deps }: ConsoleWorld, client: string, command: Command): Promise<void> {
  expect(await commandCourse(deps, ClientId.parse(client), { command, by: 'p-one' })).toMatchObject({ ok: true })
}

/** Ana on Tuesdays at 14:00 with t-1, Ben on Wednesdays at 15:00 with t-2. */
async function createWorld(clinic: Clinic = harbour): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ clinic, now })
  await add(world, { client_id: 'c-100', name: 'Ana Low' })
  await add(world, { client_id: 'c-200', name: 'Ben High', therapist: 't-2', first_session: '2027-01-06T15:00' })
  return world
}

/** The words of one day of a therapist's, links and all else taken out. */
function dayOf(body: string, therapist: string, day: string): string {
  return htmlOf(body, therapist, day)
    .replaceAll(/<span class="hidden">.*?<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function htmlOf(body: string, therapist: string, day: string): string {
  const [, section = ''] = body.split(`aria-labelledby="diary-${therapist}"`)
  const [own = ''] = section.split('</section>')
  return own.split('<h4>').find((part) => part.startsWith(`${day}<`)) ?? 'none'
}

const enrolLinks = (html: string): readonly string[] =>
  [...html.matchAll(/href="\/staff\/(enrol\?[^"]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))

describe('diaryPage', () => {
  it('tells what is booked, when, with whom, and how it stands, and what is free', async () => {
    const { ask } = await createWorld()
    const { body, statusCode } = await ask('diary?week=2027-01-04')
    expect(statusCode).toBe(200)
    expect(dayOf(body, 't-1', 'Tuesday 5 January')).toBe(
      'Tuesday 5 January 08:00 to 12:00, 13:00 to 18:00 Free 08:00 09:00 10:00 11:00 13:00 ' +
        '14:00 Ana Low 50 minutes, 1 of 12, booked Free 15:00 16:00 17:00',
    )
    expect(dayOf(body, 't-2', 'Wednesday 6 January')).toContain('15:00 Ben High 50 minutes, 1 of 12, booked')
    expect(dayOf(body, 't-2', 'Sunday 10 January')).toBe('Sunday 10 January No hours')
    expect(body).toContain('href="/staff/courses/c-100.1"')
    expect(body).toContain('4 January 2027 to 10 January 2027')
    expect(body).not.toMatch(/(?:href|action|value)="[^"]*(?:Ana|Low)/)
    expect(await faultsOf(body)).toEqual([])
  })

  it('leads from each free time to an enrolment that begins there', async () => {
    const { ask } = await createWorld()
    const { body } = await ask('diary?week=2027-01-08&therapist=t-1', { as: people.frontDesk })
    const links = enrolLinks(body)
    expect(links).toContain('enrol?therapist=t-1&first_session=2027-01-05T13%3A00')
    expect(links).toHaveLength(43)
    const form = await ask(links[0] ?? '', { as: people.frontDesk })
    expect(form.body).toContain('value="2027-01-04T08:00"')
    expect(form.body).toMatch(/<option value="t-1" selected/)
  })

  it('offers no time that an enrolment would refuse', async () => {
    const world = await createWorld(thames)
    const { body } = await world.ask('diary?week=2027-01-04&therapist=t-1')
    const walls = enrolLinks(body).map((path) => new URLSearchParams(path.slice(6)).get('first_session') ?? '')
    expect(walls.length).toBeGreaterThan(10)
    for (const [index, wall] of walls.entries()) {
      await add(world, { client_id: `c-3${index}`, first_session: wall })
    }
    expect(enrolLinks((await world.ask('diary?week=2027-01-04&therapist=t-1')).body)).toEqual([])
  })

  it('shows therapists their own; of others only that a time is taken', async () => {
    const { ask } = await createWorld()
    const own = (await ask('diary?week=2027-01-04', { as: people.therapist })).body
    expect(own).toContain('Ana Low')
    expect(own).not.toContain('diary-t-2')
    const all = (await ask('diary?week=2027-01-04&therapist=all', { as: people.therapist })).body
    expect(dayOf(all, 't-2', 'Wednesday 6 January')).toMatch(/14:00 15:00 Taken 50 minutes Free 16:00/)
    expect(all).toContain('Ana Low')
    expect(all).not.toMatch(/Ben|c-200/)
    expect(enrolLinks(all).filter((path) => path.includes('t-2'))).toEqual([])
    expect(await faultsOf(all)).toEqual([])
  })

  it('shows the front desk who comes, and auditors no way to enrol', async () => {
    const { ask } = await createWorld()
    expect((await ask('diary?week=2027-01-04', { as: people.frontDesk })).body).toContain('Ana Low')
    const { body } = await ask('diary?week=2027-01-04', { as: people.auditor })
    expect(body).toContain('Ana Low')
    expect(enrolLinks(body)).toEqual([])
    expect(dayOf(body, 't-1', 'Monday 4 January')).toContain('Free 08:00 09:00')
  })

  it('names nobody to a therapist who has handed the course over since', async () => {
    const world = await createWorld()
    world.passTo(at('2027-01-06T00:00:00Z'))
    await give(world, 'c-100', { do: 'mark', slot: 1, as: 'attended' })
    await give(world, 'c-100', { do: 'therapist', to: people.otherTherapist.therapist })
    const asOf = async (as: (typeof people)[keyof typeof people], query: string): Promise<string> =>
      (await world.ask(`diary?${query}`, { as })).body
    const old = 'week=2027-01-04&therapist=t-1'
    expect(dayOf(await asOf(people.therapist, old), 't-1', 'Tuesday 5 January')).toContain('14:00 Taken 50 minutes')
    expect(await asOf(people.otherTherapist, old)).not.toContain('Ana')
    expect(dayOf(await asOf(people.frontDesk, old), 't-1', 'Tuesday 5 January')).toContain('1 of 12, attended')
    expect(await asOf(people.otherTherapist, 'week=2027-01-11')).toContain('Ana Low')
  })

  it('tells how each session stands, also of a course that has closed, and of a week that has begun what is still free', async () => {
    const world = await createWorld()
    world.passTo(at('2027-01-13T18:00:00Z'))
    await give(world, 'c-100', { do: 'mark', slot: 1, as: 'attended' })
    await give(world, 'c-100', { do: 'mark', slot: 2, as: 'missed' })
    await give(world, 'c-100', { do: 'confirm', slot: 3 })
    const state = async (week: string, therapist: string, day: string): Promise<string> =>
      dayOf((await world.ask(`diary?week=${week}`)).body, therapist, day)
    expect(await state('2027-01-04', 't-1', 'Tuesday 5 January')).toContain('1 of 12, attended')
    expect(await state('2027-01-11', 't-1', 'Tuesday 12 January')).toMatch(/18:00 14:00 Ana Low .*, missed$/)
    expect(await state('2027-01-18', 't-1', 'Tuesday 19 January')).toContain('2 of 12, confirmed')
    expect(await state('2027-01-04', 't-2', 'Wednesday 6 January')).toContain('1 of 12, not marked')
    expect(await state('2027-01-11', 't-1', 'Wednesday 13 January')).toContain('18:00 Free 13:00 14:00')
    await give(world, 'c-100', { do: 'end', left: 0, reason: 'agreed' })
    expect(await state('2027-01-04', 't-1', 'Tuesday 5 January')).toContain('Ana Low 50 minutes, 1 of 1, attended')
  })

  it('tells closures by name, and leave and closures that were declared since', async () => {
    const closures = [{ from: '2027-01-08', to: '2027-01-08', name: 'Stocktaking' }]
    const world = await createWorld(sampleClinic('harbour', { closures }))
    for (const absence of [
      { therapist: 't-1', from: '2027-01-04', to: '2027-01-04' },
      { therapist: null, from: '2027-01-07', to: '2027-01-08' },
    ]) {
      const given = { absence: Absence.parse(absence), by: 'p-admin', approved: false }
      expect((await declareAbsence(world.deps, given)).ok).toBe(true)
    }
    const { body } = await world.ask('diary?week=2027-01-04')
    expect(dayOf(body, 't-1', 'Monday 4 January')).toBe('Monday 4 January Away')
    expect(dayOf(body, 't-2', 'Monday 4 January')).toContain('Free 09:00')
    expect(dayOf(body, 't-2', 'Thursday 7 January')).toBe('Thursday 7 January The clinic is closed')
    expect(dayOf(body, 't-1', 'Friday 8 January')).toBe('Friday 8 January The clinic is closed: Stocktaking')
  })

  describe('in a week in which the clocks change', () => {
    const hours = { sun: ['00:00-05:00'] }
    const [first] = thames.therapists
    const clinic = Clinic.parse({ ...thames, clinician: null, therapists: [{ ...first, hours }] })
    const createNight = () => createConsoleWorld({ clinic, now })

    it('offers no time that the clocks skip, and shows what was booked in it at the time after', async () => {
      const world = await createNight()
      const before = (await world.ask('diary?week=2027-03-22')).body
      expect(before).toContain('The clocks go on by 60 minutes: Sunday 28 March, 01:00.')
      expect(dayOf(before, 't-1', 'Sunday 28 March')).toBe(
        'Sunday 28 March 00:00 to 05:00 Free 00:00 02:00 03:00 04:00',
      )
      await add(world, { client_id: 'c-100', name: 'Ana Low', first_session: '2027-03-28T01:30' })
      expect(dayOf((await world.ask('diary?week=2027-03-22')).body, 't-1', 'Sunday 28 March')).toBe(
        'Sunday 28 March 00:00 to 05:00 Free 00:00 02:30 Ana Low 60 minutes, 1 of 12, booked Free 03:30',
      )
    })

    it('takes the earlier of two times, and knows that a session lies before the hour that comes twice', async () => {
      const world = await createNight()
      await add(world, { client_id: 'c-100', name: 'Ana Low', first_session: '2027-10-31T01:30' })
      const { body } = await world.ask('diary?week=2027-10-25')
      expect(body).toContain('The clocks go back by 60 minutes: Sunday 31 October, 02:00.')
      expect(dayOf(body, 't-1', 'Sunday 31 October')).toBe(
        'Sunday 31 October 00:00 to 05:00 Free 00:00 01:30 Ana Low 60 minutes, 1 of 12, booked Free 02:00 03:00 04:00',
      )
    })
  })

  it.each([
    ['2020-02-03', '3 February 2020'],
    ['2028-12-31', '25 December 2028'],
    ['2037-12-31', '28 December 2037'],
  ])('opens at the week of %s, with nothing booked', async (week, monday) => {
    const { body, statusCode } = await (await createWorld()).ask(`diary?week=${week}`)
    expect([statusCode, body.includes('role="alert"')]).toEqual([200, false])
    expect(body).toContain(monday)
    expect(body).not.toContain('Ana')
    expect(await faultsOf(body)).toEqual([])
  })

  it.each(['2027-02-30', '2027-W01', '1999-12-31', '9999-12-31', '0000-01-01', '%00', '<script>', '20270104'])(
    'shows the present week, with a word, for %s',
    async (week) => {
      const { body, statusCode } = await (await createWorld()).ask(`diary?week=${week}&therapist=t-404&from=x`)
      expect(statusCode).toBe(200)
      expect(body).toMatch(/role="alert">Give a day .* There is no such therapist/)
      expect(body).toContain('14 December 2026 to 20 December 2026')
      expect(await faultsOf(body)).toEqual([])
    },
  )

  it('shows a therapist without any hours', async () => {
    const [first, ...others] = harbour.therapists
    if (first === undefined) throw new Error('the sample clinic has therapists')
    const world = await createConsoleWorld({ clinic: { ...harbour, therapists: [{ ...first, hours: {} }, ...others] } })
    const { body } = await world.ask('diary?week=2027-03-01&therapist=t-1')
    expect(body.match(/No hours/g)).toHaveLength(7)
    expect(await faultsOf(body)).toEqual([])
  })

  it('goes from week to week with the therapist that was chosen', async () => {
    const { body } = await (await createWorld()).ask('diary?week=2027-01-04&therapist=t-2')
    for (const week of ['2026-12-28', '2026-12-14', '2027-01-11'])
      expect(body).toContain(`href="/staff/diary?week=${week}&amp;therapist=t-2"`)
    expect(body).toMatch(/<option value="t-2" selected/)
  })

  it('shows twenty therapists at a time', async () => {
    const [one] = harbour.therapists
    const therapists = Array.from({ length: 45 }, (_, index) => ({ ...one, id: `t-${index + 1}` }))
    const world = await createConsoleWorld({ clinic: Clinic.parse({ ...harbour, therapists }) })
    const seen: string[] = []
    let path = 'diary?week=2027-03-01'
    for (let page = 0; page < 4 && path !== ''; page += 1) {
      const { body } = await world.ask(path)
      seen.push(...[...body.matchAll(/<h3 id="diary-(t-\d+)"/g)].map(([, id = '']) => id))
      path = (/href="\/staff\/(diary[^"]*from=[^"]*)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')
    }
    expect(seen).toEqual(therapists.map(({ id }) => id))
  })

  it('reads each diary once, and what runs once, beside what closed since where the week has begun', async () => {
    const { ask, store } = await createWorld()
    const diary = vi.spyOn(store, 'readDiaryFrom')
    const list = vi.spyOn(store, 'listCaseload')
    const course = vi.spyOn(store, 'readCourse')
    const clinic = vi.spyOn(store, 'readClinic')
    await ask('diary?week=2027-01-04')
    const count = harbour.therapists.length
    expect([diary, list, course, clinic].map(({ mock }) => mock.calls.length)).toEqual([count, 1, 0, 1])
  })
})
