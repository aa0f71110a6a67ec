import { beforeEach, describe, expect, it } from 'vitest'

import type { Store, Write } from '../../shared/store/store.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { createTestTable } from '../support/test-table.ts'
import { aBooking, aClient, aClinic, aCourse, aDay, aJob, aMail, anAlert, anAudit, aSlot } from './samples.ts'

const done = { ok: true }
const conflict = (...conflicts: number[]) => ({ ok: false, conflicts })

/** Something that always can be written, so that a conflict beside it shows that nothing was. */
const beside: Write = { put: 'diary-day', value: aDay(), was: null }

describe.each([
  ['in DynamoDB', async () => (await createTestTable()).store],
  ['in memory', async () => createMemoryStore()],
])('write, %s', (_, open) => {
  let store: Store
  beforeEach(async () => {
    store = await open()
    expect(await store.write(aBooking(2))).toEqual(done)
  })

  it.each<[string, Write]>([
    ['a course', { put: 'course', value: aCourse({ version: 2 }), was: 1 }],
    ['a slot', { put: 'slot', value: aSlot(1, { version: 2 }), was: 1 }],
    ['a client', { put: 'client', value: aClient({ version: 2 }), was: 1 }],
  ])('replaces %s once; whoever read the same version comes too late', async (_name, write) => {
    expect(await store.write([write])).toEqual(done)
    expect(await store.write([beside, write])).toEqual(conflict(1))
    expect((await store.readDiary(aDay().therapist, [aDay().date]))[0]?.version).toBe(0)
  })

  it.each<[string, Write]>([
    ['job', { put: 'job', value: aJob(), was: null }],
    ['alert', { put: 'alert', value: anAlert(), was: null }],
    ['clinic state', { put: 'clinic', value: aClinic(), was: null }],
    ['diary day', { put: 'diary-day', value: aDay(), was: null }],
    ['diary day that was read as empty', { put: 'diary-day', value: aDay(), was: 0 }],
    ['audit record', { put: 'audit', value: anAudit() }],
    ['mail', { put: 'mail', value: aMail() }],
  ])('creates one %s, and never a second of its key', async (_name, write) => {
    expect(await store.write([write])).toEqual(done)
    expect(await store.write([write])).toEqual(conflict(0))
  })

  it('does not replace what is not there', async () => {
    expect(await store.write([{ put: 'slot', value: aSlot(3, { version: 5 }), was: 4 }])).toEqual(conflict(0))
  })

  it.each<[string, Write, Write]>([
    [
      'the course’s revision',
      { check: 'course', id: aCourse().id, revision: 1 },
      { put: 'course', value: aCourse({ revision: 2, version: 2 }), was: 1 },
    ],
    [
      'the client’s mail version',
      { check: 'client', id: aClient().id, mailVersion: 1 },
      { put: 'client', value: aClient({ mailVersion: 2, version: 2 }), was: 1 },
    ],
    ['“sending on”', { check: 'sending' }, { put: 'clinic', value: aClinic({ sending: false }), was: null }],
  ])('holds while %s is as it was read, and no longer', async (_name, check, change) => {
    expect(await store.write([{ put: 'slot', value: aSlot(1, { version: 2 }), was: 1 }, check])).toEqual(done)
    expect(await store.write([change])).toEqual(done)
    expect(await store.write([{ put: 'slot', value: aSlot(1, { version: 3 }), was: 2 }, check])).toEqual(conflict(1))
    expect((await store.listSlots(aCourse().id))[0]?.version).toBe(2)
  })

  it('holds a course’s revision when the course was written without a command', async () => {
    await store.write([{ put: 'course', value: aCourse({ version: 2 }), was: 1 }])
    expect(await store.write([{ check: 'course', id: aCourse().id, revision: 1 }])).toEqual(done)
  })

  it('holds “sending on” when the clinic was switched on again', async () => {
    await store.write([{ put: 'clinic', value: aClinic({ sending: false }), was: null }])
    await store.write([{ put: 'clinic', value: aClinic({ version: 2 }), was: 1 }])
    expect(await store.write([{ check: 'sending' }])).toEqual(done)
  })

  it('names every action whose condition failed', async () => {
    const writes: readonly Write[] = [
      { put: 'slot', value: aSlot(1), was: null },
      beside,
      { check: 'client', id: aClient().id, mailVersion: 9 },
    ]
    expect(await store.write(writes)).toEqual(conflict(0, 2))
  })

  it('writes a hundred actions at once', async () => {
    const days = Array.from(
      { length: 100 },
      (_day, index) => `2027-0${1 + Math.floor(index / 28)}-${`${(index % 28) + 1}`.padStart(2, '0')}`,
    )
    const writes = days.map((date): Write => ({ put: 'diary-day', value: aDay({ date }), was: null }))
    expect(await store.write(writes)).toEqual(done)
    await expect(store.write([...writes, { check: 'sending' }])).rejects.toMatchObject({
      code: 'bad-write',
      retryable: false,
    })
  })

  it('refuses two actions on one item, and a version that skips one', async () => {
    const twice: readonly Write[] = [
      { put: 'slot', value: aSlot(3), was: null },
      { put: 'slot', value: aSlot(3), was: null },
    ]
    await expect(store.write(twice)).rejects.toThrow('bad-write: two actions on course#c-1.1 slot#03')
    const skips: Write = { put: 'slot', value: aSlot(1, { version: 3 }), was: 1 }
    await expect(store.write([skips])).rejects.toThrow('version 3 cannot follow 1')
  })

  it('does nothing when there is nothing to do', async () => {
    expect(await store.write([])).toEqual(done)
  })
})
