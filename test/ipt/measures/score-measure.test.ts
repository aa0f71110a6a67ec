import { describe, expect, it } from 'vitest'

import { type MeasureId, measureIds, measures } from '../../../shared/ipt/measures/measures.ts'
import { scoreMeasure } from '../../../shared/ipt/measures/score-measure.ts'

const severe = 'severe'
/** The published bands, told once more in another form: the band of every total, from 0 up. */
const published: Readonly<Record<MeasureId, readonly string[]>> = {
  'phq-9': [
    ...of(5, 'minimal'),
    ...of(5, 'mild'),
    ...of(5, 'moderate'),
    ...of(5, 'moderately-severe'),
    ...of(8, severe),
  ],
  'phq-8': [
    ...of(5, 'minimal'),
    ...of(5, 'mild'),
    ...of(5, 'moderate'),
    ...of(5, 'moderately-severe'),
    ...of(5, severe),
  ],
  'gad-7': [...of(5, 'minimal'), ...of(5, 'mild'), ...of(5, 'moderate'), ...of(7, severe)],
}
const caseness = { 'phq-9': 10, 'phq-8': 10, 'gad-7': 8 } as const

const totals = measureIds.flatMap((form) => published[form].map((band, total) => ({ form, total, band })))

describe('scoreMeasure', () => {
  it('knows 28, 25 and 22 totals', () => {
    expect(measureIds.map((form) => totals.filter((one) => one.form === form).length)).toEqual([28, 25, 22])
  })

  it.each(totals)(
    'puts a total of $total on $form into the band $band, however it comes about',
    ({ form, total, band }) => {
      const { items } = measures[form]
      for (const answers of [
        fromTheFront(items, total),
        fromTheFront(items, total).toReversed(),
        spread(items, total),
      ]) {
        expect(scoreMeasure(form, answers)).toEqual({
          ok: true,
          value: { form, answers, total, band, isCase: total >= caseness[form] },
        })
      }
    },
  )

  it.each([
    ['8 answers', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['10 answers', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['no answers', []],
    ['an answer of 4', [4, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['an answer of -1', [-1, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['an answer of "1"', ['1', 0, 0, 0, 0, 0, 0, 0, 0]],
    ['an answer of 1.5', [0, 0, 0, 0, 0, 0, 0, 0, 1.5]],
    ['an answer of NaN', [0, 0, 0, 0, Number.NaN, 0, 0, 0, 0]],
    ['an answer of Infinity', [0, 0, 0, 0, Number.POSITIVE_INFINITY, 0, 0, 0, 0]],
    ['an answer of null', [null, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['an answer of true', [true, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['an answer of [1]', [[1], 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a hole', Array.from({ length: 9 }).with(0, 0)],
    ['an array without anything in it', Object.assign([], { length: 9 })],
    ['a text', '000000000'],
    ['an object', { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, length: 9 }],
    ['null', null],
    ['nothing', undefined],
  ])('refuses %s', (_what, answers) => {
    expect(scoreMeasure('phq-9', answers)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it('never tells what was given', () => {
    expect(JSON.stringify(scoreMeasure('phq-9', ['a secret', 0, 0, 0, 0, 0, 0, 0, 0]))).not.toContain('secret')
    expect(JSON.stringify(scoreMeasure('a secret', []))).not.toContain('secret')
  })

  it.each(['phq-10', 'PHQ-9', 'phq-9 ', '', 'wsas', 'constructor', '__proto__', 'toString'])(
    'knows no form “%s”',
    (form) => {
      expect(scoreMeasure(form, [0, 0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({
        ok: false,
        error: { code: 'unknown-form' },
      })
    },
  )
})

function of(times: number, band: string): readonly string[] {
  return Array.from({ length: times }, () => band)
}

function fromTheFront(items: number, total: number): readonly number[] {
  return Array.from({ length: items }, (_, item) => Math.min(3, Math.max(0, total - item * 3)))
}

function spread(items: number, total: number): readonly number[] {
  return Array.from({ length: items }, (_, item) => Math.floor(total / items) + (item < total % items ? 1 : 0))
}
