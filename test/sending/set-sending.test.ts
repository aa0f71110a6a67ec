import { describe, expect, it } from 'vitest'

import { setSending } from '../../shared/sending/set-sending.ts'
import { Instant } from '../../shared/time/instant.ts'
import { aClinic } from '../store/samples.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { meddlingStore } from '../support/meddling-store.ts'

const clock = () => Instant.parse('2027-01-05T12:00:00Z')

describe('setSending', () => {
  it('switches sending off and on, and lets the brake go', async () => {
    const store = createMemoryStore()
    await store.write([
      { put: 'clinic', value: aClinic({ unknowns: 5, probeAt: '2027-01-05T12:00:00Z', perMinute: 37 }), was: null },
    ])
    expect(await setSending({ store, clock }, { on: false, by: 'staff-1', why: 'wrong words' })).toEqual({
      ok: true,
      value: null,
    })
    expect(await store.readClinic()).toEqual({
      ...{
        sending: false,
        switchedBy: 'staff-1',
        switchedAt: clock(),
        switchedWhy: 'wrong words',
        heldBefore: null,
        heldJob: null,
        restored: null,
      },
      ...{
        absences: [],
        planned: null,
        filling: null,
        filled: null,
        standing: null,
        unknowns: 0,
        probeAt: null,
        perMinute: 37,
        throttledAt: null,
        version: 2,
      },
    })
    await setSending({ store, clock }, { on: true, by: 'staff-1' })
    expect((await store.readClinic()).sending).toBe(true)
  })

  it('writes nothing where it stands so already', async () => {
    const store = createMemoryStore()
    await setSending({ store, clock }, { on: true, by: 'staff-1' })
    expect((await store.readClinic()).version).toBe(0)
  })

  it('holds against senders that write the clinic at the same time', async () => {
    const store = createMemoryStore()
    const busy = meddlingStore(store, async (_writes, inner, count) => {
      const clinic = await inner.readClinic()
      const value = { ...clinic, unknowns: clinic.unknowns + 1, version: clinic.version + 1 }
      if (count < 6) await inner.write([{ put: 'clinic', value, was: clinic.version || null }])
    })
    expect(await setSending({ store: busy, clock }, { on: false, by: 'staff-1' })).toEqual({ ok: true, value: null })
    expect((await store.readClinic()).sending).toBe(false)
  })

  it('says so when it could not be set', async () => {
    const store = { ...createMemoryStore(), write: async () => ({ ok: false as const, conflicts: [0] }) }
    expect(await setSending({ store, clock }, { on: false, by: 'staff-1' })).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile' },
    })
  })
})
