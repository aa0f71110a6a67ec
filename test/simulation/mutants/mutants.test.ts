import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { savedSeeds } from '../saved-seeds.ts'
import { allMutants } from './mutant.ts'
import { plant } from './plant.ts'

const root = join(import.meta.dirname, '..', '..', '..')

describe('the bugs that are planted on purpose', () => {
  it.each(allMutants().map((mutant) => [mutant.name, mutant] as const))('%s can still be planted', (_name, mutant) => {
    expect(() => plant(root, mutant, 'check')).not.toThrow()
    expect(mutant.by === 'simulation' || existsSync(join(root, mutant.by))).toBe(true)
  })

  it('are what the saved seeds find', () => {
    const names = new Set(allMutants().map(({ name }) => name))
    expect(savedSeeds().filter(({ planted }) => !names.has(planted))).toEqual([])
  })

  it('are in what is deployed, and in nothing that looks for them', () => {
    const files = allMutants().flatMap(({ file }) => readFileSync(file, 'utf8').match(/^\+\+\+ b\/\S+$/gm) ?? [])
    expect(files.filter((file) => !/^\+\+\+ b\/(?:functions|shared)\//.test(file))).toEqual([])
  })
})
