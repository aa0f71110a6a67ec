import { describe, expect, it } from 'vitest'

import { allMutants } from '../simulation/mutants/mutant.ts'
import { bugsFound } from './bugs-found.ts'

describe('bugsFound', () => {
  it('tells of each by which patch it comes back', () => {
    const names = new Set(allMutants().map(({ name }) => name))
    expect(bugsFound.filter(({ planted }) => !names.has(planted))).toEqual([])
  })
})
