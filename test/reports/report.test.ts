import { describe, expect, it } from 'vitest'

import { reportOf } from '../../shared/reports/report.ts'
import type { ReportCourse, ReportSession } from '../../shared/reports/report-course.ts'
import { reportRows } from '../../shared/reports/report-rows.ts'
import { shareOf, tellShare } from '../../shared/reports/share.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { Zone } from '../../shared/time/zone.ts'
import { at } from '../support/sample-course.ts'

const period = {
  from: PlainDate.parse('2027-03-01'),
  to: PlainDate.parse('2027-03-31'),
  zone: Zone.parse('Europe/London'),
}
const now = at('2027-04-15T00:00:00Z')

function session(changes: Partial<ReportSession> = {}): ReportSession {
  return {
    slot: 1,
    startsAt: at('2027-03-10T22:00:00Z'),
    status: 'attended',
    isLate: false,
    prompt: 'sent',
    ...changes,
  }
}

function course(changes: Partial<ReportCourse> = {}): ReportCourse {
  const ended = { status: 'closed', endedAt: at('2027-03-20T18:00:00Z'), isCutShort: false } as const
  return { ...ended, sessions: [], totals: {}, answered: [], ...changes }
}

const report = (...courses: ReportCourse[]) => reportOf(courses, { period, now })

describe('reportOf: sessions', () => {
  it.each([
    [{ status: 'attended' }, 'attended'],
    [{ status: 'missed' }, 'missed'],
    [{ status: 'cancelled', isLate: true }, 'cancelledLate'],
    [{ status: 'cancelled' }, 'cancelled'],
    [{ status: 'scheduled' }, 'unmarked'],
    [{ status: 'confirmed' }, 'unmarked'],
  ] as const)('counts %o once, as %s', (changes, as) => {
    const { share: _share, prompts: _prompts, ...counts } = report(course({ sessions: [session(changes)] })).attendance
    expect(counts).toEqual({ attended: 0, missed: 0, cancelledLate: 0, cancelled: 0, unmarked: 0, [as]: 1 })
  })

  it('counts by the clinic’s calendar, on both sides of each end, and across the change of clocks', () => {
    const inside = ['2027-03-01T00:00:00Z', '2027-03-31T22:59:00Z']
    const outside = ['2027-02-28T23:59:00Z', '2027-03-31T23:00:00Z']
    const counted = (startsAt: string) =>
      report(course({ sessions: [session({ startsAt: at(startsAt) })] })).attendance.attended
    expect(inside.map(counted)).toEqual([1, 1])
    expect(outside.map(counted)).toEqual([0, 0])
  })

  it('leaves out what is still to come, and what is paused', () => {
    const early = reportOf([course({ sessions: [session({ status: 'confirmed' })] })], {
      period,
      now: at('2027-03-10T21:00:00Z'),
    })
    expect(early.attendance.unmarked).toBe(0)
    expect(report(course({ sessions: [session({ status: 'paused' })] })).attendance.unmarked).toBe(0)
  })

  it('tells the share of attended ones of those that were not called off in time, and how many nobody marked', () => {
    const all = (['attended', 'attended', 'missed', 'scheduled', 'cancelled'] as const).map((status) =>
      session({ status }),
    )
    const late = session({ status: 'cancelled', isLate: true })
    const { share } = report(course({ sessions: [...all, late] })).attendance
    expect(share).toEqual({ count: 2, of: 4, unknown: 1 })
  })

  it('counts a prompt as answered where anything was written for its session', () => {
    const sessions = [
      session({ slot: 1 }),
      session({ slot: 2 }),
      session({ slot: 3, prompt: 'skipped' }),
      session({ slot: 4, prompt: 'held' }),
      session({ slot: 5, prompt: null }),
      session({ slot: 6, status: 'cancelled' }),
    ]
    expect(report(course({ sessions, answered: [2, 3, 6] })).attendance.prompts).toEqual({
      answered: { count: 1, of: 2, unknown: 0 },
      skipped: 1,
      held: 1,
    })
  })
})

describe('reportOf: courses', () => {
  it('counts those that ended in the period as completed or cut short, and the running ones apart', () => {
    const { completed, running } = report(
      course(),
      course({ isCutShort: true }),
      course({ endedAt: at('2027-02-20T18:00:00Z') }),
      course({ status: 'paused', endedAt: null }),
      course({ status: 'open', endedAt: null }),
    )
    expect(completed).toEqual({ count: 1, of: 2, unknown: 0 })
    expect(running).toBe(2)
  })
})

describe('reportOf: outcomes', () => {
  const measured = (...totals: (readonly [number, number])[]) =>
    course({
      totals: {
        'phq-9': totals.map(([total], index) => ({ slot: index + 1, total })),
        'gad-7': totals.map(([, total], index) => ({ slot: index + 1, total })),
      },
    })

  it.each([
    [
      [
        [14, 5],
        [9, 4],
      ],
      { recovered: [1, 1], improved: [0, 1] },
    ],
    [
      [
        [16, 9],
        [9, 7],
      ],
      { recovered: [1, 1], improved: [1, 1] },
    ],
    [
      [
        [9, 7],
        [2, 2],
      ],
      { recovered: [0, 0], improved: [1, 1] },
    ],
    [
      [
        [9, 8],
        [9, 8],
      ],
      { recovered: [0, 1], improved: [0, 1] },
    ],
    [
      [
        [16, 3],
        [10, 7],
      ],
      { recovered: [0, 1], improved: [0, 1] },
    ],
    [
      [
        [16, 10],
        [20, 12],
        [9, 7],
      ],
      { recovered: [1, 1], improved: [1, 1] },
    ],
  ] as const)('of %o tells %o', (totals, { recovered, improved }) => {
    const { outcomes } = report(measured(...totals))
    expect([outcomes.recovered.count, outcomes.recovered.of]).toEqual(recovered)
    expect([outcomes.improved.count, outcomes.improved.of]).toEqual(improved)
  })

  it('tells who was not measured at both ends as not known, by both measures and by each', () => {
    const once = measured([14, 9])
    const one = course({
      totals: {
        'phq-9': [
          { slot: 1, total: 14 },
          { slot: 9, total: 8 },
        ],
      },
    })
    const { outcomes } = report(course(), once, one)
    expect(outcomes.recovered).toEqual({ count: 0, of: 0, unknown: 3 })
    expect(outcomes.measures).toEqual([
      {
        form: 'phq-9',
        recovered: { count: 1, of: 1, unknown: 2 },
        improved: { count: 1, of: 1, unknown: 2 },
        worse: { count: 0, of: 1, unknown: 2 },
      },
      {
        form: 'gad-7',
        recovered: { count: 0, of: 0, unknown: 3 },
        improved: { count: 0, of: 0, unknown: 3 },
        worse: { count: 0, of: 0, unknown: 3 },
      },
    ])
  })

  it('takes only courses that ended in the period', () => {
    const { outcomes } = report({ ...measured([14, 9], [2, 2]), endedAt: null, status: 'open' })
    expect(outcomes).toEqual({
      recovered: { count: 0, of: 0, unknown: 0 },
      improved: { count: 0, of: 0, unknown: 0 },
      measures: [],
    })
  })
})

describe('tellShare', () => {
  it.each([
    [[true, false, null], '1 of 2; 1 not known'],
    [[], '0 of 0'],
    [Array.from({ length: 9 }, () => true), '9 of 9'],
    [Array.from({ length: 18 }, (_, index) => index < 7), '7 of 18 (39 %)'],
  ])('tells %o as %s', (known, told) => {
    expect(tellShare(shareOf(known))).toBe(told)
  })
})

describe('reportRows', () => {
  it('gives each figure a row with what it is of', () => {
    const rows = reportRows(report(course({ sessions: [session(), session({ status: 'scheduled' })] })))
    expect(rows).toContainEqual({ section: 'sessions', figure: 'attended', count: 1, of: null, unknown: null })
    expect(rows).toContainEqual({
      ...{ section: 'sessions', figure: 'attended, of those not called off in time', count: 1, of: 1, unknown: 1 },
    })
  })
})
