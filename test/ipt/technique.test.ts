import { describe, expect, it } from 'vitest'

import { chooseTechnique } from '../../shared/ipt/technique.ts'

describe('chooseTechnique', () => {
  it('lets the choice of the therapist stand, even twice running', () => {
    const position = {
      phase: 'middle',
      sessionOfPhase: 2,
      sessionsToEnd: 6,
      area: 'grief',
      picked: 'role-play',
      before: 'role-play',
      earlier: 1,
    } as const
    expect(chooseTechnique(position)).toBe('role-play')
  })
})
