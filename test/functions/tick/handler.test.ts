import { describe, expect, it, vi } from 'vitest'

import { handler } from '../../../functions/tick/handler.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'
import type { Due } from '../../../shared/store/store.ts'
import { course, enrolOne } from '../../support/paper-course.ts'

const live = vi.hoisted(() => ({}))
vi.mock('../../../functions/tick/deps.ts', () => ({ liveDeps: () => live }))

describe('handler of tick', () => {
  it('queues what is due and tells how much', async () => {
    const paper = await enrolOne()
    const queued: Due[] = []
    const queue = { waiting: async () => 0, send: async (due: readonly Due[]) => void queued.push(...due) }
    Object.assign(live, paper.deps, { queue, perMinute: 600, standing: null, deployed: deployedOf(paper.clinic) })
    expect(await Reflect.apply(handler, undefined, [{}, {}])).toEqual({ queued: 1 })
    expect(queued).toEqual([{ type: 'course', course }])
  })
})
