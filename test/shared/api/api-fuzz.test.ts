import { describe, expect, it } from 'vitest'

import { fuzzApi } from '../../support/fuzz/fuzz-api.ts'
import { createOpenMemoryTable } from '../../support/fuzz/open-tables.ts'

describe('answerApi, asked 1,000 times at random', () => {
  it(
    'answers as its document says, and changes nothing where it refuses or only looks',
    { timeout: 90_000 },
    async () => {
      const seed = Date.now() % 1_000_000
      const { found } = await fuzzApi({ seed, requests: 1000, createTable: createOpenMemoryTable })
      expect(found, `seed ${seed}`).toEqual([])
    },
  )
})
