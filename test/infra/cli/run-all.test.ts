import { describe, expect, it } from 'vitest'

import { type ClinicEnd, runAll } from '../../../infra/cli/run-all.ts'
import type { Verb } from '../../../infra/cli/read-call.ts'
import { summaryTable } from '../../../infra/cli/summary-table.ts'
import { sampleClinic } from '../../support/sample-course.ts'

const done: ClinicEnd = { ok: true, isStopped: false, changes: 12 }
const failed: ClinicEnd = { ok: false, isStopped: false, changes: null }
const clinics = ['abbey', 'harbour', 'thames'].map((id) => ({ ...sampleClinic('harbour'), id }))

/** What is told of three clinics of which each takes 65 seconds, and one comes to something else than the others. */
async function tableOf(verb: Verb, odd: Readonly<Record<string, ClinicEnd>>): Promise<readonly string[]> {
  let now = 0
  const run = async ({ id }: { readonly id: string }) => {
    now += 65_400
    return odd[id] ?? done
  }
  return summaryTable(await runAll(verb, clinics, { run, now: () => now }))
}

describe('runAll', () => {
  it('tells of each clinic what became of it, how much changed and how long it took', async () => {
    expect(await tableOf('deploy', {})).toEqual([
      'clinic   outcome  changes  seconds',
      'abbey    done          12       65',
      'harbour  done          12       65',
      'thames   done          12       65',
    ])
  })

  it.each(['deploy', 'destroy'] as const)('begins no other clinic once %s has failed for one', async (verb) => {
    expect(await tableOf(verb, { harbour: failed })).toEqual([
      'clinic   outcome    changes  seconds',
      'abbey    done            12       65',
      'harbour  failed           -       65',
      'thames   not begun        -        -',
    ])
  })

  it.each(['synth', 'diff'] as const)('looks at the others all the same when %s fails for one', async (verb) => {
    const table = await tableOf(verb, { abbey: failed })
    expect(table.map((line) => line.split(/\s+/)[1])).toEqual(['outcome', 'failed', 'done', 'done'])
  })

  it('begins nothing more once somebody has broken it off', async () => {
    const table = await tableOf('synth', { abbey: { ...failed, isStopped: true } })
    expect(table[1]).toBe('abbey    stopped          -       65')
    expect(table[2]).toBe('harbour  not begun        -        -')
  })
})
