import { beforeAll, describe, expect, it } from 'vitest'

import { addressIdOf } from '../../shared/address/address-id.ts'
import { brokenAt } from '../../shared/audit/audit-record.ts'
import { courseIdOf } from '../../shared/course/ids.ts'
import { undoTime } from '../../shared/course/undo.ts'
import { importClients } from '../../shared/enrol/import-clients.ts'
import { runImport } from '../../shared/enrol/run-import.ts'
import { jobOfClient } from '../../shared/store/job-of-client.ts'
import type { Store } from '../../shared/store/store.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { endSecond, first, liveOn, openKept, retainAt, second, wholeOf } from '../support/kept-life.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { createMemoryTable } from '../support/memory-store.ts'
import { attendAfter, client } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { wordsOf } from '../support/scan-table.ts'
import { retentionJob } from '../support/standing.ts'
import { canaries } from '../support/whole-life.ts'

/** In April the first course is over; in December the second as well, where it was ended. */
const [april, december] = ['2027-04-12T18:00:00Z', '2027-12-01T18:00:00Z']
let life: Store

beforeAll(async () => {
  life = await liveOn()
})

describe('runRetention', () => {
  it('forgets nothing while the time of a closed course is not over', async () => {
    const { paper, scan } = await open(3650)
    const state = await wholeOf(paper, first)
    await retainAt(paper, april)
    expect(await wholeOf(paper, first)).toEqual(state)
    expect(wordsOf(scan())).toContain(canaries.reason)
  })

  it('forgets what a course tells whose time is over, and leaves its counts', async () => {
    const { paper } = await open()
    const was = await wholeOf(paper, first)
    await retainAt(paper, april)
    const { course, slots } = await wholeOf(paper, first)
    expect(wordsOf([was.course, was.slots])).toMatch(/Xanthippe.*quill|quill.*Xanthippe/)
    expect(wordsOf([course, slots])).not.toMatch(/grief|life-transition|quill|Xanthippe/)
    expect(await paper.store.listMails(first)).toEqual([])
    expect(await paper.store.listAnswered(first)).toEqual([])
    expect(course.listed.slots).toBe(was.course.listed.slots)
    expect(slots.map(({ startsAt, status }) => [startsAt, status])).toEqual(
      was.slots.map(({ startsAt, status }) => [startsAt, status]),
    )
  })

  it('leaves the course that runs as it is, and the client of both', async () => {
    const { paper } = await open()
    const running = await wholeOf(paper, second)
    const [mails, answers] = [await paper.store.listMails(second), await paper.store.listAnswered(second)]
    expect([mails.length > 0, answers.length > 0]).toEqual([true, true])
    await retainAt(paper, april)
    expect(await wholeOf(paper, second)).toEqual(running)
    expect(await paper.store.listMails(second)).toEqual(mails)
    expect(await paper.store.listAnswered(second)).toEqual(answers)
    expect((await paper.store.readAudit(second, 0)).filter(({ why }) => why !== null).length).toBeGreaterThan(0)
    expect(running.client).toMatchObject({ name: 'Xanthippe Quill', erasedAt: null, openCourse: second })
  })

  it('takes the words out of the audit and leaves its chain whole', async () => {
    const { paper } = await open()
    await retainAt(paper, april)
    const records = await paper.store.readAudit(first, 0)
    expect(brokenAt(records)).toBeNull()
    expect(records.filter(({ whyHash }) => whyHash !== null)).toHaveLength(1)
    expect(records.filter(({ why }) => why !== null)).toEqual([])
  })

  it('erases the client with the newest course, without a mail, as the audit tells', async () => {
    const { paper, scan } = await open()
    await endSecond(paper)
    const sent = paper.mails.length
    await retainAt(paper, december)
    expect(await paper.store.readClient(client)).toMatchObject({ erasedAt: december })
    expect(await paper.store.readLastAudit(second)).toMatchObject({ act: 'erase', by: 'retention', at: december })
    await attendAfter(paper, undoTime)
    const left = wordsOf(scan())
    for (const canary of Object.values(canaries)) expect(left).not.toContain(canary)
    const address = addressIdOf('xanthippe@quill.example', await sampleAddressKey())
    expect(await paper.store.readAddress(address)).toMatchObject({ clients: [] })
    for (const course of [first, second]) expect(brokenAt(await paper.store.readAudit(course, 0))).toBeNull()
    expect(paper.mails.slice(sent).filter(({ tags }) => tags['client'] !== undefined)).toEqual([])
  })

  it('leaves a closed course alone on which something is still to be done', async () => {
    const { paper } = await open()
    await endSecond(paper)
    const state = await wholeOf(paper, second)
    const course = { ...state.course, dueAt: at('2028-06-01T00:00:00Z'), version: state.course.version + 1 }
    await paper.store.write([{ put: 'course', value: course, was: state.course.version }])
    await retainAt(paper, december)
    expect(await wholeOf(paper, second)).toMatchObject({ course, client: { name: 'Xanthippe Quill', erasedAt: null } })
  })

  it('does nothing a second time, and is due again the next day on the clinic’s clocks', async () => {
    const { paper } = await open()
    await retainAt(paper, april)
    const state = await wholeOf(paper, first)
    const next = '2027-04-13T15:00:00Z'
    expect(await retentionJob(paper)).toMatchObject({ rows: 1, cursor: 1, finishedAt: april, dueAt: next })
    await retainAt(paper, next)
    expect(await wholeOf(paper, first)).toEqual(state)
    expect(await retentionJob(paper)).toMatchObject({ rows: 0, cursor: 0, dueAt: '2027-04-14T15:00:00Z' })
  })

  it('never erases a client who begins a new course at that moment', async () => {
    const { paper } = await open()
    await endSecond(paper)
    const third = courseIdOf(client, 3)
    const store = meddlingStore(paper.store, async (writes, table) => {
      const isErasure = writes.some((write) => 'put' in write && write.put === 'job' && write.value.type === 'erasure')
      if (isErasure && (await table.readCourse(third)) === null) await enrolAgain(paper)
    })
    await retainAt(paper, december, store)
    expect(await wholeOf(paper, third)).toMatchObject({
      course: { status: 'open', listed: { name: 'Xanthippe Quill' } },
      client: { erasedAt: null, openCourse: third },
    })
    expect(await paper.store.readJob(jobOfClient('erasure', client))).toBeNull()
    await retainAt(paper, '2027-12-02T18:00:00Z')
    expect((await wholeOf(paper, second)).course.listed.name).toBeNull()
    expect((await wholeOf(paper, third)).course.listed.name).toBe('Xanthippe Quill')
  })

  it('goes over a course again that others were writing, before it goes on', async () => {
    const { paper } = await open()
    let met = 0
    const store = meddlingStore(paper.store, async (writes, table) => {
      if (!writes.some((write) => 'put' in write && write.put === 'slot' && write.value.course === first)) return
      met += 1
      const [slot] = (await wholeOf(paper, first)).slots
      if (met > 1 || slot === undefined) return
      await table.write([{ put: 'slot', value: { ...slot, version: slot.version + 1 }, was: slot.version }])
    })
    await retainAt(paper, april, store)
    expect(met).toBe(2)
    expect((await wholeOf(paper, first)).course.listed.name).toBeNull()
  })
})

async function open(retentionDays = 30) {
  const { store, scan } = createMemoryTable()
  return { paper: await openKept(life, store, retentionDays), scan }
}

async function enrolAgain({ deps }: PaperClinic): Promise<void> {
  const row = { client_id: client, name: 'Xanthippe Quill', email: 'xanthippe@quill.example' }
  const csv = csvText([aRow({ ...row, first_session: '2027-12-14T14:00' })])
  const imported = await importClients(deps, { csv, partial: false })
  if (!imported.ok) throw new Error(imported.errors.map(({ message }) => message).join('\n'))
  await runImport(deps, imported.job)
}
