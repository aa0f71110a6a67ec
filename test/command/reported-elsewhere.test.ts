import { beforeEach, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { ClientId, courseIdOf } from '../../shared/course/ids.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { attendAt, client, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import { type PaperClinic, aClinicFile, attendAll, enrolCsv, runPaper } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'

/** What users of other schedulers reported of moving, cancelling and capacity: each is named by its public thread. */
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne()
  await attendAt(paper, '2027-01-13T18:00:00Z')
})

describe('moving, as it went wrong elsewhere', () => {
  it('rescheduling a series adds a second series (10524): the same slots at other times', async () => {
    await give({ do: 'move', slot: 4, to: '2027-01-27T15:00', scope: 'following' })
    const { slots, course } = await stateOf(paper)
    expect(slots.map(({ id }) => Number(id))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect([course.slots, slots.filter(({ status }) => status === 'scheduled')]).toEqual([12, slots])
    expect(await bookings()).toBe(12)
  })

  it.each([
    [3, 'the next session', 3],
    [12, 'the last session', 12],
  ])('one and following differ at slot %d, %s', async (slot, _what, first) => {
    const day = slot === 3 ? '2027-01-20' : '2027-03-24'
    await give({ do: 'move', slot, to: `${day}T15:00`, scope: 'one' })
    expect(await moved()).toEqual([first])
    await give({ do: 'undo' })
    await give({ do: 'move', slot, to: `${day}T15:00`, scope: 'following' })
    expect(await moved()).toEqual(Array.from({ length: 13 - slot }, (_, index) => slot + index))
  })

  it('"this and following" loses triggers of earlier sessions (29816): what is due before stays due', async () => {
    const before = await stateOf(paper)
    await give({ do: 'move', slot: 4, to: '2027-01-27T15:00', scope: 'following' })
    const after = await stateOf(paper)
    expect(after.slots[2]).toEqual(before.slots[2])
    await attendAt(paper, '2027-01-18T21:00:00Z')
    await attendAt(paper, '2027-01-25T22:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'change', 'prompt', 'prompt'])
  })

  it('moving a series sends one mail for all of it (as PR 6384 did 25)', async () => {
    await give({ do: 'move', slot: 3, to: '2027-01-20T15:00', scope: 'following' })
    await attendAt(paper, '2027-01-13T18:10:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'change'])
  })
})

describe('cancelling, as it went wrong elsewhere', () => {
  it('cancelling one cancels all (PR 3448): the others stay as they are', async () => {
    const before = await stateOf(paper)
    await give({ do: 'cancel', slot: 4, for: 'client' })
    const { slots } = await stateOf(paper)
    expect(slots.filter(({ status }) => status === 'cancelled').map(({ id }) => Number(id))).toEqual([4])
    expect(slots.filter(({ id }) => id !== 4 && id !== 13)).toEqual(before.slots.filter(({ id }) => id !== 4))
  })

  it('"cancel all remaining" cancels one (16203), and sends 25 e-mails (PR 6384): all of them, in one mail', async () => {
    await give({ do: 'end', left: 0, reason: 'agreed' })
    const { slots } = await stateOf(paper)
    expect(slots.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 2 }, () => 'scheduled'),
      ...Array.from({ length: 10 }, () => 'cancelled'),
    ])
    await attendAt(paper, '2027-01-13T18:10:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'cancellation'])
  })

  it.each([
    ['cancel', { do: 'cancel', slot: 3, for: 'client' }],
    ['pause', { do: 'pause' }],
    ['end', { do: 'end', left: 0, reason: 'agreed' }],
    ['move', { do: 'move', slot: 3, to: '2027-01-22T15:00' }],
  ])(
    'a reminder after a cancellation (7225), or after one of several ways to cancel (17785): none after %s',
    async (_what, command) => {
      await attendAt(paper, '2027-01-17T22:00:00Z')
      expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
      await give(command)
      await runPaper(paper, [])
      expect(remindersOfThird(paper)).toBe(0)
    },
  )

  it('and without any of them the reminder goes', async () => {
    await runPaper(paper, [])
    expect(remindersOfThird(paper)).toBe(1)
  })
})

describe('capacity, as it went wrong elsewhere', () => {
  it('double-booking races (13397, easyappointments 31): of two who want one hour in the same moment one gets it', async () => {
    const rows = ['08:00', '16:00'].map((time, index) =>
      aRow({ client_id: `c-00${index + 1}`, email: `c${index}@clients.example`, first_session: `2027-01-05T${time}` }),
    )
    const two = await enrolCsv(aClinicFile({ closures: [] }), csvText(rows), '2026-12-28T20:00:00Z')
    await attendAll(two)
    const command = CourseCommand.parse({ do: 'move', slot: 4, to: '2027-01-26T10:00' })
    const answers = await Promise.all(
      ['c-001', 'c-002'].map((id) => commandCourse(two.deps, ClientId.parse(id), { command, by: 'staff-1' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'slot-taken' } })
    const walls = await Promise.all(
      ['c-001', 'c-002'].map(async (id) => (await stateOf(two, courseIdOf(ClientId.parse(id), 1))).slots[3]?.wall),
    )
    expect(walls.filter((wall) => wall === '2027-01-26T10:00')).toHaveLength(1)
  })

  it('series ignore out-of-office (22763): one that is moved passes over closures and leave', async () => {
    const closures = [{ from: '2027-02-03', to: '2027-02-03', name: 'Closed' }]
    paper = await welcomeOne({}, { closures })
    paper.now = at('2027-01-13T18:00:00Z')
    await give({ do: 'move', slot: 4, to: '2027-01-27T15:00', scope: 'following' })
    const walls = (await stateOf(paper)).slots.map(({ wall }) => wall)
    expect(walls.slice(3, 6)).toEqual(['2027-01-27T15:00', '2027-02-10T15:00', '2027-02-17T15:00'])
  })
})

async function give(command: object): Promise<void> {
  const done = await commandCourse(paper.deps, client, { command: CourseCommand.parse(command), by: 'staff-1' })
  expect(done.ok).toBe(true)
}

/** The slots that have another time than the course was enrolled with. */
async function moved(): Promise<readonly number[]> {
  const { slots } = await stateOf(paper)
  return slots.filter(({ wall }) => wall.slice(11) !== '14:00').map(({ id }) => Number(id))
}

async function bookings(): Promise<number> {
  const { slots } = await stateOf(paper)
  const [first] = slots
  if (first === undefined) throw new Error('no slot 1')
  const days = await paper.store.readDiaryFrom(first.therapist, PlainDate.parse('2027-01-01'))
  return days.flatMap((day) => day.bookings).length
}

/** How many reminders of the time that slot 3 was enrolled with went out. */
function remindersOfThird({ mails }: PaperClinic): number {
  return mails.filter(({ tags }) => tags['place'] === '3' && tags['key'] === 'reminder-r1').length
}
