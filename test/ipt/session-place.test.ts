import { describe, expect, it } from 'vitest'

import { type SessionPlace, liesAt } from '../../shared/ipt/session-place.ts'

const anywhere: SessionPlace = { sessions: null, phase: null, area: null }
const sixth = { session: 6, phase: 'middle', area: 'grief' } as const

describe('liesAt', () => {
  it.each([
    [{ sessions: [6, 9] }, true],
    [{ sessions: [5, 7] }, false],
    [{ phase: 'middle' }, true],
    [{ phase: 'ending' }, false],
    [{ area: 'grief' }, true],
    [{ area: 'role-dispute' }, false],
    [{ sessions: [6], phase: 'ending' }, false],
    [{ sessions: [6], phase: 'middle', area: 'grief' }, true],
    [{ sessions: [6], phase: 'middle', area: 'role-dispute' }, false],
  ] as const)('of the sixth session, on grief, in the middle phase: %j is %s', (place, lies) => {
    expect(liesAt({ ...anywhere, ...place }, sixth)).toBe(lies)
  })

  it('leaves a session without an area out of a place that has one', () => {
    expect(liesAt({ ...anywhere, area: 'grief' }, { ...sixth, area: null })).toBe(false)
  })
})
