import { describe, expect, it } from 'vitest'

import { MiddleTechnique, chooseTechnique, isPickable } from '../../shared/ipt/technique.ts'

const middle = { phase: 'middle', sessionOfPhase: 2, sessionsToEnd: 6 } as const
const secondLast = { phase: 'ending', sessionOfPhase: 1, sessionsToEnd: 1 } as const

describe('isPickable', () => {
  it.each([
    ['the first session', { phase: 'initial', sessionOfPhase: 1, sessionsToEnd: 11 }, []],
    ['the session of the map', { phase: 'initial', sessionOfPhase: 2, sessionsToEnd: 10 }, []],
    [
      'the third session',
      { phase: 'initial', sessionOfPhase: 3, sessionsToEnd: 9 },
      ['emotion-focused', 'clarification', 'encouragement-of-affect'],
    ],
    ['the middle phase', middle, MiddleTechnique.options],
    [
      'the last session but one',
      secondLast,
      ['role-play', 'emotion-focused', 'decision-analysis', 'clarification', 'encouragement-of-affect'],
    ],
    ['the last session', { phase: 'ending', sessionOfPhase: 2, sessionsToEnd: 0 }, []],
  ] as const)('lets a therapist choose in %s what fits there', (_where, position, expected) => {
    expect(MiddleTechnique.options.filter((technique) => isPickable(technique, position))).toStrictEqual(expected)
  })
})

describe('chooseTechnique', () => {
  const given = { area: 'grief', before: 'role-play', earlier: 1 } as const

  it('lets the choice of the therapist stand, even twice running', () => {
    expect(chooseTechnique({ ...middle, ...given, picked: 'role-play' })).toBe('role-play')
  })

  it('goes back to the protocol where a choice no longer fits, since the session is now in another phase', () => {
    expect(chooseTechnique({ ...secondLast, ...given, picked: 'role-play' })).toBe('role-play')
    expect(chooseTechnique({ ...secondLast, ...given, picked: 'communication-analysis' })).toBe(
      'encouragement-of-affect',
    )
    expect(chooseTechnique({ ...secondLast, ...given, sessionsToEnd: 0, picked: 'role-play' })).toBe(
      'interpersonal-inventory',
    )
  })
})
