import { describe, expect, it } from 'vitest'

import { needsHelpAtOnce } from '../../../shared/ipt/measures/needs-help.ts'
import { scoreMeasure } from '../../../shared/ipt/measures/score-measure.ts'

describe('needsHelpAtOnce', () => {
  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, true],
  ])('with a ninth answer of %i and all others 0 or all 3: %s', (ninth, needed) => {
    for (const other of [0, 3]) {
      const answers = [...Array.from({ length: 8 }, () => other), ninth]
      expect(needsHelpAtOnce('phq-9', answers)).toBe(needed)
    }
  })

  it('is not hidden by the lowest band', () => {
    const answers = [0, 0, 0, 0, 0, 0, 0, 0, 1]
    expect(scoreMeasure('phq-9', answers)).toMatchObject({ value: { total: 1, band: 'minimal', isCase: false } })
    expect(needsHelpAtOnce('phq-9', answers)).toBe(true)
  })

  it('hears the ninth answer and no other one', () => {
    for (let item = 0; item < 8; item += 1) {
      expect(needsHelpAtOnce('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 0].with(item, 3))).toBe(false)
    }
  })

  it.each([
    ['others left out', [null, null, null, null, null, null, null, null, 1]],
    ['others wrong', ['x', 0, 0, 0, 0, 0, 0, 0, 2]],
    ['an answer too many', [0, 0, 0, 0, 0, 0, 0, 0, 1, 0]],
    ['a number out of range', [0, 0, 0, 0, 0, 0, 0, 0, 4]],
    ['a number as text', [0, 0, 0, 0, 0, 0, 0, 0, '1']],
    ['something that cannot be read', [0, 0, 0, 0, 0, 0, 0, 0, Number.NaN]],
  ])('shows help though the form is refused: %s', (_what, answers) => {
    expect(scoreMeasure('phq-9', answers).ok).toBe(false)
    expect(needsHelpAtOnce('phq-9', answers)).toBe(true)
  })

  it.each([
    ['the ninth answer missing', 'phq-9', [3, 3, 3, 3, 3, 3, 3, 3]],
    ['the ninth answer empty', 'phq-9', [3, 3, 3, 3, 3, 3, 3, 3, '']],
    ['zero as text', 'phq-9', [3, 3, 3, 3, 3, 3, 3, 3, '0']],
    ['no list', 'phq-9', '111111111'],
    ['another measure', 'gad-7', [3, 3, 3, 3, 3, 3, 3]],
    ['another measure with a ninth answer', 'phq-8', [0, 0, 0, 0, 0, 0, 0, 0, 3]],
  ])('is silent with %s', (_what, form, answers) => {
    expect(needsHelpAtOnce(form, answers)).toBe(false)
  })
})
