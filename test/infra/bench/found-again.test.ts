import { describe, expect, it } from 'vitest'

import { foundAgain } from '../../bench/found-again.ts'
import { type Results, thisMachine } from '../../bench/results.ts'

function found(value: number, within: number): Results {
  const stated = [{ name: 'start', value, within }]
  return { cold: { figures: null, tables: [], charts: [], stated, machine: thisMachine() } }
}

describe('foundAgain', () => {
  it.each([
    [1.2, 1.3, 0.1, true],
    [1.2, 1.1, 0.1, true],
    [1.2, 1.35, 0.1, false],
    [6, 6, 0, true],
    [6, 7, 0, false],
    [0, 0, 0, true],
    [0, 1, 0, false],
  ])('stated %d, now %d, with a spread of %d: %s', (was, is, within, isFoundAgain) => {
    const again = foundAgain(found(was, within), found(is, within))
    expect(again.isFoundAgain).toBe(isFoundAgain)
    expect(again.table.rows.map((row) => row.at(-1))).toEqual([isFoundAgain ? 'within' : 'OUTSIDE'])
  })

  it.each([
    ['gone', ['start'], []],
    ['new', [], ['start']],
  ])('counts a figure that is %s as 0 on the other side', (_, were, are) => {
    const of = (names: readonly string[]): Results => ({
      cold: {
        ...{ figures: null, tables: [], charts: [], machine: thisMachine() },
        stated: names.map((name) => ({ name, value: 1, within: 0.1 })),
      },
    })
    expect(foundAgain(of(were), of(are)).isFoundAgain).toBe(false)
  })

  it('says nothing of a part of which nothing was stated', () => {
    expect(foundAgain({}, found(1.2, 0.1))).toMatchObject({ isFoundAgain: true, table: { rows: [] } })
  })
})
