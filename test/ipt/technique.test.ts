import { describe, expect, it } from 'vitest'

import {
  MiddleTechnique,
  type Technique,
  chooseTechnique,
  isPickable,
  techniquesOf,
} from '../../shared/ipt/technique.ts'

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
  const given = { area: 'grief', before: 'role-play', earlier: ['role-play'] } as const

  it('lets the choice of the therapist stand, even twice running', () => {
    expect(chooseTechnique({ ...middle, ...given, picked: 'role-play' })).toBe('role-play')
  })

  it('takes what came least often so far, the first in the order of the area, and nothing twice running', () => {
    const next = (earlier: readonly Technique[]) =>
      chooseTechnique({ ...middle, area: 'grief', picked: null, before: earlier.at(-1) ?? null, earlier })
    const order = techniquesOf.grief
    expect(next([])).toBe(order[0])
    expect(next([order[0]])).toBe(order[1])
    // A choice of the therapist's that came before its turn is not repeated, and nothing is left out for it.
    expect(next(['encouragement-of-affect', 'role-play'])).toBe('clarification')
    expect(
      next(['encouragement-of-affect', 'role-play', 'clarification', 'emotion-focused', 'communication-analysis']),
    ).toBe('decision-analysis')
    expect(next(order)).toBe(order[0])
    expect(next([...order.slice(1), order[0]])).toBe(order[1])
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
