import { describe, expect, it } from 'vitest'

import { undoTime } from '../../shared/course/undo.ts'
import { courseIdOf } from '../../shared/course/ids.ts'
import { addressIdOf } from '../../shared/address/address-id.ts'
import { brokenAt } from '../../shared/audit/audit-record.ts'
import { takeAnswers } from '../../shared/command/take-answers.ts'
import { importClients } from '../../shared/enrol/import-clients.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { runErasure } from '../../shared/erase/run-erasure.ts'
import { jobOfClient } from '../../shared/store/job-of-client.ts'
import { allowances } from '../../shared/limit/allowances.ts'
import { spend } from '../../shared/limit/spend.ts'
import { plus } from '../../shared/time/instant.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { crashingAt } from '../support/crashing-store.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { createMemoryTable } from '../support/memory-store.ts'
import { attendAfter, client, welcomeOne } from '../support/paper-course.ts'
import { aClinicFile, attendAll, openPaperClinic, type PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { wordsOf } from '../support/scan-table.ts'
import { canaries, liveWholeLife } from '../support/whole-life.ts'

const job = jobOfClient('erasure', client)

describe('runErasure', () => {
  it('does nothing before the ten minutes are over', async () => {
    const { paper } = await erased()
    paper.now = plus(paper.now, { minutes: undoTime.minutes, seconds: -1 })
    const before = await paper.store.readJob(job)
    expect(await runErasure(paper.deps, job)).toBe(false)
    expect(await paper.store.readJob(job)).toEqual(before)
  })

  it.each(['before', 'after'] as const)(
    'forgets everything though it crashes %s any one of its writes',
    async (when) => {
      const writes = await countWrites()
      expect(writes).toBeGreaterThan(8)
      for (let nth = 1; nth <= writes; nth += 1) {
        const { paper, scan } = await erased()
        paper.now = plus(paper.now, undoTime)
        const { store } = crashingAt(paper.store, { nth, when })
        await expect(run({ ...paper, deps: { ...paper.deps, store } }), `write ${nth}`).rejects.toThrow('crash')
        await run(paper)
        const left = wordsOf(scan())
        for (const canary of Object.values(canaries)) expect(left, `write ${nth}`).not.toContain(canary)
        expect(await paper.store.readJob(job)).toMatchObject({ finishedAt: paper.now, dueAt: null })
      }
    },
  )

  it('leaves the chain of acts whole, with the reasons gone', async () => {
    const { paper } = await erased()
    await attendAfter(paper, undoTime)
    for (const ordinal of [1, 2]) {
      const records = await paper.store.readAudit(courseIdOf(client, ordinal), 0)
      expect(brokenAt(records)).toBeNull()
      expect(records.filter(({ whyHash }) => whyHash !== null).length).toBeGreaterThan(0)
      expect(records.filter(({ why }) => why !== null)).toEqual([])
    }
  })

  it('leaves the client’s address to nobody, and clears what was counted for the client', async () => {
    const { paper } = await erased()
    const address = addressIdOf('xanthippe@quill.example', await sampleAddressKey())
    await spend(paper.store, allowances.pinTries, { key: client, now: paper.now })
    expect(await paper.store.readAddress(address)).toMatchObject({ clients: [client] })
    await attendAfter(paper, undoTime)
    expect(await paper.store.readAddress(address)).toMatchObject({ clients: [] })
    expect(await paper.store.readLimit(allowances.pinTries.of, client)).toMatchObject({ count: 0, until: paper.now })
  })

  it('leaves the alerts, which bear ids and codes only', async () => {
    const { paper } = await erased()
    const alerts = async () => [
      ...(await paper.store.listAlerts(null, 100)).items,
      ...(await paper.store.listSettledAlerts(null, 100)).items,
    ]
    const before = await alerts()
    await attendAfter(paper, undoTime)
    expect(before.map(({ code }) => code)).toEqual(expect.arrayContaining(['time-requested', 'address-asked']))
    expect(await alerts()).toEqual(before)
  })

  it('goes on where others wrote the course while it was being forgotten', async () => {
    const { paper, scan } = await erased()
    paper.now = plus(paper.now, undoTime)
    const store = meddlingStore(paper.store, async (_writes, table, count) => {
      const state = await table.readCourse(courseIdOf(client, 2))
      if (count !== 4 || state === null) return
      const [slot] = state.slots
      if (slot === undefined) throw new Error('there is a slot')
      await table.write([{ put: 'slot', value: { ...slot, version: slot.version + 1 }, was: slot.version }])
    })
    await run({ ...paper, deps: { ...paper.deps, store } })
    for (const canary of Object.values(canaries)) expect(wordsOf(scan())).not.toContain(canary)
  })

  it('removes what came in while it went over the courses', async () => {
    const { paper, scan } = await erased()
    paper.now = plus(paper.now, undoTime)
    const answers = { notice: canaries.answer }
    const about = { slot: 1, form: 'relationships-map', revision: 9, at: paper.now, by: 'client', total: null }
    const value = { course: courseIdOf(client, 1), ...about, answers, settled: true, version: 1 }
    const store = meddlingStore(paper.store, async (writes, table) => {
      const isNoted = writes.some((write) => 'put' in write && write.put === 'job' && write.value.finishedAt === null)
      if (isNoted && writes.length === 1 && (await table.readLastAnswered(value.course, 1, value.form)) === null)
        await table.write([{ put: 'answered', value, was: null }])
    })
    await run({ ...paper, deps: { ...paper.deps, store } })
    expect(wordsOf(scan())).not.toContain(canaries.answer)
  })

  it('leaves nothing in the file’s row of an import that was cut off, which then passes it over', async () => {
    const { store, scan } = createMemoryTable()
    const paper = openPaperClinic(aClinicFile({ closures: [] }), (await welcomeOne()).now, store)
    const row = { client_id: client, name: 'Xanthippe Quill', email: 'xanthippe@quill.example' }
    const other = aRow({ client_id: 'c-002', first_session: '2027-01-05T15:00' })
    const imported = await importClients(paper.deps, { csv: csvText([aRow(row), other]), partial: false })
    if (!imported.ok) throw new Error('the file is good')
    // The last but one of its writes: both are enrolled, and their rows are as they were.
    const crashing = crashingAt(store, { nth: 3, when: 'before' })
    await expect(attendAll({ ...paper, deps: { ...paper.deps, store: crashing.store } })).rejects.toThrow('crash')
    await eraseClient(paper.deps, client, 'staff-1')
    paper.now = plus(paper.now, undoTime)
    expect(wordsOf(scan())).toContain('Xanthippe')
    await run(paper)
    expect(wordsOf(scan())).not.toMatch(/Xanthippe|quill/)
    await attendAll(paper)
    expect(await store.readJob(imported.job)).toMatchObject({ cursor: 2, refused: [], finishedAt: paper.now })
  })
})

describe('after an erasure', () => {
  it('nothing is sent, whatever was due or waiting', async () => {
    const { paper } = await erased()
    const sent = paper.mails.length
    for (let week = 0; week < 40; week += 1) await attendAfter(paper, { days: 7 })
    expect(paper.mails).toHaveLength(sent)
  })

  it('nothing is sent that was being claimed at that moment', async () => {
    const paper = await welcomeOne()
    let erasedAtClaim = false
    const store = meddlingStore(paper.store, async (writes) => {
      const isClaim = writes.some((write) => 'check' in write && write.check === 'client')
      if (erasedAtClaim || !isClaim) return
      erasedAtClaim = true
      expect(await eraseClient(paper.deps, client, 'client')).toMatchObject({ ok: true })
    })
    const meddled = { ...paper.deps, store }
    for (const instant of ['2027-01-03T22:00:00Z', '2027-01-11T22:00:00Z']) {
      paper.now = at(instant)
      await attendAll({ ...paper, now: paper.now, deps: meddled })
    }
    expect(erasedAtClaim).toBe(true)
    expect(paper.mails).toHaveLength(1)
  })

  it('an answer is not taken', async () => {
    const { paper } = await erased()
    const given = { slot: 1, form: 'gad-7', answers: [0, 0, 0, 0, 0, 0, 0], by: 'client' }
    expect(await takeAnswers(paper.deps, client, given)).toMatchObject({ error: { code: 'unknown-client' } })
  })
})

async function erased() {
  const { store, scan } = createMemoryTable()
  const paper = await liveWholeLife(store)
  expect(await eraseClient(paper.deps, client, 'client')).toMatchObject({ ok: true })
  return { paper, scan }
}

async function countWrites(): Promise<number> {
  const { paper } = await erased()
  paper.now = plus(paper.now, undoTime)
  const { store, count } = crashingAt(paper.store, null)
  await run({ ...paper, deps: { ...paper.deps, store } })
  return count()
}

async function run({ deps }: Pick<PaperClinic, 'deps'>): Promise<void> {
  for (let more = true; more;) more = await runErasure(deps, job)
}
