import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'

import { JobId } from '../../shared/course/ids.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import { Instant } from '../../shared/time/instant.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { createTestTable, type TestTable } from '../support/test-table.ts'
import { aCourse, aDay, aJob, aLetter, aMail, anAddress, anAlert, anAnswer, anAudit } from './samples.ts'

const { id } = aCourse()
const job = JobId.parse('j-1')

describe('createDynamoStore', () => {
  let test: TestTable
  let now: Instant
  const clock: Clock = () => now
  beforeEach(async () => {
    now = Instant.parse('2027-01-03T14:00:00Z')
    test = await createTestTable({ now: clock, retentionDays: 100 })
  })

  it('keeps a mail compressed and gives it back as it was sent, until the clinic’s retention ends', async () => {
    const mail = aMail()
    await test.store.write([{ put: 'mail', value: mail }])
    expect(await test.store.readMail(id, mail.attempt)).toEqual(mail)
    const item = await itemAt('mail#c-1.1', mail.attempt)
    expect(item?.value?.M?.mime?.B?.length).toBeLessThan(mail.mime.length / 10)
    expect(item?.expiresAt?.N).toBe(`${Date.parse('2027-04-13T14:00:00Z') / 1000}`)
    now = Instant.parse('2027-04-13T13:59:59Z')
    expect(await test.store.readMail(id, mail.attempt)).not.toBeNull()
    now = Instant.parse('2027-04-13T14:00:00Z')
    expect(await test.store.readMail(id, mail.attempt)).toBeNull()
  })

  it('keeps a job that is done, and an alert that was seen to or lost its cause, until the clinic’s retention ends', async () => {
    const acknowledged = { acknowledged: true, acknowledgedBy: 'staff-1', acknowledgedAt: now }
    await test.store.write([
      { put: 'job', value: aJob({ finishedAt: now, dueAt: null }), was: null },
      { put: 'job', value: aJob({ id: 'j-2', finishedAt: now, dueAt: '2027-01-04T14:00:00Z' }), was: null },
      { put: 'alert', value: anAlert(acknowledged), was: null },
      { put: 'alert', value: anAlert({ id: 'a-2' }), was: null },
      { put: 'alert', value: anAlert({ id: 'a-3', settledAt: now }), was: null },
    ])
    const end = `${Date.parse('2027-04-13T14:00:00Z') / 1000}`
    expect((await itemAt(`job#${aJob().id}`, 'job'))?.expiresAt?.N).toBe(end)
    expect((await itemAt(`alert#${anAlert().id}`, 'alert'))?.expiresAt?.N).toBe(end)
    expect((await itemAt('alert#a-3', 'alert'))?.expiresAt?.N).toBe(end)
    expect((await itemAt('job#j-2', 'job'))?.expiresAt).toBeUndefined()
    expect((await itemAt('alert#a-2', 'alert'))?.expiresAt).toBeUndefined()
    now = Instant.parse('2027-04-13T14:00:00Z')
    expect(await test.store.readAlert(anAlert().id)).toBeNull()
    expect(await test.store.readAlert('a-2')).not.toBeNull()
  })

  it('keeps a letter’s job for thirty days, and any other for good while it is not done', async () => {
    const begun = { startedAt: now }
    await test.store.write([
      { put: 'job', value: aLetter(begun), was: null },
      { put: 'job', value: aJob(begun), was: null },
    ])
    const end = Date.parse('2027-02-02T14:00:00Z') / 1000
    expect((await itemAt(`job#${aLetter().id}`, 'job'))?.expiresAt?.N).toBe(`${end}`)
    expect((await itemAt(`job#${aJob().id}`, 'job'))?.expiresAt).toBeUndefined()
  })

  it('lists all that was answered in a course, more than one request gives, until the clinic’s retention ends', async () => {
    const answers = { notice: 'x'.repeat(30_000) }
    const all = [1, 2, 10].flatMap((slot) =>
      Array.from({ length: 15 }, (_, index) =>
        anAnswer({ slot, form: 'relationships-map', answers, revision: index + 1, settled: index % 2 === 0 }),
      ),
    )
    for (const value of all.toReversed()) await test.store.write([{ put: 'answered', value, was: null }])
    await test.store.write([{ put: 'answered', value: anAnswer({ course: 'c-1.2' }), was: null }])
    expect(await test.store.listAnswered(id)).toEqual(all)
    now = Instant.parse('2027-04-13T14:00:00Z')
    expect(await test.store.listAnswered(id)).toEqual([])
  })

  it('reads answers from before there were drafts as settled', async () => {
    const { settled: _, version: __, ...value } = anAnswer()
    await test.client.send(
      new PutItemCommand({
        TableName: test.table,
        Item: marshall({ pk: 'answered#c-1.1', sk: '01#gad-7#000001', schema: 1, value }),
      }),
    )
    expect(await test.store.listAnswered(id)).toEqual([anAnswer({ settled: true, version: 1 })])
  })

  it('stamps each item with its schema', async () => {
    await test.store.putHeartbeat({ at: now, queued: 4 })
    expect((await itemAt('clinic', 'heartbeat'))?.schema).toEqual({ N: '1' })
    expect(await test.store.readHeartbeat()).toEqual({ at: now, queued: 4 })
  })

  it('gives days of the diary in the order asked for, more than a request can hold, one of them twice', async () => {
    await test.store.write([{ put: 'diary-day', value: aDay({ date: '2027-01-05' }), was: null }])
    const dates = Array.from({ length: 120 }, (_, day) =>
      PlainDate.parse(new Date(Date.UTC(2027, 0, 120 - day)).toISOString().slice(0, 10)),
    )
    const days = await test.store.readDiary(aDay().therapist, [...dates, PlainDate.parse('2027-01-05')])
    expect(days.map((day) => day.date)).toEqual([...dates, '2027-01-05'])
    expect(days.filter((day) => day.version === 1).map((day) => day.date)).toEqual(['2027-01-05', '2027-01-05'])
  })

  it('gives the last of a course’s audit records, whatever the number of digits', async () => {
    for (const revision of [1, 2, 9, 10, 100]) await test.store.write([{ put: 'audit', value: anAudit({ revision }) }])
    expect((await test.store.readLastAudit(id))?.revision).toBe(100)
  })

  it('gives a job’s rows by their numbers, as they were put', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => ({
      job,
      row,
      line: row + 2,
      value: { name: `O'Brien ${row}`, measures: [], none: null },
    }))
    await test.store.putJobRows(rows)
    await test.store.putJobRows(rows.slice(0, 3))
    expect(await test.store.readJobRows(job, 0, 1_000)).toEqual(rows)
    expect(await test.store.readJobRows(job, 9, 2)).toEqual(rows.slice(9, 11))
    expect(await test.store.readJobRows(job, 60, 5)).toEqual([])
    expect(await test.store.readJobRows(job, 5, 0)).toEqual([])
    expect(await test.store.readJob(job)).toBeNull()
  })

  it('keeps the first key of a month, whoever comes after', async () => {
    const [first, second] = [new Uint8Array([1, 2]), new Uint8Array([3])]
    const answers = await Promise.all(
      [first, second].map((sealed) => test.store.putKeyIfNone({ month: '2027-01', sealed })),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(await test.store.readKey('2027-01')).toEqual(answers[0])
    expect(await test.store.readKey('2027-02')).toBeNull()
  })

  it('removes the keys of all months at once, and leaves the one for addresses', async () => {
    const months = Array.from(
      { length: 30 },
      (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    )
    const sealed = new Uint8Array([7])
    for (const month of ['addresses', ...months]) await test.store.putKeyIfNone({ month, sealed })
    await test.store.removeLinkKeys(Instant.parse('2027-01-05T14:00:00Z'))
    const kept = await Promise.all(['addresses', ...months].map((month) => test.store.readKey(month)))
    expect(kept.filter((key) => key !== null)).toEqual([{ month: 'addresses', sealed }])
  })

  it('lets an audit record’s reason be forgotten, and nothing else of it be changed', async () => {
    const record = anAudit({ why: 'asked for', whySalt: 'salt', whyHash: 'ff' })
    await test.store.write([{ put: 'audit', value: record }])
    const forgotten = { ...record, why: null, whySalt: null }
    const other = { ...forgotten, hash: 'another' }
    expect(await test.store.write([{ put: 'audit', value: forgotten }])).toMatchObject({ ok: false })
    expect(await test.store.write([{ put: 'audit', value: other, forgets: true }])).toMatchObject({ ok: false })
    expect(await test.store.readLastAudit(record.course)).toEqual(record)
    expect(await test.store.write([{ put: 'audit', value: forgotten, forgets: true }])).toEqual({ ok: true })
    expect(await test.store.readLastAudit(record.course)).toEqual(forgotten)
  })

  it('removes a job’s rows, as many as there are, and leaves the job and other jobs’ rows', async () => {
    const other = JobId.parse('j-2')
    await test.store.write([{ put: 'job', value: aJob(), was: null }])
    await test.store.putJobRows(Array.from({ length: 60 }, (_, row) => ({ job, row, line: row, value: row })))
    await test.store.putJobRows([{ job: other, row: 0, line: 0, value: 0 }])
    await test.store.removeJobRows(job)
    expect(await test.store.readJobRows(job, 0, 100)).toEqual([])
    expect(await test.store.readJob(job)).toEqual(aJob())
    expect(await test.store.readJobRows(other, 0, 100)).toHaveLength(1)
    await test.store.removeJobRows(job)
  })

  it('lets an address go that nobody has any more, and takes it up again while it is still there', async () => {
    const [one, none] = [anAddress(), anAddress({ clients: [], version: 2 })]
    await test.store.write([{ put: 'address', value: one, was: null }])
    expect((await itemAt(`address#${one.id}`, 'address'))?.expiresAt).toBeUndefined()
    await test.store.write([{ put: 'address', value: none, was: 1 }])
    expect((await itemAt(`address#${one.id}`, 'address'))?.expiresAt?.N).toBe(`${Date.parse(now) / 1000}`)
    expect(await test.store.readAddress(one.id)).toEqual(none)
    expect(await test.store.write([{ put: 'address', value: anAddress({ version: 3 }), was: 2 }])).toEqual({ ok: true })
    expect((await itemAt(`address#${one.id}`, 'address'))?.expiresAt).toBeUndefined()
  })

  async function itemAt(pk: string, sk: string) {
    return (await test.client.send(new GetItemCommand({ TableName: test.table, Key: marshall({ pk, sk }) }))).Item
  }
})
