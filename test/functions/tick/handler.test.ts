import { describe, expect, it, vi } from 'vitest'

import { handler } from '../../../functions/tick/handler.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'
import { createMeter } from '../../../shared/metrics/meter.ts'
import type { Due } from '../../../shared/store/store.ts'
import { course, enrolOne } from '../../support/paper-course.ts'

const live = vi.hoisted(() => ({}))
vi.mock('../../../functions/tick/deps.ts', () => ({ liveDeps: () => live }))

describe('handler of tick', () => {
  it('queues what is due and tells how much', async () => {
    const paper = await enrolOne()
    const queued: Due[] = []
    const queue = { waiting: async () => 0, send: async (due: readonly Due[]) => void queued.push(...due) }
    const written: string[] = []
    const write = (line: string) => void written.push(line)
    const meter = createMeter({ clinic: 'harbour', profile: 'full', service: 'tick', now: () => 0, write })
    const watch = { meter, measure: meter.measure, runtimeZones: '9999z', standing: null }
    Object.assign(live, paper.deps, { queue, perMinute: 600, ...watch, deployed: deployedOf(paper.clinic) })
    expect(await Reflect.apply(handler, undefined, [{}, {}])).toEqual({ queued: 1 })
    expect(queued).toEqual([{ type: 'course', course }])
    expect(written.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ service: 'tick', Due: 1, ZoneTableOlder: 1 }),
    ])
  })
})
