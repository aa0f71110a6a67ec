import { describe, expect, it } from 'vitest'

import { type Measured, nationOf } from '../../bench/nation/nation-of.ts'

const measured: Measured = { mailsACourse: 38, writeUnitsAMail: 30, courseUnits: 3, rowBytes: 400 }

describe('nationOf', () => {
  it('tells what is due, and what SES must take, of so many clients', () => {
    const { busiestMinute, perSecond, queueDepth, mailsAMonth } = nationOf(1_000_000, measured)
    expect(busiestMinute).toBe(60_000)
    expect(perSecond).toBe(100)
    expect(queueDepth).toBe(6_000)
    expect(Math.round(mailsAMonth)).toBe(10_270_270)
  })

  it('names first what is reached first, and a limit as reached just where its load is at it', () => {
    const { loads } = nationOf(1_000_000, measured)
    const reached = loads.map(({ reachedAt }) => reachedAt)
    expect(reached).toEqual(reached.toSorted((one, other) => one - other))
    for (const { load, most, reachedAt } of loads) expect(reachedAt).toBeCloseTo((1_000_000 * most) / load)
  })

  it('finds the partition of all courses hotter, the larger a course is', () => {
    const list = (courseUnits: number) =>
      nationOf(1_000_000, { ...measured, courseUnits }).loads.find(({ what }) => what.startsWith('index `list`'))
    expect(list(6)?.load).toBe(2 * (list(3)?.load ?? 0))
  })

  it('of a small clinic reaches nothing', () => {
    expect(nationOf(40, measured).loads.every(({ load, most }) => load < most)).toBe(true)
  })
})
