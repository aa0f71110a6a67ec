import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import { CourseId, JobId } from '../../shared/course/ids.ts'
import { overlapsIn } from '../../shared/course/overlaps.ts'
import { replanStatus } from '../../shared/replan/replan-status.ts'
import { readWholeCourse } from '../../shared/store/read-whole-course.ts'
import { zoneRulesVersion } from '../../shared/time/zone-rules.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { toInstant } from '../../shared/time/zone.ts'
import { act } from '../support/act.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { crashingAt } from '../support/crashing-store.ts'
import {
  alertCodes,
  attendAt,
  client,
  course,
  enrolOne,
  entryOf,
  kindsOf,
  stateOf,
  welcomeOne,
} from '../support/paper-course.ts'
import { type PaperClinic, aClinicFile, enrolCsv } from '../support/paper-rehearsal.ts'
import { asPlannedBy, otherTable, passMinute, passMinutes, replanJob } from '../support/redeploy.ts'
import { at } from '../support/sample-course.ts'

/** As if the code before had not known yet that British Columbia keeps its summer time. */
const former = otherTable({ 'America/Vancouver': 'America/Los_Angeles', 'Africa/Casablanca': 'Africa/Tunis' })

describe('a zone table that is deployed', () => {
  it('applies at once: the hour on the wall stands, staff are told, a client of the clinic’s zone is not', async () => {
    const paper = await welcomed()
    expect((await stateOf(paper)).slots[0]?.startsAt).toBe('2027-01-05T22:00:00Z')
    await passMinutes(paper, 2)
    const { course: after, slots } = await stateOf(paper)
    expect(slots.map(({ startsAt, wall, zone }) => startsAt === toInstant(wall, zone))).not.toContain(false)
    expect(slots[0]).toMatchObject({ wall: '2027-01-05T14:00', startsAt: '2027-01-05T21:00:00Z', revision: 1 })
    expect(slots[0]?.dueAt).toBe('2027-01-03T21:00:00Z')
    expect(after).toMatchObject({ revision: 2, notices: [], undo: null })
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await paper.store.listAlerts(null, 10)).toMatchObject({
      items: [{ code: 'zone-rules-changed', severity: 'today', client: null, course: null, slot: null }],
    })
    expect(await paper.store.readLastAudit(course)).toMatchObject({ act: 'zone-rules', by: 'zone-rules-1' })
    expect(await bookingsOf(paper)).toEqual(slots.map(({ startsAt }) => startsAt))
  })

  it('sends a client in another zone one change, with the local time of now and the next SEQUENCE', async () => {
    const paper = await enrolOne({ time_zone: 'Asia/Tokyo' })
    // Eight in the morning in Tokyo.
    await attendAt(paper, '2026-12-28T23:00:00Z')
    await asPlannedBy(paper, former)
    await passMinutes(paper, 3)
    expect(kindsOf(paper)).toEqual(['welcome', 'change'])
    const mail = await PostalMime.parse(paper.mails.at(-1)?.mime ?? '', { attachmentEncoding: 'utf8' })
    expect(mail.text).toContain('06:00')
    expect(mail.attachments).toContainEqual(expect.objectContaining({ content: expect.stringContaining('SEQUENCE:2') }))
    // From 14 March on the clocks show the same by both tables.
    const { slots } = await stateOf(paper)
    expect(slots.map(({ revision }) => revision)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1])
    await passMinutes(paper, 30)
    expect(kindsOf(paper)).toEqual(['welcome', 'change'])
  })

  it('tells a client whose own zone it changes, though the clinic’s stays, and only once', async () => {
    const file = { timeZone: 'Europe/London' }
    const paper = await welcomed({ time_zone: 'Africa/Casablanca' }, file)
    await passMinutes(paper, 30)
    expect(kindsOf(paper)).toEqual(['welcome', 'change'])
    expect(await replanStatus(paper, 0)).toMatchObject({
      zoneRules: { phase: 'done', changed: 1, slots: 0, courses: [{ course, slots: [], told: stateIds }] },
    })
  })

  it('sends nothing again: what had gone stays gone, and the rest goes at the true hour', async () => {
    const paper = await welcomed()
    await attendAt(paper, '2027-01-03T22:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome'])
    await passMinutes(paper, 3)
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    await attendAt(paper, '2027-01-04T20:59:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    await attendAt(paper, '2027-01-04T21:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt', 'reminder'])
  })

  it('lets no mail tell a wrong hour while the job has not come to its course; but waits an hour at most', async () => {
    const paper = await welcomed()
    paper.now = at('2027-01-03T22:00:00Z')
    await attendCourse(paper.deps, course)
    expect(await entryOf(paper, 1, 'prompt')).toBeUndefined()
    const { planned, ...state } = await paper.store.readClinic()
    if (planned === null) throw new Error('nothing was noted')
    const noted = { ...planned, zoneRules: zoneRulesVersion, zoneRulesAt: at('2027-01-03T20:59:59Z') }
    await paper.store.write([
      { put: 'clinic', value: { ...state, planned: noted, version: state.version + 1 }, was: state.version },
    ])
    await attendCourse(paper.deps, course)
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent' })
  })

  it('looks again a quarter of an hour later, for what a function of before still wrote', async () => {
    const paper = await welcomed()
    await passMinutes(paper, 2)
    const { planned } = await paper.store.readClinic()
    await asPlannedBy(paper, former)
    const state = await paper.store.readClinic()
    await paper.store.write([
      { put: 'clinic', value: { ...state, planned, version: state.version + 1 }, was: state.version },
    ])
    await passMinutes(paper, 17)
    expect((await stateOf(paper)).slots[0]?.startsAt).toBe('2027-01-05T21:00:00Z')
    expect(await replanJob(paper, 'zone-rules')).toMatchObject({ phase: 'done', dueAt: null })
    expect(await alertCodes(paper)).toEqual(['zone-rules-changed'])
  })

  it('waits for the code where the tick was deployed before it, and is withdrawn where that never comes', async () => {
    const paper = await welcomed()
    await passMinute(paper)
    const { id } = await replanJob(paper, 'zone-rules')
    const ahead = {
      ...(await replanJob(paper, 'zone-rules')),
      id: JobId.parse('ahead'),
      to: '2099z',
      phase: 'apply' as const,
    }
    await paper.store.write([{ put: 'job', value: { ...ahead, dueAt: paper.now, version: 1 }, was: null }])
    await passMinute(paper)
    expect(await paper.store.readJob(ahead.id)).toMatchObject({ phase: 'withdrawn', dueAt: null })
    expect(await paper.store.readJob(id)).toMatchObject({ phase: 'again' })
  })

  it('is not undone with what was done before it', async () => {
    const paper = await welcomed()
    await act(paper.deps, client, { do: 'cancel', slot: 3, for: 'staff' })
    await passMinutes(paper, 2)
    expect(await act(paper.deps, client, { do: 'undo', for: 'staff' })).toMatchObject({
      error: { code: 'nothing-to-undo' },
    })
  })

  it('tells staff where somebody was booked by the new rules into a time that was taken by the old ones', async () => {
    const paper = await welcomed()
    const [first] = await paper.store.readDiary((await stateOf(paper)).course.therapist, [tuesday])
    if (first === undefined) throw new Error('there is no such day')
    const other = first.bookings.map((one) => ({ ...one, course: course2, startsAt: at('2027-01-05T21:00:00Z') }))
    const day = { ...first, bookings: [...first.bookings, ...other], version: first.version + 1 }
    await paper.store.write([{ put: 'diary-day', value: day, was: first.version }])
    expect(overlapsIn(day)).toHaveLength(0)
    await passMinutes(paper, 20)
    expect(await alertCodes(paper)).toEqual(['zone-rules-changed', 'double-booked'])
  })

  it.each(['before', 'after'] as const)('ends the same when it is killed %s any one of its writes', async (when) => {
    const whole = await enrolThree()
    const writes = await takeThrough(whole, null)
    const expected = await tellAll(whole)
    expect(writes).toBeGreaterThan(6)
    for (let nth = 1; nth <= writes; nth += 1) {
      const other = await enrolThree()
      await takeThrough(other, { nth, when })
      expect(await tellAll(other), `write ${nth}`).toEqual(expected)
    }
  })
})

const tuesday = PlainDate.parse('2027-01-05')
const course2 = CourseId.parse('c-002.1')
const stateIds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

async function welcomed(row: Readonly<Record<string, string>> = {}, file: object = {}): Promise<PaperClinic> {
  const paper = await welcomeOne(row, file)
  await asPlannedBy(paper, former)
  return paper
}

async function bookingsOf(paper: PaperClinic): Promise<readonly string[]> {
  const { slots, course: whole } = await stateOf(paper)
  const [first] = slots
  if (first === undefined) throw new Error('there are no slots')
  const days = await paper.store.readDiaryFrom(whole.therapist, tuesday)
  return days.flatMap(({ bookings }) => bookings.map(({ startsAt }) => startsAt))
}

async function enrolThree(): Promise<PaperClinic> {
  const zones = ['', 'Asia/Tokyo', 'Africa/Casablanca']
  const rows = zones.map((time_zone, index) =>
    aRow({ client_id: `c-${index}`, first_session: `2027-01-05T1${index + 4}:00`, time_zone }),
  )
  const paper = await enrolCsv(aClinicFile({ closures: [] }), csvText(rows), '2026-12-28T20:00:00Z')
  await asPlannedBy(paper, former)
  return paper
}

/** Deploys our table with a crash on the way; what crashed is done again a minute later. Counts the writes. */
async function takeThrough(
  paper: PaperClinic,
  crash: { nth: number; when: 'before' | 'after' } | null,
): Promise<number> {
  const { store } = paper
  const crashing = crashingAt(store, crash)
  // Mails are not what is killed here: another test kills those.
  const clinic = await store.readClinic()
  await store.write([
    { put: 'clinic', value: { ...clinic, sending: false, version: clinic.version + 1 }, was: clinic.version },
  ])
  Object.assign(paper.deps, { store: crashing.store })
  for (let minute = 0; minute < 25; minute += 1) {
    await passMinute(paper).catch((error: unknown) => {
      if (!String(error).includes('crash')) throw error
    })
  }
  Object.assign(paper.deps, { store })
  return crashing.count()
}

/** All that it left, but for when. */
async function tellAll({ store }: PaperClinic): Promise<object> {
  const { id, rows, slots, messages, firstAt, lastAt, phase } = await replanJob({ store }, 'zone-rules')
  const { items } = await store.listCourses(null, 100)
  const states = await Promise.all(items.map((one) => readWholeCourse(store, one)))
  return {
    job: { rows, slots, messages, firstAt, lastAt, phase },
    rows: (await store.readJobRows(id, 0, rows)).map(({ value }) => value),
    courses: states.map((state) => ({
      revision: state?.course.revision,
      notices: state?.course.notices.map(({ cause, touched, slot }) => [cause, touched, slot]),
      due: state?.course.dueAt,
      slots: state?.slots.map(({ startsAt, revision, dueAt }) => [startsAt, revision, dueAt]),
    })),
    alerts: (await store.listAlerts(null, 100)).items.map(({ code }) => code),
  }
}
