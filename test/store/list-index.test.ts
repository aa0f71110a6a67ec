import { describe, expect, it } from 'vitest'

import { newAlert } from '../../shared/alert/alert.ts'
import { ClientId, CourseId, TherapistId } from '../../shared/course/ids.ts'
import type { Store, Write } from '../../shared/store/store.ts'
import { Instant } from '../../shared/time/instant.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { createTestTable } from '../support/test-table.ts'
import { aCourse, anAlert, anAudit } from './samples.ts'

const stores = [
  ['in DynamoDB', async () => (await createTestTable()).store],
  ['in memory', async () => createMemoryStore()],
] as const
const numbers = [1, 2, 3, 4, 5, 6, 7]
const at = (number: number) => `2027-01-0${10 - number - 1}T09:00:00Z`

describe.each(stores)('listCourses, %s', (_, open) => {
  it('pages through all courses in order of enrolment, each once', async () => {
    const store = await open()
    await store.write(
      numbers.map((number): Write => ({
        put: 'course',
        value: aCourse({ id: `c-${number}.1`, enrolledAt: at(number) }),
        was: null,
      })),
    )
    const expected = numbers.toReversed().map((number) => `c-${number}.1`)
    expect(await allPages((after) => store.listCourses(after, 3))).toEqual([
      expected.slice(0, 3),
      expected.slice(3, 6),
      expected.slice(6),
    ])
    expect(await allPages((after) => store.listCourses(after, 7))).toEqual([expected])
  })

  it('refuses a cursor that it did not give', async () => {
    const store = await open()
    await expect(store.listCourses('bm9uc2Vuc2U', 3)).rejects.toMatchObject({ code: 'bad-cursor', retryable: false })
  })

  it('is one empty page of nothing', async () => {
    expect(await (await open()).listCourses(null, 3)).toEqual({ items: [], next: null })
  })
})

describe.each(stores)('listAlerts, %s', (_, open) => {
  it('gives open alerts whole, the oldest first, and drops one that is acknowledged', async () => {
    const store = await open()
    await store.write(
      numbers.map((number): Write => ({
        put: 'alert',
        value: anAlert({ id: `a-${number}`, at: at(number) }),
        was: null,
      })),
    )
    expect((await store.listAlerts(null, 100)).items[0]).toEqual(anAlert({ id: 'a-7', at: at(7) }))
    await acknowledge(store, 4)
    const ids = await allPages(async (after) => {
      const page = await store.listAlerts(after, 2)
      return { ...page, items: page.items.map((alert) => alert.id) }
    })
    expect(ids).toEqual([
      ['a-7', 'a-6'],
      ['a-5', 'a-3'],
      ['a-2', 'a-1'],
    ])
    expect((await store.readAlert('a-4'))?.acknowledged).toBe(true)
  })

  it('tells of every open alert what it is about, and reads those of them that are asked for as they are now', async () => {
    const store = await open()
    const alerts = [
      anAlert({ id: 'a-1', at: at(1) }),
      anAlert({ id: 'a-2', at: at(2), course: null, code: 'replan-waiting' }),
      anAlert({ id: 'a-3', at: at(3), severity: 'urgent', code: 'urgent-answer' }),
      anAlert({ id: 'a-4', at: at(4) }),
    ]
    await store.write(alerts.map((value): Write => ({ put: 'alert', value, was: null })))
    await acknowledge(store, 4)
    const heads = await store.listOpenAlerts()
    expect(heads.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'a-3 urgent-answer',
      'a-2 replan-waiting',
      `a-1 ${anAlert().code}`,
    ])
    expect(heads.map(({ course }) => course)).toEqual([anAlert().course, null, anAlert().course])
    expect(await store.readAlerts(['a-2', 'a-4', 'a-1', 'a-9'])).toEqual([alerts[1], alerts[0]])
    expect(await store.readAlerts([])).toEqual([])
  })
})

describe.each(stores)('listAlertsAbout, %s', (_, open) => {
  const about = (code: 'held' | 'unmarked' | 'four-left', client: string, course: string | null) => {
    const ids = { client: ClientId.parse(client), course: course === null ? null : CourseId.parse(course) }
    return newAlert({ code, at: Instant.parse('2027-01-02T09:00:00Z'), ...ids, slot: null, of: 'x' })
  }

  it('gives the open alerts about a course, and about its client alone, the most pressing first', async () => {
    const store = await open()
    const alerts = [
      about('four-left', 'c-1', 'c-1.1'),
      about('held', 'c-1', 'c-1.1'),
      about('unmarked', 'c-1', null),
      about('held', 'c-1', 'c-1.2'),
      about('held', 'c-1-1', 'c-1-1.1'),
      about('held', 'c-11', 'c-11.1'),
    ]
    const seenTo = { ...about('unmarked', 'c-1', 'c-1.1'), acknowledged: true }
    await store.write([...alerts, seenTo].map((value): Write => ({ put: 'alert', value, was: null })))
    const ids = async (course: string) =>
      (await store.listAlertsAbout(CourseId.parse(course))).map(({ id }) => id.replace(/-x$/, ''))
    expect(await ids('c-1.1')).toEqual(['held-c-1.1-course', 'unmarked-c-1-course', 'four-left-c-1.1-course'])
    expect(await ids('c-1-1.1')).toEqual(['held-c-1-1.1-course'])
    expect(await ids('c-2.1')).toEqual([])
  })
})

async function acknowledge(store: Store, number: number): Promise<void> {
  const value = anAlert({ id: `a-${number}`, at: at(number), acknowledged: true, version: 2 })
  expect(await store.write([{ put: 'alert', value, was: 1 }])).toEqual({ ok: true })
}

async function allPages<T>(
  read: (after: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
) {
  const pages: (readonly T[])[] = []
  let after: string | null = null
  do {
    const page: { readonly items: readonly T[]; readonly next: string | null } = await read(after)
    pages.push(page.items)
    after = page.next
  } while (after !== null)
  return pages
}

describe.each(stores)('listActs, %s', (_, open) => {
  it('pages through the acts of a month over all courses, the newest first', async () => {
    const store = await open()
    const acts = numbers.map((number) =>
      anAudit({ course: `c-${number % 2}.1`, revision: number, at: `2027-01-0${number}T09:00:00Z` }),
    )
    const others = ['2026-12-31T23:59:59Z', '2027-02-01T00:00:00Z'].map((when, index) =>
      anAudit({ course: 'c-1.1', revision: 50 + index, at: when }),
    )
    await store.write([...acts, ...others].map((value): Write => ({ put: 'audit', value })))
    const pages = await allPages((after) => store.listActs('2027-01', after, 3))
    expect(pages.flat()).toEqual(acts.toReversed())
    expect(pages[0]).toHaveLength(3)
    expect((await store.listActs('2027-02', null, 100)).items).toEqual([others[1]])
  })

  it('refuses a cursor that it did not give, and is an empty page of a month without acts', async () => {
    const store = await open()
    await expect(store.listActs('2027-01', 'bm9uc2Vuc2U', 3)).rejects.toMatchObject({ code: 'bad-cursor' })
    expect(await store.listActs('2027-01', null, 3)).toEqual({ items: [], next: null })
  })
})

describe.each(stores)('listCaseload, %s', (_, open) => {
  const listed = { name: 'Ana Duarte', slots: '', answered: [2], totals: { 'phq-9': [[2, 14]] } }
  const courses = [
    { id: 'c-1.1', therapist: 't-1', status: 'open' },
    { id: 'c-2.1', therapist: 't-1', status: 'paused' },
    { id: 'c-3.1', therapist: 't-10', status: 'open' },
    { id: 'c-4.1', therapist: 't-1', status: 'closed', endedAt: '2027-03-01T00:00:00Z' },
    { id: 'c-5.1', therapist: 't-1', status: 'closed', endedAt: '2027-03-31T23:59:59Z' },
    { id: 'c-6.1', therapist: 't-1', status: 'closed', endedAt: '2027-04-01T00:00:00Z' },
  ].map((fields) => aCourse({ ...fields, client: fields.id.slice(0, 3), listed }))

  async function filled(): Promise<Store> {
    const store = await open()
    await store.write(courses.map((value): Write => ({ put: 'course', value, was: null })))
    return store
  }
  const ids = (rows: readonly { readonly course: string }[]) => rows.map(({ course }) => course).toSorted()

  it('gives the courses that run, of everybody or of one therapist, with what lists tell of them', async () => {
    const store = await filled()
    expect(ids(await store.listCaseload({ of: 'open', therapist: null }))).toEqual(['c-1.1', 'c-2.1', 'c-3.1'])
    const own = await store.listCaseload({ of: 'open', therapist: TherapistId.parse('t-1') })
    expect(ids(own)).toEqual(['c-1.1', 'c-2.1'])
    expect(own[0]?.listed).toEqual(listed)
  })

  it('gives those that closed on the days of a period, both included', async () => {
    const store = await filled()
    const period = { from: PlainDate.parse('2027-03-01'), to: PlainDate.parse('2027-03-31') }
    expect(ids(await store.listCaseload({ of: 'closed', ...period }))).toEqual(['c-4.1', 'c-5.1'])
  })

  it('moves a course from the one to the other when it closes', async () => {
    const store = await filled()
    const [course] = courses
    if (course === undefined) throw new Error('no course')
    const closed = aCourse({ ...course, status: 'closed', endedAt: '2027-03-15T09:00:00Z', version: 2 })
    expect(await store.write([{ put: 'course', value: closed, was: 1 }])).toEqual({ ok: true })
    expect(ids(await store.listCaseload({ of: 'open', therapist: null }))).toEqual(['c-2.1', 'c-3.1'])
    const period = { from: PlainDate.parse('2027-03-15'), to: PlainDate.parse('2027-03-15') }
    expect(ids(await store.listCaseload({ of: 'closed', ...period }))).toEqual(['c-1.1'])
  })
})
