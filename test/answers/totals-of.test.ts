import { describe, expect, it } from 'vitest'

import { totalsOf } from '../../shared/answers/totals-of.ts'
import { Answered } from '../../shared/store/items.ts'

function answered(slot: number, form: string, total: number | null, more: object = {}): Answered {
  const about = { course: 'c-1.1', revision: 1, at: '2027-01-05T08:00:00Z', by: 'client', answers: [] }
  return Answered.parse({ ...about, slot, form, total, ...more })
}

describe('totalsOf', () => {
  it('gives each measure’s totals in order of the sessions, by what was settled last', () => {
    const all = [
      answered(2, 'phq-9', 12),
      answered(2, 'phq-9', 11, { revision: 2 }),
      answered(2, 'phq-9', 3, { revision: 3, settled: false }),
      answered(10, 'phq-9', 4),
      answered(1, 'gad-7', 9),
      answered(1, 'role-play', null, { answers: { who: 'x' } }),
    ]
    expect(totalsOf(all)).toEqual({
      'phq-9': [
        { slot: 2, total: 11 },
        { slot: 10, total: 4 },
      ],
      'gad-7': [{ slot: 1, total: 9 }],
    })
  })

  it('leaves out what was taken back', () => {
    expect(totalsOf([answered(2, 'phq-9', 12), answered(2, 'phq-9', null, { revision: 2 })])).toEqual({})
  })
})
