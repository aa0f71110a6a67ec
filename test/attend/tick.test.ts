import { beforeEach, describe, expect, it } from 'vitest'

import { tick } from '../../shared/attend/tick.ts'
import { deployedOf } from '../../shared/deployed/deployed.ts'
import type { Measure } from '../../shared/metrics/metric.ts'
import type { Due, Store } from '../../shared/store/store.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { aBooking, aClient, aClinic, aCourse, aJob } from '../store/samples.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { quietTick } from '../support/tick-deps.ts'

const deployed = deployedOf(sampleClinic('harbour'))
const now = Instant.parse('2027-01-05T12:00:00Z')
let store: Store
let queued: Due[]
let waiting: number

beforeEach(() => {
  store = createMemoryStore()
  queued = []
  waiting = 0
})

describe('tick', () => {
  it('queues what is due, the longest waiting first, and notes that it ran', async () => {
    for (const [id, minutes] of [
      ['c-1', 5],
      ['c-2', 60],
      ['c-3', 0],
      ['c-4', -1],
    ] as const)
      await book(id, minutes)
    expect(await run()).toBe(3)
    expect(
      queued.map((due) => (due.type === 'alert' ? due.alert : due.type === 'course' ? due.course : due.job)),
    ).toEqual(['c-2.1', 'c-1.1', 'c-3.1'])
    expect(await store.readHeartbeat()).toEqual({ at: now, queued: 3 })
  })

  it.each([5, 6, 1_000])('queues nothing while %i pointers wait for a pace of five', async (count) => {
    await book('c-1', 10)
    await setClinic({ perMinute: 5 })
    waiting = count
    expect(await run()).toBe(0)
    expect(await store.readHeartbeat()).toEqual({ at: now, queued: 0 })
  })

  it('goes on in a backlog after those that wait already', async () => {
    for (let index = 0; index < 9; index += 1) await book(`c-${index}`, 20 - index)
    await setClinic({ perMinute: 5 })
    waiting = 2
    expect(await run()).toBe(3)
    expect(queued).toEqual(['c-2.1', 'c-3.1', 'c-4.1'].map((course) => ({ type: 'course', course })))
  })

  it('does not queue a backlog twice over in the minutes that it waits', async () => {
    for (let index = 0; index < 20; index += 1) await book(`c-${index}`, 10)
    await setClinic({ perMinute: 5 })
    for (let minutes = 0; minutes < 6; minutes += 1) {
      waiting = queued.length
      await tick({ store, clock: () => now, queue, perMinute: 5, ...quietTick, deployed })
    }
    expect(queued).toHaveLength(5)
  })

  it('queues a few pointers with the brake on, so that one course that cannot be written to does not keep the probe', async () => {
    for (let index = 0; index < 30; index += 1) await book(`c-${index}`, 10)
    await setClinic({ unknowns: 3, probeAt: now })
    waiting = 900
    expect(await run()).toBe(10)
  })

  it.each([
    [9, []],
    [10, [['Overdue', 1]]],
  ])('measures that a course has been due for %i minutes, which nobody attended to', async (minutes, overdue) => {
    await book('c-1', minutes)
    await book('c-2', 0)
    expect(await measured()).toEqual([['Due', 2], ...overdue])
  })

  it('measures no course while sending is off', async () => {
    await book('c-1', 60)
    await setClinic({ sending: false })
    expect(await measured()).toEqual([])
  })

  it('queues no course while sending is off, but jobs go on', async () => {
    await book('c-1', 10)
    await store.write([{ put: 'job', value: aJob({ dueAt: now }), was: null }])
    await setClinic({ sending: false })
    await run()
    expect(queued).toEqual([{ type: 'job', job: 'j-1' }])
  })

  it('lets a job go on behind any number of courses that wait for sending', async () => {
    for (let index = 0; index < 10; index += 1) await book(`c-${index}`, 10)
    await store.write([{ put: 'job', value: aJob({ dueAt: now }), was: null }])
    await setClinic({ sending: false, perMinute: 5 })
    await run()
    expect(queued).toEqual([{ type: 'job', job: 'j-1' }])
  })

  it("raises a pace that throttles halved again, up to the clinic's own", async () => {
    await setClinic({ perMinute: 1 })
    const paces: number[] = []
    for (let minutes = 0; minutes < 40; minutes += 1) {
      await run()
      paces.push((await store.readClinic()).perMinute)
    }
    expect(paces.slice(0, 3)).toEqual([2, 3, 4])
    expect(paces.every((pace, index) => pace >= (paces[index - 1] ?? 0))).toBe(true)
    expect(paces.at(-1)).toBe(600)
    expect(Math.max(...paces)).toBe(600)
  })

  it('does not overwrite a switch that staff set at that moment', async () => {
    await setClinic({ perMinute: 300 })
    const clinic = await store.readClinic()
    const meddling = meddlingStore(store, async (_writes, inner) => {
      await inner.write([
        { put: 'clinic', value: { ...clinic, sending: false, version: clinic.version + 1 }, was: clinic.version },
      ])
    })
    await tick({ store: meddling, clock: () => now, queue, perMinute: 600, ...quietTick, deployed })
    expect((await store.readClinic()).sending).toBe(false)
  })
})

const queue = {
  waiting: async () => waiting,
  send: async (due: readonly Due[]) => {
    queued.push(...due)
  },
}

function run(): Promise<number> {
  return tick({ store, clock: () => now, queue, perMinute: 600, ...quietTick, deployed })
}

/** What a tick measures. */
async function measured(): Promise<readonly (readonly [string, number])[]> {
  const values: [string, number][] = []
  const measure: Measure = (name, value = 1) => void values.push([name, value])
  await tick({ store, clock: () => now, queue, perMinute: 600, ...quietTick, measure, deployed })
  return values
}

async function setClinic(fields: object): Promise<void> {
  expect(await store.write([{ put: 'clinic', value: aClinic(fields), was: null }])).toEqual({ ok: true })
}

/** A course on which something has been due for so many minutes. */
async function book(id: string, minutes: number): Promise<void> {
  const dueAt = plus(now, { minutes: -minutes })
  const course = aCourse({ id: `${id}.1`, client: id, slots: 1, dueAt })
  const [client] = [aClient({ id, openCourse: `${id}.1` })]
  const slots = aBooking(1).flatMap((write) =>
    'put' in write && write.put === 'slot' ? [{ ...write.value, course: course.id }] : [],
  )
  await store.write([
    { put: 'client', value: client, was: null },
    { put: 'course', value: course, was: null },
    ...slots.map((value) => ({ put: 'slot' as const, value, was: null })),
  ])
}
