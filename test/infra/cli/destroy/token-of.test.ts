import { describe, expect, it } from 'vitest'

import { tokenOf } from '../../../../infra/cli/destroy/token-of.ts'

describe('tokenOf', () => {
  it.each([
    ['its own before that of all', { INTERLUDE_TOKEN_HARBOUR_TWO: 'a', INTERLUDE_TOKEN: 'b' }, 'a'],
    ['that of all where it has none', { INTERLUDE_TOKEN_HARBOUR: 'a', INTERLUDE_TOKEN: 'b' }, 'b'],
    ['none where there is none', { INTERLUDE_TOKEN_HARBOUR: 'a', INTERLUDE_TOKEN: '' }, null],
  ])("takes the clinic's token: %s", (_, env, token) => {
    expect(tokenOf('harbour-two', env)).toBe(token)
  })
})
