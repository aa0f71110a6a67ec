import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { inChunks } from '../../shared/export/in-chunks.ts'

describe('inChunks', () => {
  it('keeps every item in order, and each run within its bytes unless one item alone is more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })),
        fc.integer({ min: 10, max: 100 }),
        (items, most) => {
          const runs = inChunks(items, most)
          expect(runs.flat()).toEqual(items)
          for (const run of runs) {
            expect(run.length).toBeGreaterThan(0)
            const bytes = run.reduce((sum, item) => sum + Buffer.byteLength(JSON.stringify(item)) + 1, 0)
            expect(run.length === 1 || bytes <= most).toBe(true)
          }
        },
      ),
    )
  })

  it('begins no run before it must', () => {
    expect(inChunks(['aa', 'bb', 'cc'], 10)).toEqual([['aa', 'bb'], ['cc']])
    expect(inChunks([], 10)).toEqual([])
  })
})
