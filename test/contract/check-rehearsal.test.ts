import { describe, expect, it } from 'vitest'

import { checkOutput } from '../support/contract/check-rehearsal.ts'
import { input, outputOf } from './right-rehearsal.ts'

describe('checkOutput', () => {
  it('finds nothing in a rehearsal that is right', async () => {
    expect(await checkOutput(input, outputOf())).toStrictEqual([])
  })
})
