import { describe, expect, it } from 'vitest'

import { judgeLicences } from '../../../infra/supply/judge-licences.ts'
import { locked } from './locked.ts'

const refused = (name: string, licence: string | null) => ({ name, version: '1.0.0', licence })

describe('judgeLicences', () => {
  it.each(['MIT', 'MIT-0', 'Apache-2.0', '0BSD', 'ISC', 'BSD-3-Clause'])('allows %s', (licence) => {
    expect(judgeLicences([], [locked('a', { licence })])).toEqual([])
  })

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'MPL-2.0',
    'UNLICENSED',
    'SEE LICENSE IN x',
    '(MIT OR GPL-2.0)',
    'mit',
    '',
    null,
  ])('leaves %s to a person', (licence) => {
    expect(judgeLicences([], [locked('a', { licence })])).toEqual([refused('a', licence)])
  })

  it('does not mind what tools are under', () => {
    expect(judgeLicences([], [locked('tool', { licence: 'GPL-3.0-only', isForProduction: false })])).toEqual([])
  })

  it('minds a tool that got into a bundle, and tells of each package once', () => {
    const tool = locked('tool', { licence: 'GPL-3.0-only', isForProduction: false })
    const both = locked('both', { licence: null })
    const deployed = [tool, both].map((one) => ({ ...one, functions: ['tick'] as const }))
    expect(judgeLicences(deployed, [tool, both])).toEqual([refused('both', null), refused('tool', 'GPL-3.0-only')])
  })
})
