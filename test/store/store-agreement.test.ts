import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CourseId } from '../../shared/course/ids.ts'
import type { Store, Write } from '../../shared/store/store.ts'
import { tombstoneOf } from '../../shared/store/tombstone-of.ts'
import { Instant } from '../../shared/time/instant.ts'
import { canonicalJson } from '../../shared/transfer/canonical-json.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { createTestTable } from '../support/test-table.ts'
import {
  aClient,
  aClinic,
  aCourse,
  aDay,
  aJob,
  aLetter,
  aLimit,
  aReplay,
  aMail,
  aSlot,
  anAddress,
  anAlert,
  anAnswer,
  anAudit,
} from './samples.ts'

type Act = (store: Store) => Promise<unknown>

const courses = fc.integer({ min: 1, max: 2 })
const small = fc.integer({ min: 1, max: 3 })
const was = fc.constantFrom(null, 0, 1, 2)
const dueAt = fc.option(fc.integer({ min: 10, max: 30 }).map((minute) => `2027-01-10T12:${minute}:00Z`))
const after = (version: number | null) => (version ?? 0) + 1

const courseWrite = fc
  .record({ courses, was, slots: small, dueAt, revision: small })
  .map(({ courses: number, was: before, ...fields }): Write => {
    const ids = { id: `c-${number}.1`, client: `c-${number}`, enrolledAt: `2027-01-0${number}T09:00:00Z` }
    return { put: 'course', value: aCourse({ ...ids, ...fields, version: after(before) }), was: before }
  })
const slotWrite = fc
  .record({ courses, id: small, was, dueAt })
  .map(({ courses: number, id, was: before, ...fields }): Write => {
    return {
      put: 'slot',
      value: aSlot(id, { course: `c-${number}.1`, ...fields, version: after(before) }),
      was: before,
    }
  })
const clientWrite = fc
  .record({ courses, was, mailVersion: small })
  .map(({ courses: number, was: before, mailVersion }): Write => {
    return { put: 'client', value: aClient({ id: `c-${number}`, mailVersion, version: after(before) }), was: before }
  })
/** A client as a restore sets them right: the version passes by that of the tombstone. */
const restoringWrite = fc
  .record({ courses, was: small, past: small })
  .map(({ courses: number, was: before, past }): Write => {
    const value = aClient({ id: `c-${number}`, version: before + past })
    return { put: 'client', value, was: before, restores: true }
  })
const tombstoneWrite = fc.record({ courses, version: fc.nat(3) }).map(({ courses: number, version }): Write => {
  const found = tombstoneOf({ put: 'client', value: aClient({ id: `c-${number}`, version }), was: null })
  if (found === null) throw new Error('a client has a tombstone')
  return { put: 'tombstone', value: found }
})
const alertWrite = fc
  .record({ id: small, was, acknowledged: fc.boolean(), settledAt: fc.constantFrom(null, '2027-01-09T09:00:00Z') })
  .map(({ id, was: before, ...seen }): Write => {
    const value = anAlert({ id: `a-${id}`, at: `2027-01-0${id}T09:00:00Z`, ...seen, version: after(before) })
    return { put: 'alert', value, was: before }
  })
const otherWrite: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(was, fc.boolean()).map(([before, sending]): Write => {
    return { put: 'clinic', value: aClinic({ sending, version: after(before) }), was: before }
  }),
  fc.tuple(was, small).map(([before, number]): Write => {
    return {
      put: 'address',
      value: anAddress({ clients: number === 1 ? [] : [`c-${number}`], version: after(before) }),
      was: before,
    }
  }),
  fc.tuple(was, fc.constantFrom('2027-01-10T11:00:00Z', '2027-01-10T12:15:00Z')).map(([before, until]): Write => {
    return { put: 'limit', value: aLimit({ until, version: after(before) }), was: before }
  }),
  fc.tuple(was, fc.boolean()).map(([before, isDone]): Write => {
    const answer = isDone ? { status: 200, headers: { etag: '"2"' }, body: Uint8Array.from([1, 2]) } : null
    return { put: 'replay', value: aReplay({ answer, version: after(before) }), was: before }
  }),
  was.map((before): Write => ({ put: 'diary-day', value: aDay({ version: after(before) }), was: before })),
  fc.tuple(was, dueAt).map(([before, due]): Write => {
    return { put: 'job', value: aJob({ dueAt: due, version: after(before) }), was: before }
  }),
  fc.tuple(was, dueAt).map(([before, due]): Write => {
    return {
      put: 'job',
      value: aLetter({ startedAt: '2199-01-02T09:00:00Z', dueAt: due, version: after(before) }),
      was: before,
    }
  }),
  fc
    .record({ courses, revision: small, hash: fc.constantFrom('aa', 'bb'), forgets: fc.boolean() })
    .map(({ courses: number, forgets, ...fields }): Write => {
      const value = anAudit({ course: `c-${number}.1`, ...fields, why: forgets ? null : 'asked for' })
      return forgets ? { put: 'audit', value, forgets } : { put: 'audit', value }
    }),
  fc
    .record({ courses, slot: small, revision: small, was, form: fc.constantFrom('phq-9', 'phq-9-more', 'role-play') })
    .map(({ courses: number, was: before, ...fields }): Write => {
      const value = anAnswer({ course: `c-${number}.1`, ...fields, settled: before === null, version: after(before) })
      return { put: 'answered', value, was: before }
    }),
  courses.map((number): Write => ({ put: 'mail', value: aMail({ course: `c-${number}.1` }) })),
)
const check: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(courses, small).map(([number, revision]): Write => {
    return { check: 'course', id: CourseId.parse(`c-${number}.1`), revision }
  }),
  fc.tuple(courses, small).map(([number, mailVersion]): Write => {
    return { check: 'client', id: aClient({ id: `c-${number}` }).id, mailVersion }
  }),
  fc.constant({ check: 'sending' as const }),
)

const write = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: courseWrite },
      { weight: 3, arbitrary: slotWrite },
      clientWrite,
      restoringWrite,
      tombstoneWrite,
      alertWrite,
      otherWrite,
      check,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(
    (writes): Act =>
      (store) =>
        store.write(writes),
  )

const rows = fc.array(fc.record({ row: fc.nat(40), value: fc.jsonValue() }), { maxLength: 30 }).map((some): Act => {
  const unique = [
    ...new Map(some.map(({ row, value }) => [row, { job: aJob().id, row, line: row + 2, value }])).values(),
  ]
  return (store) => store.putJobRows(unique)
})

const aHome = { name: 'a-table', madeAt: Instant.parse('2027-01-05T14:00:00Z') }
const anotherHome = { ...aHome, name: 'another' }

/** They come in no order. */
async function tombstonesIn(store: Store): Promise<readonly string[]> {
  const { items } = await store.listTombstones(null, 100)
  return items.map((one) => canonicalJson(one)).toSorted()
}

const read: fc.Arbitrary<Act> = fc.oneof(
  courses.map(
    (number): Act =>
      (store) =>
        store.readCourse(CourseId.parse(`c-${number}.1`)),
  ),
  courses.map(
    (number): Act =>
      (store) =>
        store.listSlots(CourseId.parse(`c-${number}.1`)),
  ),
  courses.map(
    (number): Act =>
      (store) =>
        store.readLastAudit(CourseId.parse(`c-${number}.1`)),
  ),
  courses.map(
    (number): Act =>
      (store) =>
        store.readLastSent(CourseId.parse(`c-${number}.1`)),
  ),
  courses.map(
    (number): Act =>
      (store) =>
        store.listMails(CourseId.parse(`c-${number}.1`)),
  ),
  courses.map(
    (number): Act =>
      (store) =>
        store.listAnswered(CourseId.parse(`c-${number}.1`)),
  ),
  fc.tuple(courses, small).map(
    ([number, slot]): Act =>
      (store) =>
        store.readLastAnswered(CourseId.parse(`c-${number}.1`), slot, 'phq-9'),
  ),
  fc.tuple(courses, fc.integer({ min: -1, max: 4 })).map(
    ([number, after_]): Act =>
      (store) =>
        store.readAudit(CourseId.parse(`c-${number}.1`), after_),
  ),
  courses.map(
    (number): Act =>
      (store) =>
        store.readMail(CourseId.parse(`c-${number}.1`), aMail().attempt),
  ),
  fc.tuple(fc.nat(40), fc.nat(40)).map(
    ([from, count]): Act =>
      (store) =>
        store.readJobRows(aJob().id, from, count),
  ),
  fc.constantFrom<Act>(
    (store) => store.readClinic(),
    (store) => store.readAddress(anAddress().id),
    (store) => store.readLimit('pin', 'c-1'),
    (store) => store.readReplay('r'.repeat(43)),
    (store) => store.readJob(aJob().id),
    (store) => store.readJob(aLetter().id),
    (store) => store.readDiary(aDay().therapist, [aDay({ date: '2027-01-06' }).date, aDay().date]),
    (store) => store.readDiaryFrom(aDay().therapist, aDay().date),
    (store) => store.readDiaryFrom(aDay().therapist, aDay().date, aDay({ date: '2027-01-06' }).date),
    (store) =>
      store.readDiaryFrom(aDay().therapist, aDay({ date: '2027-01-06' }).date, aDay({ date: '2027-01-07' }).date),
    (store) => store.listDue(Instant.parse('2027-01-10T12:20:00Z'), 10),
    (store) => store.listDue(Instant.parse('2027-01-10T12:20:00Z'), 1),
    (store) => twoPages((after_) => store.listAlerts(after_, 2)),
    (store) => twoPages((after_) => store.listCourses(after_, 1)),
    (store) => store.listOpenAlerts(),
    (store) => twoPages((after_) => store.listSettledAlerts(after_, 2)),
    async (store) => store.readAlerts((await store.listOpenAlerts()).slice(0, 2).map(({ id }) => id)),
    async (store) => {
      const open = await store.listCaseload({ of: 'open', therapist: null })
      return open.toSorted((one, other) => (one.course < other.course ? -1 : 1))
    },
    (store) => store.removeJobRows(aJob().id),
    (store) => store.putEdition({ of: 'settings', id: 'a-hash', text: '{}' }),
    (store) => store.putEdition({ of: 'zone-rules', id: 'a-hash', text: '[]' }),
    (store) => store.readEdition('settings', 'a-hash'),
    (store) => store.readEdition('zone-rules', 'a-hash'),
    (store) => store.putKeyIfNone({ month: '2027-01', sealed: new Uint8Array([1]) }),
    (store) => store.putKeyIfNone({ month: '2027-01', sealed: new Uint8Array([2]) }),
    (store) => store.putKeyIfNone({ month: 'addresses', sealed: new Uint8Array([3]) }),
    (store) => store.readKey('addresses'),
    (store) => store.readKey('2027-01'),
    (store) => store.removeLinkKeys(Instant.parse('2027-01-05T14:00:00Z')),
    (store) => store.readHome(),
    (store) => store.putHome(aHome, null),
    (store) => store.putHome(anotherHome, aHome),
    (store) => tombstonesIn(store),
  ),
)

describe('createMemoryStore', () => {
  it('answers every sequence of reads and writes as DynamoDB does', async () => {
    const acts = fc.array(fc.oneof({ weight: 4, arbitrary: write }, { weight: 3, arbitrary: read }, rows), {
      minLength: 10,
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const [table, memory] = [
          (await createTestTable({ now: () => Instant.parse('2027-01-10T12:00:00Z') })).store,
          createMemoryStore(),
        ]
        for (const act of sequence) expect(await outcome(act(memory))).toEqual(await outcome(act(table)))
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('gives out what nobody can change, and keeps nothing that somebody can', async () => {
    const store = createMemoryStore()
    const value = { ...aDay(), bookings: [] }
    await store.write([{ put: 'diary-day', value, was: null }])
    Object.assign(value, { version: 7 })
    const [day] = await store.readDiary(value.therapist, [value.date])
    expect(day?.version).toBe(1)
    expect(() => Object.assign(day?.bookings ?? {}, { length: 1 })).toThrow(TypeError)
  })
})

async function outcome(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    (value) => ({ value }),
    (error: unknown) => ({ fault: `${error}` }),
  )
}

async function twoPages<T>(
  list: (after: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
) {
  const first = await list(null)
  return [first.items, first.next === null ? null : await list(first.next)]
}
