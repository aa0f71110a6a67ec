import { describe, expect, it } from 'vitest'

import { tryMutatedTokens } from '../../support/mutated-tokens.ts'

describe('openLink', () => {
  it('opens no token that was changed in any way (100,000 of them: npm run proof)', async () => {
    expect(await tryMutatedTokens(Date.now() % 1_000_000, 2_200)).toEqual([])
  })
})
