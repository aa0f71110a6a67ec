import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { takeAnswers } from '../../shared/command/take-answers.ts'
import { AttemptId, ClientId, courseIdOf } from '../../shared/course/ids.ts'
import { undoTime } from '../../shared/course/undo.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { askExport } from '../../shared/export/ask-export.ts'
import { MyData } from '../../shared/export/my-data.ts'
import { exportState, readExport } from '../../shared/export/read-export.ts'
import { runExport } from '../../shared/export/run-export.ts'
import { jobOfClient } from '../../shared/store/job-of-client.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { crashingAt } from '../support/crashing-store.ts'
import { createMemoryTable } from '../support/memory-store.ts'
import { attendAfter, client, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { scanTable, wordsOf } from '../support/scan-table.ts'
import { createTestTable } from '../support/test-table.ts'
import { canaries, liveWholeLife } from '../support/whole-life.ts'

const job = jobOfClient('export', client)

describe('askExport', () => {
  it('has the data made by a job that is due at once, and begins no second one meanwhile', async () => {
    const paper = await welcomeOne()
    expect(await exportState(paper.deps, client)).toEqual({ state: 'none' })
    const asked = await askExport(paper.deps, client, 'client')
    expect(asked).toMatchObject({ ok: true, value: { by: 'client', dueAt: paper.now, courses: 1 } })
    expect(await askExport(paper.deps, client, 'client')).toEqual(asked)
    expect(await exportState(paper.deps, client)).toEqual({ state: 'being made', since: paper.now })
    expect(await readExport(paper.deps, client)).toBeNull()
    expect(await paper.store.listDue(paper.now, 10)).toContainEqual({ type: 'job', job })
  })

  it('is refused for a client whom nobody knows, or who was erased', async () => {
    const paper = await welcomeOne()
    await eraseClient(paper.deps, client, 'client')
    for (const id of [client, ClientId.parse('c-999')])
      expect(await askExport(paper.deps, id, 'client')).toMatchObject({ error: { code: 'unknown-client' } })
  })
})

describe('runExport', () => {
  it('puts together all that is kept of the person, of every course', async () => {
    const paper = await liveWholeLife()
    const data = await made(paper)
    const { measure, wish, area, answer, name, address } = canaries
    const told = JSON.stringify(data)
    for (const canary of [measure, wish, area, answer, name, address]) expect(told).toContain(canary)
    expect(data.person).toEqual({
      ...{ name: 'Xanthippe Quill', email: 'xanthippe@quill.example', zone: null, locale: 'en', content: 'full' },
      ...{ prompts: true, reminders: true, calendar: 'invites', sharedAddress: false },
      ...{ consentedOn: expect.any(String), unsubscribedAt: null, bouncedAt: null },
    })
    expect(data.courses.map(({ course, status, sessions }) => [course, status, sessions.length])).toEqual([
      [1, 'closed', 12],
      [2, 'open', 13],
    ])
    const [first, second] = data.courses
    expect(first?.messages.map(({ kind, text }) => [kind, text !== null])).toContainEqual(['prompt', true])
    expect(first?.messages[0]).toMatchObject({
      kind: 'welcome',
      to: 'xanthippe@quill.example',
      text: expect.stringContaining('Xanthippe'),
    })
    expect(second?.answers.map(({ form, by, total }) => [form, by, total])).toEqual([
      ['gad-7', 'client', 7],
      ['relationships-map', 'client', null],
    ])
    expect(second?.requests).toMatchObject([{ slot: 7, weekdays: ['thu'], parts: ['evening'] }])
    expect(second?.sessions[0]).toMatchObject({
      ...{ session: 1, of: 13, phase: 'initial', local: '2027-02-02T14:00', startsAt: '2027-02-02T21:00:00Z' },
      ...{ zone: 'America/Vancouver', minutes: 50, status: 'scheduled' },
    })
    expect(second?.acts.map(({ act, by }) => [act, by])).toContainEqual(['extend', 'clinic'])
  })

  it('has the mails outside the plan too, and tells of those whose words are no longer kept', async () => {
    const paper = await welcomeOne()
    const mime = new TextEncoder().encode('To: <ana@clients.example>\r\nSubject: A letter\r\n\r\nSome words\r\n')
    const letter = {
      course: courseIdOf(client, 1),
      attempt: AttemptId.parse('letter-0000000000001'),
      at: paper.now,
      mime,
    }
    const [welcome] = (await made(paper)).courses[0]?.messages ?? []
    await paper.store.removeTraces(letter.course)
    await paper.store.write([{ put: 'mail', value: letter }])
    expect((await made(paper)).courses[0]?.messages).toEqual([
      { ...welcome, text: null },
      {
        kind: 'letter',
        slot: null,
        at: paper.now,
        to: 'ana@clients.example',
        subject: 'A letter',
        text: 'Some words\n',
      },
    ])
  })

  it('tells no version, no hash, nobody of the clinic by id, and no word that a client should not read', async () => {
    const paper = await liveWholeLife()
    const told = JSON.stringify(await made(paper))
    expect(told).not.toMatch(/hash|salt|mailVersion|fingerprint|ledger|staff-1|attempt|deficits|life-transition/)
  })

  it('fits the schema that is written down', async () => {
    const written: unknown = JSON.parse(
      readFileSync(new URL('../../docs/my-data.schema.json', import.meta.url), 'utf8'),
    )
    expect(written).toEqual(z.toJSONSchema(MyData))
    const data = await made(await liveWholeLife())
    expect(MyData.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
  })

  it('keeps rows under what an item can hold, however much was written', async () => {
    const paper = await welcomeOne()
    for (let count = 0; count < 60; count += 1) {
      const people = Array.from({ length: 20 }, (_, index) => ({
        name: `n${count}-${index}`,
        closeness: 1,
        good: 'é'.repeat(400),
      }))
      const given = { slot: 1, form: 'relationships-map', answers: { people }, by: 'client' }
      expect(await takeAnswers(paper.deps, client, given)).toMatchObject({ ok: true })
    }
    const data = await made(paper)
    expect(data.courses[0]?.answers).toHaveLength(60)
    const rows = await paper.store.readJobRows(job, 0, 100)
    expect(rows.length).toBeGreaterThan(4)
    for (const { value } of rows) expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(300_000)
  })

  it('made anew is of the present, with none of the rows from before', async () => {
    const { store, scan } = createMemoryTable()
    const paper = await liveWholeLife(store)
    await made(paper)
    await attendAfter(paper, { hours: 1 })
    for (const ordinal of [1, 2]) await store.removeTraces(courseIdOf(client, ordinal))
    const data = await made(paper)
    expect(data).toMatchObject({ madeAt: paper.now, courses: [{ answers: [] }, { answers: [] }] })
    expect(wordsOf(scan())).not.toContain(canaries.answer)
  })

  it.each(['before', 'after'] as const)(
    'comes out the same though it crashes %s any one of its writes',
    async (when) => {
      const whole = await liveWholeLife()
      const expected = await made(whole)
      for (let nth = 1; nth <= 8; nth += 1) {
        const paper = await liveWholeLife()
        await askExport(paper.deps, client, 'client')
        const { store } = crashingAt(paper.store, { nth, when })
        await expect(run({ ...paper, deps: { ...paper.deps, store } }), `write ${nth}`).rejects.toThrow('crash')
        await run(paper)
        expect(await readExport(paper.deps, client), `write ${nth}`).toEqual(expected)
      }
    },
  )

  it('is kept for seven days', async () => {
    const paper = await welcomeOne()
    await made(paper)
    const until = plus(paper.now, { days: 7 })
    expect(await exportState(paper.deps, client)).toEqual({ state: 'ready', at: paper.now, until })
    paper.now = until
    expect(await exportState(paper.deps, client)).toEqual({ state: 'none' })
    expect(await readExport(paper.deps, client)).toBeNull()
    expect(await made(paper)).toMatchObject({ madeAt: until })
  })
})

describe('an export of an erased client', () => {
  it('is gone with the client', async () => {
    const { store, scan } = createMemoryTable()
    const paper = await liveWholeLife(store)
    await made(paper)
    await eraseClient(paper.deps, client, 'client')
    await attendAfter(paper, undoTime)
    for (const canary of Object.values(canaries)) expect(wordsOf(scan())).not.toContain(canary)
    expect(await store.readJobRows(job, 0, 100)).toEqual([])
    expect(await exportState(paper.deps, client)).toEqual({ state: 'none' })
  })

  it('leaves nothing where it was being made', async () => {
    const { store, scan } = createMemoryTable()
    const paper = await liveWholeLife(store)
    await askExport(paper.deps, client, 'client')
    await runExport(paper.deps, job)
    expect(await store.readJobRows(job, 0, 100)).toHaveLength(1)
    await eraseClient(paper.deps, client, 'client')
    expect(await runExport(paper.deps, job)).toBe(false)
    expect(await store.readJobRows(job, 0, 100)).toEqual([])
    await attendAfter(paper, undoTime)
    expect(wordsOf(scan())).not.toContain(canaries.name)
  })
})

describe('an export in DynamoDB', () => {
  it('goes by itself after seven days, and can be asked for anew though it still lies there', async () => {
    let now = Instant.parse('2027-01-01T00:00:00Z')
    const table = await createTestTable({ now: () => now })
    const paper = await liveWholeLife(table.store)
    now = paper.now
    await made(paper)
    const items = z
      .array(z.looseObject({ pk: z.string(), expiresAt: z.number().optional() }))
      .parse(await scanTable(table))
    const ends = items.filter(({ pk }) => pk === `job#${job}`).map(({ expiresAt }) => expiresAt)
    expect(ends.length).toBeGreaterThan(5)
    expect(new Set(ends)).toEqual(new Set([Date.parse(plus(now, { days: 7 })) / 1000]))
    now = paper.now = plus(now, { days: 8 })
    expect(await readExport(paper.deps, client)).toBeNull()
    expect(await made(paper)).toMatchObject({ madeAt: now })
  })
})

async function made(paper: PaperClinic): Promise<MyData> {
  expect(await askExport(paper.deps, client, 'client')).toMatchObject({ ok: true })
  await run(paper)
  const data = await readExport(paper.deps, client)
  if (data === null) throw new Error('the data are ready')
  return data
}

async function run({ deps }: Pick<PaperClinic, 'deps'>): Promise<void> {
  for (let more = true; more;) more = await runExport(deps, job)
}
