import { marshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

import type { Step } from '../../shared/store/bring-up.ts'
import type { Kind } from '../../shared/store/kinds.ts'
import { type Fixtures, faultsOfKind, schemaPrint } from './kind-faults.ts'

const first = { value: z.object({ name: z.string() }), steps: [] } satisfies Kind
const second = {
  value: z.object({ name: z.string(), floor: z.int() }),
  steps: [(value) => ({ ...value, floor: 0 })],
} satisfies Kind

function fixtures(kind: Kind, value: object, reads: readonly unknown[] = []): Fixtures {
  const item = marshall({ pk: 'room#r-1', sk: 'room', schema: kind.steps.length + 1, value })
  return { fingerprint: schemaPrint(kind), items: [item], reads }
}

const before = fixtures(first, { name: 'blue' })
const after = fixtures(second, { name: 'blue', floor: 2 })

/** What is found where these are the fixtures of a kind's versions, the first of them first. */
function faultsOf(kind: Kind, ...kept: readonly Fixtures[]): readonly string[] {
  return faultsOfKind('room', kind, (version) => kept[version - 1] ?? null)
}

describe('faultsOfKind', () => {
  it('finds nothing where each version is read as it must be', () => {
    expect(faultsOf(first, before)).toEqual([])
    expect(faultsOf(second, { ...before, reads: [{ name: 'blue', floor: 0 }] }, after)).toEqual([])
  })

  it.each<[string, Kind, string]>([
    ['a new field', { ...first, value: second.value }, 'another schema'],
    ['a new default', { ...first, value: z.object({ name: z._default(z.string(), '') }) }, 'another schema'],
    ['a new limit', { ...first, value: z.object({ name: z.string().check(z.maxLength(9)) }) }, 'another schema'],
    ['a new version without fixtures', second, 'no fixtures of version 2'],
  ])('finds %s, and says where it stands what to do', (_what, kind, expected) => {
    const found = faultsOf(kind, { ...before, reads: [{ name: 'blue', floor: 0 }] })
    expect(found).toEqual([expect.stringContaining(expected)])
    expect(found[0]).toMatch(/see "Items of the table" in CONTRIBUTING\.md$/)
  })

  it.each<[string, Step]>([
    ['comes to another value', (value) => ({ ...value, floor: 1 })],
    ['comes to no value', (value) => value],
  ])('finds an old item that by its step %s', (_what, step) => {
    const kept = { ...before, reads: [{ name: 'blue', floor: 0 }] }
    expect(faultsOf({ ...second, steps: [step] }, kept, after)).toEqual([
      expect.stringContaining('room, version 1, item 0: read otherwise'),
    ])
  })

  it('finds a present item of which something is passed over', () => {
    const more = fixtures(first, { name: 'blue', colour: 'blue' })
    expect(faultsOf(first, more)).toEqual([expect.stringContaining('version 1, item 0: read otherwise')])
  })
})
