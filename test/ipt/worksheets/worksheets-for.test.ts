import { describe, expect, it } from 'vitest'

import { areas, phases } from '../../../shared/ipt/area.ts'
import { techniques } from '../../../shared/ipt/technique.ts'
import { type SessionWork, worksheetsFor } from '../../../shared/ipt/worksheets/worksheets-for.ts'
import { worksheets } from '../../../shared/ipt/worksheets/worksheets.ts'

describe('worksheetsFor', () => {
  it.each<readonly [SessionWork, readonly string[]]>([
    [{ phase: 'initial', area: null, technique: null }, []],
    [{ phase: 'initial', area: 'grief', technique: 'interpersonal-inventory' }, ['relationships-map']],
    [{ phase: 'middle', area: null, technique: null }, []],
    [{ phase: 'middle', area: 'grief', technique: 'encouragement-of-affect' }, ['grief-timeline']],
    [
      { phase: 'middle', area: 'role-dispute', technique: 'communication-analysis' },
      ['communication-analysis', 'expectations'],
    ],
    [
      { phase: 'middle', area: 'role-transition', technique: 'decision-analysis' },
      ['decision-analysis', 'role-transition-balance'],
    ],
    [{ phase: 'middle', area: 'interpersonal-deficits', technique: 'role-play' }, ['role-play', 'relationships-map']],
    [{ phase: 'middle', area: 'role-dispute', technique: 'emotion-focused' }, ['feeling-statements', 'expectations']],
    [{ phase: 'ending', area: 'grief', technique: 'interpersonal-inventory' }, ['ending-review', 'relationships-map']],
    [{ phase: 'ending', area: 'grief', technique: null }, ['ending-review']],
  ])('gives for %j: %j', (work, expected) => {
    expect(worksheetsFor(work)).toEqual(expected)
  })

  it('brings every worksheet to some session, and none twice to one', () => {
    const all = phases.flatMap((phase) =>
      [null, ...areas].flatMap((area) =>
        [null, ...techniques].map((technique) => worksheetsFor({ phase, area, technique })),
      ),
    )
    expect(new Set(all.flat())).toEqual(new Set(Object.keys(worksheets)))
    expect(all.filter((given) => new Set(given).size < given.length)).toEqual([])
  })
})
