import { describe, expect, it } from 'vitest'

import type { AlarmState } from '../../../infra/delivery/judge-alarms.ts'
import { secondsBetween, watch } from '../../../infra/delivery/watch.ts'

/** A stack whose one alarm goes off `after` so many seconds; its clock moves by what is waited. */
function stackInAlarm(after: number) {
  let now = 0
  let looks = 0
  const read = async (): Promise<readonly AlarmState[]> => {
    looks += 1
    return [{ name: 'late', state: now >= after ? 'ALARM' : 'OK', description: '' }]
  }
  const wait = async (seconds: number) => {
    now += seconds
  }
  return { deps: { read, wait }, seen: () => ({ now, looks }) }
}

describe('watch', () => {
  it('looks once and waits for nothing with 0 minutes', async () => {
    const stack = stackInAlarm(Number.POSITIVE_INFINITY)
    expect(await watch(stack.deps, 0)).toEqual({ ok: true, alarms: 1 })
    expect(stack.seen()).toEqual({ now: 0, looks: 1 })
  })

  it('looks until the minutes are over, at their end too', async () => {
    const stack = stackInAlarm(Number.POSITIVE_INFINITY)
    expect(await watch(stack.deps, 2)).toEqual({ ok: true, alarms: 1 })
    expect(stack.seen()).toEqual({ now: 120, looks: 1 + 120 / secondsBetween })
  })

  it.each([0, 30, 60, 120])('ends at the first look at which one is in alarm: after %i s', async (after) => {
    const stack = stackInAlarm(after)
    expect(await watch(stack.deps, 2)).toMatchObject({ ok: false, error: { code: 'in-alarm' } })
    expect(stack.seen().now).toBe(after)
  })
})
