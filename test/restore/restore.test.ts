import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import { tick } from '../../shared/attend/tick.ts'
import { ClientId, JobId } from '../../shared/course/ids.ts'
import { deployedOf } from '../../shared/deployed/deployed.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { runJob } from '../../shared/job/run-job.ts'
import { decideHeld } from '../../shared/sending/decide-held.ts'
import { readHeld } from '../../shared/sending/held.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import type { ImportJob } from '../../shared/store/jobs.ts'
import type { Due, Store } from '../../shared/store/store.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { crashingAt } from '../support/crashing-store.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { createMemoryTable, type MemoryTable } from '../support/memory-store.ts'
import { alertCodes, client, course, entryOf, kindsOf } from '../support/paper-course.ts'
import { aClinicFile, openPaperClinic, type PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { quietTick } from '../support/tick-deps.ts'

const file = aClinicFile({ closures: [] })

/** Queues what is due in a table, as each minute does. */
async function tickIn(store: Store, now: Instant): Promise<readonly Due[]> {
  const queued: Due[] = []
  const queue = { waiting: async () => 0, send: async (due: readonly Due[]) => void queued.push(...due) }
  await tick({ store, clock: () => now, queue, perMinute: 600, ...quietTick, deployed: deployedOf(file) })
  return queued
}

/** Lets minutes pass: a tick each, and then what it queued. */
async function passMinutes(paper: PaperClinic, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    paper.now = plus(paper.now, { minutes: 1 })
    for (const due of await tickIn(paper.store, paper.now)) {
      if (due.type === 'course') await attendCourse(paper.deps, due.course)
      if (due.type === 'job') await runJob(paper.deps, due.job)
    }
  }
}

async function enrolInto(paper: PaperClinic, id: string): Promise<void> {
  const row = aRow({
    client_id: id,
    email: `${id}@clients.example`,
    ...(id === client ? {} : { first_session: '2027-01-06T10:00' }),
  })
  const { good } = await checkCsv({ clinic: file, store: paper.store, now: paper.now }, csvText([row]))
  for (const { enrolment } of good) await enrol(paper.deps, enrolment, 'staff-1')
}

/**
 * A client has their first session on 5 January at 21:00 in UTC, and the prompt for it two days before. The table is copied
 * on the 2nd; then something happens, and the prompt goes. On the 4th the copy is put in its place.
 */
async function putBack(live: (paper: PaperClinic) => Promise<unknown> = async () => null) {
  const old = createMemoryTable()
  const before = openPaperClinic(file, at('2026-12-28T20:00:00Z'), old.store)
  await enrolInto(before, client)
  await passMinutes(before, 2)
  before.now = at('2027-01-02T20:00:00Z')
  await passMinutes(before, 2)
  const copy = old.copy()
  await live(before)
  before.now = at('2027-01-03T21:00:00Z')
  await passMinutes(before, 2)
  const paper = openPaperClinic(file, at('2027-01-04T18:00:00Z'), copy.store)
  // Attempts' ids are counted, and the clinic before had some.
  for (let spent = 0; spent < 9; spent += 1) paper.deps.newId()
  return { old, before, paper, copy }
}

describe('a table that was put back', () => {
  it('sends nothing by itself, and holds what was due as restored until somebody decides', async () => {
    const { before, paper } = await putBack()
    expect(kindsOf(before)).toEqual(['welcome', 'prompt'])
    await passMinutes(paper, 10)
    expect(paper.mails).toEqual([])
    expect(await paper.store.readClinic()).toMatchObject({ sending: false, switchedBy: 'restore' })
    const { courses } = await readHeld(paper.deps, 0)
    expect(courses).toMatchObject([{ course, messages: [{ kind: 'prompt', reason: 'restored' }] }])
    expect((await alertCodes(paper)).toSorted()).toEqual(['mails-withheld', 'table-restored'])
  })

  it.each([
    ['send', ['prompt'], { state: 'sent' }],
    ['skip', [], { state: 'skipped', reason: 'withheld' }],
  ] as const)('goes on once staff have decided: %s', async (what, mails, entry) => {
    const { paper } = await putBack()
    await passMinutes(paper, 10)
    await decideHeld(paper.deps, course, { do: what, by: 'staff-2', only: null })
    await setSending(paper.deps, { on: true, by: 'staff-2' })
    await passMinutes(paper, 3)
    expect(kindsOf(paper)).toEqual(mails)
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject(entry)
    paper.now = at('2027-01-10T21:00:00Z')
    await passMinutes(paper, 2)
    expect(await entryOf(paper, 2, 'prompt')).toMatchObject({ state: 'sent' })
  })

  it('lets nobody switch sending on before it is set right', async () => {
    const { paper } = await putBack()
    await passMinutes(paper, 1)
    expect(await setSending(paper.deps, { on: true, by: 'staff-2' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })

  it('queues nothing but the job that sets it right', async () => {
    const { paper } = await putBack()
    expect(await tickIn(paper.store, paper.now)).toEqual([])
    expect(await tickIn(paper.store, plus(paper.now, { minutes: 1 }))).toMatchObject([{ type: 'job' }])
  })

  it('erases again who was erased since, and leaves of them what an erasure leaves', async () => {
    const { paper } = await putBack(({ deps }) => eraseClient(deps, client, 'staff-1'))
    await passMinutes(paper, 20)
    expect(await paper.store.readClient(client)).toMatchObject({ email: '', name: '', erasedAt: expect.any(String) })
    expect((await readHeld(paper.deps, 0)).courses).toEqual([])
  })

  it('tells of who came since, by id, and lets them be enrolled anew', async () => {
    const { paper } = await putBack((before) => enrolInto(before, 'c-002'))
    await passMinutes(paper, 10)
    const { items } = await paper.store.listAlerts(null, 10)
    expect(items.filter(({ code }) => code === 'lost-by-restore').map((alert) => alert.client)).toEqual(['c-002'])
    await enrolInto(paper, 'c-002')
    expect(await paper.store.readClient(ClientId.parse('c-002'))).toMatchObject({ courses: 1 })
  })

  it('does not bring back the keys of links that leaked', async () => {
    const key = { month: '2027-01', sealed: new Uint8Array([7]) }
    const old = createMemoryTable()
    await old.store.putKeyIfNone(key)
    const before = openPaperClinic(file, at('2027-01-02T20:00:00Z'), old.store)
    await passMinutes(before, 1)
    const copy = old.copy()
    await old.store.removeLinkKeys(at('2027-01-02T22:00:00Z'))
    const paper = openPaperClinic(file, at('2027-01-03T10:00:00Z'), copy.store)
    expect(await paper.store.readKey('2027-01')).toEqual(key)
    await passMinutes(paper, 10)
    expect(await paper.store.readKey('2027-01')).toBeNull()
  })

  it.each([0, 1])('cuts off what was under way, though somebody writes it at that moment: %i times', async (times) => {
    const { copy, paper } = await putBack()
    const id = JobId.parse('import-1')
    const job: ImportJob = {
      ...{ id, type: 'import', by: 'staff-1', rows: 1, cursor: 0, refused: [], finishedAt: null },
      ...{ startedAt: at('2027-01-02T19:00:00Z'), dueAt: at('2027-01-02T19:01:00Z'), version: 1 },
    }
    await copy.store.write([{ put: 'job', value: job, was: null }])
    let left = times
    const store = meddlingStore(copy.store, async (writes, under) => {
      const ends = writes.some((write) => 'put' in write && write.put === 'job' && write.value.id === id)
      if (!ends || left === 0) return
      left -= 1
      await under.write([{ put: 'job', value: { ...job, version: 2 }, was: 1 }])
    })
    const restored = openPaperClinic(file, paper.now, store)
    await passMinutes(restored, 10)
    expect(await store.readJob(id)).toMatchObject({ dueAt: null, finishedAt: expect.any(String) })
    expect(await alertCodes(restored)).toContain('cut-off-by-restore')
    expect((await store.readClinic()).restored?.heldUntil).toEqual(expect.any(String))
  })

  it('is set right though it crashes before or after any one write', async () => {
    const { paper, copy } = await putBack(({ deps }) => eraseClient(deps, client, 'staff-1'))
    const { count } = await rightThrough(copy.fork(), paper.now, null)
    expect(count).toBeGreaterThan(4)
    for (let nth = 1; nth <= count; nth += 1) {
      for (const when of ['before', 'after'] as const) {
        const { clinic, erased } = await rightThrough(copy.fork(), paper.now, { nth, when })
        expect(clinic, `${when} write ${nth}`).toMatchObject({
          sending: false,
          restored: { heldUntil: expect.any(String) },
        })
        expect(erased?.erasedAt, `${when} write ${nth}`).not.toBeNull()
      }
    }
  })

  it('is as strange when the table before it is put back in its place', async () => {
    const { old, paper } = await putBack()
    await passMinutes(paper, 10)
    await tickIn(old.store, paper.now)
    expect(await old.store.readClinic()).toMatchObject({ sending: false, switchedBy: 'restore' })
  })
})

describe('a table in which the clinic always was', () => {
  it('is noted as its home by the first tick, and goes on', async () => {
    const { store } = createMemoryTable()
    await tickIn(store, at('2027-01-02T20:00:00Z'))
    expect(await store.readHome()).toEqual(await store.identify())
    expect((await store.readClinic()).sending).toBe(true)
  })

  it.each([
    [10, true],
    [11, false],
  ])('goes on without a note of it if a tick ran there %i minutes ago: %s', async (minutes, goesOn) => {
    const { store } = createMemoryTable()
    await store.putHeartbeat({ at: at('2027-01-02T20:00:00Z'), queued: 0 })
    await tickIn(store, plus(at('2027-01-02T20:00:00Z'), { minutes }))
    expect((await store.readClinic()).sending).toBe(goesOn)
  })
})

/** Lets a restore run to its end though one write crashes; what is left then. */
async function rightThrough(table: MemoryTable, now: Instant, crash: Parameters<typeof crashingAt>[1]) {
  const { store, count } = crashingAt(table.store, crash)
  const paper = openPaperClinic(file, now, store)
  for (let minute = 0; minute < 12; minute += 1) await passMinutes(paper, 1).catch(() => null)
  return { count: count(), clinic: await store.readClinic(), erased: await store.readClient(client) }
}
