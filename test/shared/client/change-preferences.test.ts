import { beforeEach, describe, expect, it } from 'vitest'

import { changePreferences } from '../../../shared/client/change-preferences.ts'
import type { Store } from '../../../shared/store/store.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { at, everyDaysFrom, sampleClient, sampleClinic, sampleCourse } from '../../support/sample-course.ts'

const client = sampleClient()
const { course, slots } = sampleCourse({
  clinic: sampleClinic('harbour'),
  walls: everyDaysFrom('2027-01-12T14:00', 7, 12),
})
const now = at('2027-02-01T12:00:00Z')
let store: Store

beforeEach(async () => {
  store = createMemoryStore()
  const written = await store.write([
    { put: 'client', value: client, was: null },
    { put: 'course', value: course, was: null },
    ...slots.map((value) => ({ put: 'slot' as const, value, was: null })),
  ])
  expect(written.ok).toBe(true)
})

const deps = () => ({ store, clock: () => now })

describe('changePreferences', () => {
  it('stops prompts and nothing else, so that a claim made before it fails', async () => {
    expect(await changePreferences(deps(), client.id, { stop: 'prompts', by: 'client' })).toEqual({
      ok: true,
      value: null,
    })
    expect(await store.readClient(client.id)).toEqual({ ...client, prompts: false, mailVersion: 2, version: 2 })
    expect((await store.write([{ check: 'client', id: client.id, mailVersion: 1 }])).ok).toBe(false)
    expect((await store.listAlerts(null, 10)).items).toEqual([])
  })

  it('stops reminders and nothing else', async () => {
    await changePreferences(deps(), client.id, { stop: 'reminders', by: 'client' })
    expect(await store.readClient(client.id)).toMatchObject({ prompts: true, reminders: false, unsubscribedAt: null })
  })

  it('stops all, tells staff the same day and writes it into the audit', async () => {
    await changePreferences(deps(), client.id, { stop: 'all', by: 'client' })
    expect(await store.readClient(client.id)).toMatchObject({ prompts: true, reminders: true, unsubscribedAt: now })
    const alerts = (await store.listAlerts(null, 10)).items
    expect(alerts).toMatchObject([{ code: 'unsubscribed', severity: 'today', client: 'c-001', course: 'c-001.1' }])
    expect(await store.readLastAudit(course.id)).toMatchObject({ act: 'stop-all', by: 'client', revision: 2, at: now })
  })

  it('changes nothing the second time', async () => {
    for (let i = 0; i < 3; i += 1) await changePreferences(deps(), client.id, { stop: 'all', by: 'client' })
    expect(await store.readClient(client.id)).toMatchObject({ version: 2, mailVersion: 2 })
    expect((await store.listAlerts(null, 10)).items).toHaveLength(1)
  })

  it('comes through although somebody else writes in between', async () => {
    const real = store
    let disturbed = 0
    const between: Store = {
      ...real,
      write: async (writes) => {
        if (disturbed < 3) {
          disturbed += 1
          const other = await real.readClient(client.id)
          if (other !== null)
            await real.write([{ put: 'client', value: { ...other, version: other.version + 1 }, was: other.version }])
        }
        return real.write(writes)
      },
    }
    expect(
      (await changePreferences({ store: between, clock: () => now }, client.id, { stop: 'prompts', by: 'client' })).ok,
    ).toBe(true)
    expect(await real.readClient(client.id)).toMatchObject({ prompts: false, version: 5, mailVersion: 2 })
  })

  it('refuses a client that it does not know, and gives up where others never cease to write', async () => {
    const unknown = sampleClient({ id: 'c-999' }).id
    expect(await changePreferences(deps(), unknown, { stop: 'all', by: 'client' })).toMatchObject({
      ok: false,
      error: { code: 'unknown-client' },
    })
    const busy: Store = { ...store, write: async () => ({ ok: false, conflicts: [0] }) }
    const answer = await changePreferences({ store: busy, clock: () => now }, client.id, { stop: 'all', by: 'client' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } })
  })
})
