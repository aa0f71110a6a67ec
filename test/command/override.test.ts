import { beforeEach, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { ClientId, TherapistId, courseIdOf } from '../../shared/course/ids.ts'
import { Instant } from '../../shared/time/instant.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { kindsOf, stateOf } from '../support/paper-course.ts'
import { type PaperClinic, aClinicFile, attendAll, enrolCsv } from '../support/paper-rehearsal.ts'

const ana = ClientId.parse('c-001')
const bo = ClientId.parse('c-002')
/** Slot 4: Ana's at 14:00, Bo's at 15:00, with the same therapist. */
const why = 'both asked for this hour'
const onPurpose = { do: 'move', slot: 4, to: '2027-01-26T15:00', override: why }
let paper: PaperClinic

beforeEach(async () => {
  const rows = [
    aRow({ client_id: ana }),
    aRow({ client_id: bo, email: 'bo@clients.example', first_session: '2027-01-05T15:00' }),
  ]
  paper = await enrolCsv(aClinicFile({ closures: [] }), csvText(rows), '2026-12-28T20:00:00Z')
  await attendAll(paper)
  paper.now = Instant.parse('2027-01-13T18:00:00Z')
})

describe('override: staff cannot override on purpose (medplum 10270)', () => {
  it('books a taken time with a reason: both stay in the diary, the reason in the audit, and the client is told', async () => {
    expect(await give(ana, { ...onPurpose, override: null })).toMatchObject({
      ok: false,
      error: { code: 'slot-taken' },
    })
    expect(await give(ana, onPurpose)).toMatchObject({ ok: true })
    expect(await booked()).toEqual(['c-002.1 4 22:00', 'c-001.1 4 22:00 on purpose'])
    expect(await paper.store.readLastAudit(courseIdOf(ana, 1))).toMatchObject({ act: 'move-one', slot: 4, why })
    expect((await slot(ana)).overridden).toBe(true)
    await attendAll(paper)
    expect(kindsOf(paper)).toEqual(['welcome', 'welcome', 'change'])
  })

  it('books a closed time with a reason', async () => {
    const closed = { ...onPurpose, to: '2027-01-26T20:00' }
    expect(await give(ana, { ...closed, override: null })).toMatchObject({
      ok: false,
      error: { code: 'outside-hours' },
    })
    expect(await give(ana, closed)).toMatchObject({ ok: true })
    expect(await slot(ana)).toMatchObject({ wall: '2027-01-26T20:00', overridden: true })
  })

  it('is no override where the time is open and free, but its reason is kept', async () => {
    await give(ana, { ...onPurpose, to: '2027-01-26T16:00' })
    expect(await slot(ana)).toMatchObject({ wall: '2027-01-26T16:00', overridden: false })
    expect(await paper.store.readLastAudit(courseIdOf(ana, 1))).toMatchObject({ why })
  })

  it.each([
    ['the order of sessions', { slot: 4, to: '2027-02-02T15:00' }, 'not-allowed'],
    ['the past', { slot: 4, to: '2027-01-12T15:00' }, 'bad-input'],
    ['all that follow', { slot: 4, to: '2027-01-26T15:00', scope: 'following' }, 'bad-input'],
  ])('is never over %s', async (_what, fields, code) => {
    expect(await give(ana, { do: 'move', override: why, ...fields })).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['no words', ''],
    ['spaces', '   '],
    ['501 characters', 'x'.repeat(501)],
  ])('takes no reason of %s', (_what, override) => {
    expect(CourseCommand.safeParse({ ...onPurpose, override }).success).toBe(false)
  })
})

describe('override, what is done afterwards', () => {
  beforeEach(async () => {
    await give(ana, onPurpose)
  })

  it('a move of either leaves the other where it is', async () => {
    await give(bo, { do: 'move', slot: 4, to: '2027-01-26T16:00' })
    expect(await booked()).toEqual(['c-001.1 4 22:00 on purpose', 'c-002.1 4 23:00'])
    await give(ana, { do: 'move', slot: 4, to: '2027-01-26T13:00' })
    expect(await booked()).toEqual(['c-002.1 4 23:00', 'c-001.1 4 20:00'])
    expect((await slot(ana)).overridden).toBe(false)
  })

  it('its undo gives the former time back, and the flag with it', async () => {
    await give(ana, { do: 'undo' })
    expect(await slot(ana)).toMatchObject({ wall: '2027-01-26T14:00', overridden: false })
    expect(await booked()).toEqual(['c-002.1 4 22:00', 'c-001.1 4 21:00'])
  })

  it.each([
    ['pause', { do: 'pause' }],
    ['cancel', { do: 'cancel', slot: 4, for: 'staff' }],
    ['end at once', { do: 'end', left: 0, reason: 'agreed' }],
    ['therapist', { do: 'therapist', to: 't-2' }],
    ['move', { do: 'move', slot: 4, to: '2027-01-26T16:00' }],
    ['move of all that follow', { do: 'move', slot: 4, to: '2027-01-27T17:00', scope: 'following' }],
  ])('%s and its undo: both sessions are again side by side, whoever goes first', async (_what, command) => {
    for (const client of [ana, bo]) {
      expect(await give(client, command)).toMatchObject({ ok: true })
      expect((await booked()).some((one) => one.startsWith(`${client}.1 4 22:00`))).toBe(false)
      expect(await give(client, { do: 'undo' })).toMatchObject({ ok: true })
      expect((await booked()).toSorted()).toEqual(['c-001.1 4 22:00 on purpose', 'c-002.1 4 22:00'])
    }
  })

  it('a time given to a third one meanwhile is gone', async () => {
    await give(bo, { do: 'cancel', slot: 4, for: 'staff' })
    await give(ana, { do: 'move', slot: 4, to: '2027-01-26T16:00' })
    await give(ana, { do: 'move', slot: 4, to: '2027-01-26T15:00' })
    expect((await slot(ana)).overridden).toBe(false)
    expect(await give(bo, { do: 'undo' })).toMatchObject({ ok: false, error: { code: 'slot-taken' } })
  })

  it('is marked, extended, resumed and ended like any other', async () => {
    paper.now = Instant.parse('2027-01-26T23:00:00Z')
    for (const command of [
      { do: 'mark', slot: 4, as: 'missed' },
      { do: 'mark', slot: 4, as: 'attended' },
      { do: 'extend', to: 14, reason: 'agreed' },
      { do: 'pause' },
      { do: 'resume', from: '2027-02-09' },
      { do: 'end', left: 1, reason: 'agreed' },
    ]) {
      expect(await give(ana, command)).toMatchObject({ ok: true })
    }
  })
})

async function give(client: ClientId, command: object) {
  return commandCourse(paper.deps, client, { command: CourseCommand.parse(command), by: 'staff-1' })
}

async function slot(client: ClientId) {
  const found = (await stateOf(paper, courseIdOf(client, 1))).slots[3]
  if (found === undefined) throw new Error('no slot 4')
  return found
}

/** The bookings of 26 January, in the order in which they came. */
async function booked(): Promise<readonly string[]> {
  const [day] = await paper.store.readDiary(TherapistId.parse('t-1'), [PlainDate.parse('2027-01-26')])
  return (day?.bookings ?? []).map(
    ({ course, slot: id, startsAt, overridden = false }) =>
      `${course} ${id} ${startsAt.slice(11, 16)}${overridden ? ' on purpose' : ''}`,
  )
}
