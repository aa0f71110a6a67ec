import { describe, expect, it } from 'vitest'

import { travel } from '../../../infra/local/travel.ts'

/** A system whose work is a list of due instants; `perTick` of what is due is done at each tick. */
function systemWith(due: readonly string[], { perTick }: { readonly perTick: number }) {
  let now = '2027-01-01T00:00:00Z'
  let left = [...due].toSorted()
  let queued = 0
  const log: string[] = []
  return {
    log,
    now: () => now,
    setNow: (instant: string) => {
      if (instant < now) throw new Error('back')
      now = instant
    },
    tick: async () => {
      const taken = left.filter((instant) => instant <= now).slice(0, perTick)
      left = left.slice(taken.length)
      queued = taken.length
      for (const instant of taken) log.push(`${instant} at ${now}`)
      return []
    },
    drain: async () => ({ handled: queued, failed: 0 }),
    nextDue: async (after: string | null) => left.find((instant) => after === null || instant > after) ?? null,
  }
}

describe('travel', () => {
  it('runs each thing at the instant at which it falls due, in order, and stops at the instant asked for', async () => {
    const system = systemWith(['2027-01-05T00:00:00Z', '2027-01-02T00:00:00Z', '2027-02-01T00:00:00Z'], { perTick: 10 })
    await travel(system, '2027-01-10T00:00:00Z')
    expect(system.log).toEqual([
      '2027-01-02T00:00:00Z at 2027-01-02T00:00:00Z',
      '2027-01-05T00:00:00Z at 2027-01-05T00:00:00Z',
    ])
    expect(system.now()).toBe('2027-01-10T00:00:00Z')
  })

  it('first does what was overdue before it set out', async () => {
    const system = systemWith(['2026-12-31T00:00:00Z'], { perTick: 10 })
    await travel(system, '2027-01-01T00:00:00Z')
    expect(system.log).toEqual(['2026-12-31T00:00:00Z at 2027-01-01T00:00:00Z'])
  })

  it('ticks again a minute later when one tick could not queue all that was due', async () => {
    const same = Array.from({ length: 3 }, () => '2027-01-02T00:00:00Z')
    const system = systemWith(same, { perTick: 1 })
    await travel(system, '2027-01-03T00:00:00Z')
    expect(system.log.map((line) => line.slice(-20))).toEqual([
      '2027-01-02T00:00:00Z',
      '2027-01-02T00:01:00Z',
      '2027-01-02T00:02:00Z',
    ])
  })

  it('goes on when something stays overdue for good', async () => {
    const system = systemWith([], { perTick: 1 })
    let asked = 0
    const stuck = {
      ...system,
      drain: async () => ({ handled: 1, failed: 0 }),
      nextDue: async (after: string | null) => (after === null && (asked += 1) > 0 ? '2027-01-01T00:00:00Z' : null),
    }
    await travel(stuck, '2028-01-01T00:00:00Z')
    expect(system.now()).toBe('2028-01-01T00:00:00Z')
    expect(asked).toBeLessThan(40)
  })
})
