import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import type { Client } from '../../shared/course/client.ts'
import { ClientId, type JobId } from '../../shared/course/ids.ts'
import { type ImportDeps, importClients } from '../../shared/enrol/import-clients.ts'
import { runImport } from '../../shared/enrol/run-import.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { tryPin } from '../../shared/pin/try-pin.ts'
import type { Store } from '../../shared/store/store.ts'
import { act } from '../support/act.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const now = at('2026-12-20T12:00:00Z')
const therapists = ['t-1', 't-2', 't-4', 't-5']

/** Twenty-two clients: two more than one step enrols. */
const csv = csvText(
  Array.from({ length: 22 }, (_, index) => {
    const hour = String([10, 11, 13, 14, 15, 16][Math.floor(index / 4)] ?? 10).padStart(2, '0')
    const therapist = therapists[index % 4] ?? 't-1'
    return aRow({
      client_id: `c-${index}`,
      therapist,
      first_session: `2027-01-${therapist === 't-5' ? '06' : '05'}T${hour}:00`,
    })
  }),
)

describe('importClients', () => {
  it('enrols nothing by itself: it keeps the rows, and a job that is due at once', async () => {
    const store = createMemoryStore()
    const job = await begin(store)
    expect((await store.listCourses(null, 100)).items).toEqual([])
    expect(await store.readJob(job)).toMatchObject({ rows: 22, cursor: 0, dueAt: now, finishedAt: null, refused: [] })
    expect(await store.listDue(now, 10)).toEqual([{ type: 'job', job }])
  })

  it('refuses the whole file for one bad row, and with partial takes the good ones', async () => {
    const rows = csvText([aRow({ client_id: 'c-1' }), aRow({ client_id: 'c-2', email: 'x' })])
    const store = createMemoryStore()
    expect(await importClients(depsOf(store), { csv: rows, partial: false })).toMatchObject({
      ok: false,
      errors: [{ line: 3, column: 'email' }],
    })
    expect(await store.listDue(now, 10)).toEqual([])
    const partial = await importClients(depsOf(store), { csv: rows, partial: true })
    expect(partial).toMatchObject({ ok: true, rows: 1, errors: [{ line: 3 }] })
    await finish(store, partial.ok ? partial.job : undefined)
    expect((await store.listCourses(null, 100)).items).toEqual(['c-1.1'])
  })

  it('refuses a file without one good row, with partial too', async () => {
    const store = createMemoryStore()
    const answer = await importClients(depsOf(store), { csv: csvText([aRow({ email: 'x' })]), partial: true })
    expect(answer).toMatchObject({ ok: false, errors: [{ line: 2 }] })
  })

  it('leaves nothing to be done when it crashes before the job is there', async () => {
    const store = createMemoryStore()
    const crashing = meddlingStore(store, () => Promise.reject(new Error('crash')))
    await expect(begin(crashing)).rejects.toThrow('crash')
    expect(await store.listDue(now, 10)).toEqual([])
  })
})

describe('runImport', () => {
  it('enrols twenty rows a step, and is over with the last', async () => {
    const store = createMemoryStore()
    const job = await begin(store)
    await runImport(depsOf(store), job)
    expect(await store.readJob(job)).toMatchObject({ cursor: 20, dueAt: now, finishedAt: null })
    await runImport(depsOf(store), job)
    expect(await store.readJob(job)).toMatchObject({ cursor: 22, dueAt: null, finishedAt: now, refused: [] })
    expect((await store.listCourses(null, 100)).items).toHaveLength(22)
  })

  it('leaves nothing of the persons in the rows of their file', async () => {
    const store = createMemoryStore()
    const job = await begin(store)
    expect(JSON.stringify(await store.readJobRows(job, 0, 30))).toContain('@')
    await finish(store, job)
    const rows = await store.readJobRows(job, 0, 30)
    expect(rows).toHaveLength(22)
    for (const { value } of rows) expect(value).toEqual({ client: expect.stringMatching(/^c-/), refusal: null })
  })

  it('brings nobody back who was erased after the file was given, and passes over a row of whom nothing is left', async () => {
    const store = createMemoryStore()
    const quick = await importClients(depsOf(store, 'quick'), {
      csv: csvText([aRow({ client_id: 'c-3', first_session: '2027-01-07T16:00' })]),
      partial: false,
    })
    await finish(store, quick.ok ? quick.job : undefined)
    const client = ClientId.parse('c-3')
    await act({ ...depsOf(store), randomBytes }, client, { do: 'end', left: 0, reason: 'moves away' })
    const job = await begin(store)
    await eraseClient(depsOf(store), client, 'staff-1')
    await store.putJobRows(
      (await store.readJobRows(job, 4, 1)).map((row) => ({ ...row, value: { client: 'c-4', refusal: null } })),
    )
    await finish(store, job)
    expect((await store.readJob(job))?.refused).toMatchObject([{ line: 5, client: 'c-3', code: 'not-allowed' }])
    expect((await store.readClient(client))?.erasedAt).toBe(now)
    expect((await store.readJobRows(job, 3, 1)).map(({ value }) => value)).toMatchObject([{ client: 'c-3' }])
    expect(JSON.stringify(await store.readJobRows(job, 0, 30))).not.toContain('@')
    expect((await store.listCourses(null, 100)).items).toHaveLength(21)
  })

  it.each(['before', 'after'])('ends as if nothing had been when it crashes %s any one of its writes', async (when) => {
    const whole = createMemoryStore()
    const done = await begin(whole)
    await finish(whole, done)
    const expected = await tellAll(whole, done)
    for (let nth = 1; nth <= 24; nth += when === 'before' ? 1 : 3) {
      const store = createMemoryStore()
      const job = await begin(store)
      await expect(finish(crashingAt(store, nth, when), job), `write ${nth}`).rejects.toThrow('crash')
      await finish(store, job)
      expect(await tellAll(store, job), `write ${nth}`).toEqual(expected)
    }
  })

  it('ends well when two run it at once', async () => {
    const store = createMemoryStore()
    const job = await begin(store)
    await Promise.all([finish(store, job), finish(store, job)])
    expect((await store.listCourses(null, 100)).items).toHaveLength(22)
    expect(await store.readJob(job)).toMatchObject({ refused: [], finishedAt: now })
  })

  it('tells the row that lost a race for its time, and enrols the others', async () => {
    const store = createMemoryStore()
    const job = await begin(store)
    const quick = await importClients(depsOf(store, 'quick'), {
      csv: csvText([aRow({ client_id: 'c-quick', first_session: '2027-01-05T11:10' })]),
      partial: false,
    })
    await finish(store, quick.ok ? quick.job : undefined)
    await finish(store, job)
    const { refused } = (await store.readJob(job)) ?? { refused: [] }
    expect(refused.map(({ line, client, code }) => [line, client, code])).toEqual([[6, 'c-4', 'slot-taken']])
    expect((await store.listCourses(null, 100)).items).toHaveLength(22)
  })

  it('tells the row whose client was enrolled by another import meanwhile', async () => {
    const store = createMemoryStore()
    const job = await begin(store)
    const other = await importClients(depsOf(store, 'other'), {
      csv: csvText([aRow({ client_id: 'c-3', first_session: '2027-01-07T16:00' })]),
      partial: false,
    })
    await finish(store, other.ok ? other.job : undefined)
    await finish(store, job)
    expect((await store.readJob(job))?.refused).toMatchObject([{ line: 5, client: 'c-3', code: 'course-open' }])
  })

  it('gives the PINs of the file, and forgets them once their rows are done', async () => {
    const store = createMemoryStore()
    const family = [aRow({ client_id: 'c-1', pin: '0042' }), aRow({ client_id: 'c-2', ...other, pin: '' })]
    const imported = await importClients(depsOf(store), { csv: csvText(family), partial: false })
    const job = imported.ok ? imported.job : undefined
    await finish(store, job)
    const [one, two] = [await clientIn(store, 'c-1'), await clientIn(store, 'c-2')]
    expect([one, two]).toMatchObject([{ sharedAddress: true }, { sharedAddress: true, pin: null }])
    expect(await tryPin({ store, clock: () => now }, one, '0042')).toBe('right')
    const rows = job === undefined ? [] : await store.readJobRows(job, 0, 10)
    expect(rows).toHaveLength(2)
    expect(JSON.stringify([rows, one])).not.toContain('0042')
  })

  it('keeps the PIN of a row that a crash leaves to be done again', async () => {
    const store = createMemoryStore()
    const file = csvText([aRow({ client_id: 'c-1', pin: '0042' })])
    const imported = await importClients(depsOf(store), { csv: file, partial: false })
    const job = imported.ok ? imported.job : undefined
    await expect(finish(crashingAt(store, 1, 'before'), job)).rejects.toThrow('crash')
    await finish(store, job)
    expect(await tryPin({ store, clock: () => now }, await clientIn(store, 'c-1'), '0042')).toBe('right')
  })

  it('does nothing when it is over, and nothing for a job that is none', async () => {
    const store = createMemoryStore()
    const job = await begin(store)
    await finish(store, job)
    const before = await store.readJob(job)
    await runImport(depsOf(store), job)
    expect(await store.readJob(job)).toEqual(before)
  })
})

const other = { first_session: '2027-01-05T10:00' }

async function clientIn(store: Store, id: string): Promise<Client> {
  const client = await store.readClient(ClientId.parse(id))
  if (client === null) throw new Error(`there is no client ${id}`)
  return client
}

function depsOf(store: Store, name = 'one'): ImportDeps {
  return {
    store,
    clinic,
    clock: () => now,
    pause: async () => {},
    newId: () => name,
    addressKey: sampleAddressKey,
    randomBytes,
  }
}

async function begin(store: Store): Promise<JobId> {
  const imported = await importClients(depsOf(store), { csv, partial: false })
  if (!imported.ok) throw new Error(imported.errors.map(({ line, message }) => `${line} ${message}`).join('\n'))
  return imported.job
}

async function finish(store: Store, job: JobId | undefined): Promise<void> {
  if (job === undefined) throw new Error('the import was begun')
  for (let steps = 0; (await store.readJob(job))?.finishedAt === null && steps < 10; steps += 1)
    await runImport(depsOf(store), job)
}

/** A store that fails once, before or after its nth write took hold. */
function crashingAt(store: Store, nth: number, when: string): Store {
  let count = 0
  return {
    ...store,
    async write(writes) {
      count += 1
      if (count === nth && when === 'before') throw new Error('crash')
      const written = await store.write(writes)
      if (count === nth) throw new Error('crash')
      return written
    },
  }
}

/** All that an import left: its job but for the count of its writes, and every course with its slots. */
async function tellAll(store: Store, id: JobId): Promise<object> {
  const { items } = await store.listCourses(null, 100)
  const { version: _version, ...job } = (await store.readJob(id)) ?? { version: 0 }
  return { job, courses: await Promise.all(items.map((course) => store.readCourse(course))) }
}
