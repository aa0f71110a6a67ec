import { describe, expect, it } from 'vitest'

import { standingJobs } from '../../shared/standing/standing-times.ts'
import { enrolOne } from '../support/paper-course.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'
import { deploy } from '../support/redeploy.ts'
import { digestJob, retentionJob, tickAt } from '../support/standing.ts'
import { meddlingStore } from '../support/meddling-store.ts'

const zone = 'Europe/London'

describe('noteStanding', () => {
  it('begins both jobs once, at their next times on the clinic’s clocks', async () => {
    const paper = await begun()
    expect(await digestJob(paper)).toMatchObject({ dueAt: '2026-12-29T08:00:00Z', day: '2026-12-28', version: 1 })
    expect(await retentionJob(paper)).toMatchObject({ dueAt: '2026-12-29T08:00:00Z', day: '2026-12-28', version: 1 })
  })

  it('reads and writes nothing more while all is as it was', async () => {
    const paper = await begun()
    const before = await paper.store.readClinic()
    let reads = 0
    const store = { ...paper.store, readJob: async () => ((reads += 1), null) }
    Object.assign(paper, { deps: { ...paper.deps, store } })
    await tickAt(paper, '2026-12-28T20:05:00Z')
    expect(reads).toBe(0)
    expect(await paper.store.readClinic()).toEqual(before)
  })

  it('moves the next daily mail where another time is deployed, also to a time that has passed today', async () => {
    const paper = await begun()
    await redeploy(paper, { digest: { at: '09:15' } }, '2026-12-29T07:00:00Z')
    expect(await digestJob(paper)).toMatchObject({ dueAt: '2026-12-29T09:15:00Z' })
    await redeploy(paper, { digest: { at: '06:00' } }, '2026-12-29T07:05:00Z')
    expect(await digestJob(paper)).toMatchObject({ dueAt: '2026-12-29T06:00:00Z' })
  })

  it('moves both where another zone is deployed', async () => {
    const paper = await begun()
    await redeploy(paper, { timeZone: 'America/Toronto' }, '2026-12-29T00:00:00Z')
    expect(await digestJob(paper)).toMatchObject({ dueAt: '2026-12-29T13:00:00Z' })
    expect(await retentionJob(paper)).toMatchObject({ dueAt: '2026-12-29T13:00:00Z' })
  })

  it('lets the daily mail rest where the clinic wants none, and takes it up again', async () => {
    const paper = await begun()
    await redeploy(paper, { digest: null }, '2026-12-29T07:00:00Z')
    expect(await digestJob(paper)).toMatchObject({ dueAt: null })
    await redeploy(paper, {}, '2026-12-30T12:00:00Z')
    expect(await digestJob(paper)).toMatchObject({ dueAt: '2026-12-30T08:00:00Z' })
  })

  it('leaves one that is under way to find its next time by itself', async () => {
    const paper = await begun()
    const job = await digestJob(paper)
    const value = { ...job, rows: 2, cursor: 1, to: ['a@clinic.example', 'b@clinic.example'], version: 2 }
    await paper.store.write([{ put: 'job', value, was: 1 }])
    await redeploy(paper, { digest: { at: '09:15' } }, '2026-12-28T20:05:00Z')
    expect(await digestJob(paper)).toMatchObject({ dueAt: job.dueAt, cursor: 1 })
  })

  it('begins them at the next tick where somebody else wrote the clinic’s state', async () => {
    const paper = await enrolOne({}, { timeZone: zone })
    await tickAt(paper, '2026-12-28T20:01:00Z')
    const { store } = paper
    const meddling = meddlingStore(store, async (writes, inner) => {
      if (!writes.some((write) => 'put' in write && write.put === 'job')) return
      const clinic = await inner.readClinic()
      await inner.write([
        { put: 'clinic', value: { ...clinic, sending: false, version: clinic.version + 1 }, was: clinic.version },
      ])
    })
    Object.assign(paper, { deps: { ...paper.deps, store: meddling } })
    await tickAt(paper, '2026-12-28T20:02:00Z')
    expect(await store.readJob(standingJobs.digest)).toBeNull()
    Object.assign(paper, { deps: { ...paper.deps, store } })
    await tickAt(paper, '2026-12-28T20:03:00Z')
    expect(await store.readClinic()).toMatchObject({ sending: false })
    expect(await digestJob(paper)).toMatchObject({ version: 1 })
  })
})

/** The first tick notes what is deployed, the second begins the jobs. */
async function begun() {
  const paper = await enrolOne({}, { timeZone: zone })
  await tickAt(paper, '2026-12-28T20:01:00Z')
  await tickAt(paper, '2026-12-28T20:02:00Z')
  return paper
}

/** Its first tick may note other planning settings, its second the times. */
async function redeploy(paper: Awaited<ReturnType<typeof begun>>, over: object, instant: string): Promise<void> {
  deploy(paper, aClinicFile({ closures: [], timeZone: zone, ...over }))
  const { deps } = paper
  // Nothing is attended to: what is due stays as the tick left it.
  Object.assign(paper, { deps: { ...deps, store: { ...deps.store, listDue: async () => [] } } })
  await tickAt(paper, instant)
  await tickAt(paper, instant)
  Object.assign(paper, { deps })
}
