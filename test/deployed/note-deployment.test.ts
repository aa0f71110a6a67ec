import { beforeEach, describe, expect, it } from 'vitest'

import type { Clinic } from '../../shared/config/clinic.ts'
import { deployedOf, settingsHash } from '../../shared/deployed/deployed.ts'
import { noteDeployment } from '../../shared/deployed/note-deployment.ts'
import type { Store } from '../../shared/store/store.ts'
import { pinnedZoneTable, zoneRulesVersion } from '../../shared/time/zone-rules.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { at, sampleClinic } from '../support/sample-course.ts'
import { replanJob } from '../support/redeploy.ts'
import { aClinic } from '../store/samples.ts'

const now = at('2027-01-05T12:00:00Z')
const first = sampleClinic('harbour')
const second = sampleClinic('harbour', { messages: { promptHours: 72 } })
const third = sampleClinic('harbour', { messages: { promptHours: 36 } })
let store: Store

beforeEach(() => {
  store = createMemoryStore()
})

describe('noteDeployment', () => {
  it('takes what is deployed for what is applied the first time, and starts nothing', async () => {
    expect(await note(first)).toBe(true)
    expect((await store.readClinic()).planned).toEqual({
      ...{ settings: settingsHash(first), deployed: settingsHash(first), zoneRules: zoneRulesVersion },
      ...{ zoneRulesAt: null, settingsJob: null, zoneJob: null },
    })
    expect(await store.listDue(now, 10)).toEqual([])
    expect(await note(first)).toBe(false)
  })

  it('starts one job for other settings, however often it looks, and goes on planning by the applied ones', async () => {
    await note(first)
    await note(second)
    expect(await note(second)).toBe(false)
    expect(await replanJob({ store }, 'settings')).toMatchObject({
      ...{ of: 'settings', phase: 'compare', from: settingsHash(first), to: settingsHash(second), dueAt: now },
    })
    expect(await store.listDue(now, 10)).toHaveLength(1)
    expect((await store.readClinic()).planned).toMatchObject({ settings: settingsHash(first) })
  })

  it('starts one job where two ticks look at the same moment', async () => {
    await note(first)
    const clinic = await store.readClinic()
    for (let twice = 0; twice < 2; twice += 1)
      await noteDeployment({ store, deployed: deployedOf(second) }, clinic, now)
    expect(await store.listDue(now, 10)).toHaveLength(1)
  })

  it('lets a newer deployment take the place of one that waits', async () => {
    await note(first)
    await note(second)
    const waiting = await replanJob({ store }, 'settings')
    await note(third)
    expect(await store.readJob(waiting.id)).toMatchObject({ phase: 'withdrawn', finishedAt: now, dueAt: null })
    expect(await replanJob({ store }, 'settings')).toMatchObject({
      from: settingsHash(first),
      to: settingsHash(third),
      phase: 'compare',
    })
  })

  it('withdraws what waits where the applied file is deployed again, and starts anew when the other comes back', async () => {
    await note(first)
    await note(second)
    const waiting = await replanJob({ store }, 'settings')
    await note(first)
    expect(await store.readJob(waiting.id)).toMatchObject({ phase: 'withdrawn' })
    expect((await store.readClinic()).planned).toMatchObject({ settingsJob: null, deployed: settingsHash(first) })
    await note(second)
    expect((await replanJob({ store }, 'settings')).id).not.toBe(waiting.id)
  })

  it.each([
    [
      'words',
      { name: 'Another name', crisis: { en: 'Call.', es: 'Llame.', ar: 'اتصل.' }, look: { colour: '#102030' } },
    ],
    ['what a closure is called', { closures: first.closures.map((one) => ({ ...one, name: 'Closed' })) }],
    ['the order of fields', Object.fromEntries(Object.entries(first).toReversed())],
  ])('does not hold back %s', async (_what, changes) => {
    await note(first)
    expect(await note(sampleClinic('harbour', changes))).toBe(false)
  })

  it('applies what differs only by a field that is new in the code', async () => {
    await note(first)
    const { planned, ...clinic } = await store.readClinic()
    if (planned === null) throw new Error('nothing was noted')
    const { fortnightlyLast: _new, ...course } = first.course
    const { timeZone, messages, closures, therapists } = first
    const text = JSON.stringify({ timeZone, course, messages, closures, therapists })
    await store.putEdition({ of: 'settings', id: 'older-code', text })
    const older = { ...planned, settings: 'older-code', deployed: 'older-code' }
    await store.write([
      { put: 'clinic', value: { ...clinic, planned: older, version: clinic.version + 1 }, was: clinic.version },
    ])
    await note(first)
    expect((await store.readClinic()).planned).toEqual({ ...planned, deployed: settingsHash(first) })
    expect(await store.listDue(now, 10)).toEqual([])
  })

  it('starts a job for other zone rules that waits for nobody', async () => {
    await note(first)
    await note(first, { ...pinnedZoneTable(), version: '2099z' })
    expect(await replanJob({ store }, 'zone-rules')).toMatchObject({ phase: 'apply', to: '2099z', dueAt: now })
    expect((await store.readClinic()).planned).toMatchObject({ zoneRules: '2099z', zoneRulesAt: now })
    expect(await note(first, { ...pinnedZoneTable(), version: '2099z' })).toBe(false)
  })

  it('keeps what planning goes by before anything names it', async () => {
    const failing = meddlingStore(store, () => Promise.reject(new Error('crash')))
    await expect(noteDeployment({ store: failing, deployed: deployedOf(first) }, aClinic(), now)).rejects.toThrow(
      'crash',
    )
    expect(await store.readEdition('settings', settingsHash(first))).not.toBeNull()
    expect(await store.readEdition('zone-rules', zoneRulesVersion)).not.toBeNull()
    expect((await store.readClinic()).planned).toBeNull()
  })
})

async function note(clinic: Clinic, table = pinnedZoneTable()): Promise<boolean> {
  return noteDeployment({ store, deployed: deployedOf(clinic, table) }, await store.readClinic(), now)
}
