import { describe, expect, it } from 'vitest'

import { type Totals, recovery, reliableChange, reliableImprovement } from '../../../shared/ipt/measures/change.ts'

describe('reliableImprovement', () => {
  it.each([
    // PHQ-9 and GAD-7 before, the same after, improved?
    [16, 12, 10, 12, true, 'PHQ-9 falls by 6'],
    [16, 12, 11, 12, false, 'PHQ-9 falls by 5'],
    [16, 12, 16, 8, true, 'GAD-7 falls by 4'],
    [16, 12, 16, 9, false, 'GAD-7 falls by 3'],
    [16, 12, 11, 9, false, 'both fall, neither by enough'],
    [16, 12, 10, 8, true, 'both fall by enough'],
    [16, 12, 10, 15, true, 'PHQ-9 falls by 6 and GAD-7 rises by 3'],
    [16, 12, 10, 16, false, 'PHQ-9 falls by 6 and GAD-7 rises by 4'],
    [16, 12, 21, 8, true, 'GAD-7 falls by 4 and PHQ-9 rises by 5'],
    [16, 12, 22, 8, false, 'GAD-7 falls by 4 and PHQ-9 rises by 6'],
    [16, 12, 22, 16, false, 'both rise'],
    [16, 12, 16, 12, false, 'nothing changes'],
    [27, 21, 0, 0, true, 'from the highest to none'],
    [0, 0, 27, 21, false, 'from none to the highest'],
    [6, 0, 0, 0, true, 'below caseness all along'],
    [5, 3, 0, 0, false, 'too little to fall by'],
  ])('from %i and %i to %i and %i: %s, %s', (phqBefore, gadBefore, phqAfter, gadAfter, improved) => {
    expect(reliableImprovement(totals(phqBefore, gadBefore), totals(phqAfter, gadAfter))).toBe(improved)
  })

  it.each([Number.NaN, -1, 28, 1.5])('takes no total of %d', (total) => {
    expect(() => reliableImprovement(totals(total, 0), totals(0, 0))).toThrow(RangeError)
    expect(() => reliableImprovement(totals(0, 0), totals(total, 0))).toThrow(RangeError)
  })
})

describe('reliableChange', () => {
  it.each([
    ['phq-9', 16, 10, 'fell'],
    ['phq-9', 16, 11, 'neither'],
    ['phq-9', 10, 16, 'rose'],
    ['gad-7', 12, 8, 'fell'],
    ['gad-7', 8, 11, 'neither'],
    ['gad-7', 8, 12, 'rose'],
    ['phq-8', 24, 0, null],
  ] as const)('says of %s from %i to %i: %s', (form, before, after, change) => {
    expect(reliableChange(form, before, after)).toBe(change)
  })
})

describe('recovery', () => {
  it.each([
    [10, 7, 9, 7, true, 'PHQ-9 from caseness to below'],
    [9, 8, 9, 7, true, 'GAD-7 from caseness to below'],
    [10, 8, 9, 7, true, 'both from caseness to below'],
    [9, 7, 0, 0, false, 'no case at the start'],
    [10, 8, 10, 7, false, 'PHQ-9 still at caseness'],
    [10, 8, 9, 8, false, 'GAD-7 still at caseness'],
    [10, 7, 9, 8, false, 'another case in place of the first'],
    [9, 8, 10, 7, false, 'another case in place of the first, the other way round'],
    [27, 21, 9, 7, true, 'from the highest to just below'],
    [27, 21, 10, 8, false, 'from the highest to caseness'],
    [10, 0, 9, 0, true, 'by a single point: recovery asks for no reliable change'],
  ])('from %i and %i to %i and %i: %s, %s', (phqBefore, gadBefore, phqAfter, gadAfter, recovered) => {
    expect(recovery(totals(phqBefore, gadBefore), totals(phqAfter, gadAfter))).toBe(recovered)
  })

  it('takes no total that a measure cannot have', () => {
    expect(() => recovery(totals(12, 22), totals(0, 0))).toThrow(RangeError)
    expect(() => recovery(totals(12, 12), totals(0, Number.NaN))).toThrow(RangeError)
  })
})

function totals(phq: number, gad: number): Totals {
  return { 'phq-9': phq, 'gad-7': gad }
}
