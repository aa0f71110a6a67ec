import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { handler } from '../../../functions/attend/handler.ts'
import { importClients } from '../../../shared/enrol/import-clients.ts'
import { aRow, csvText, type Row } from '../../support/clients-csv.ts'
import { course, enrolOne, entryOf, kindsOf } from '../../support/paper-course.ts'
import { aClinicFile, openPaperClinic } from '../../support/paper-rehearsal.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'
import { noteDeployment } from '../../../shared/deployed/note-deployment.ts'
import { deploy, passMinute, replanJob } from '../../support/redeploy.ts'
import { at } from '../../support/sample-course.ts'
import { StoreFault } from '../../../shared/store/fault.ts'
import { createMeter } from '../../../shared/metrics/meter.ts'

const live = vi.hoisted(() => ({}))
const quietMeter = createMeter({ clinic: 'harbour', profile: 'full', service: 'attend', now: () => 0, write: () => {} })
vi.mock('../../../functions/attend/deps.ts', () => ({ liveDeps: () => live }))

const written: string[] = []
beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(keep)
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation(keep)
})
afterEach(() => {
  vi.restoreAllMocks()
  written.length = 0
})

describe('handler of attend', () => {
  it('lets a poison pointer among ten block only itself', async () => {
    const paper = await enrolOne()
    const poison = [
      '',
      'nonsense',
      '{}',
      '[]',
      'null',
      '{"course":"../etc"}',
      '{"report":"r-001"}',
      '{"job":""}',
      '[[[[',
    ]
    const bodies = [...poison, JSON.stringify({ course })]
    const answer = await handle(paper.deps, bodies)
    expect(answer).toEqual({ batchItemFailures: poison.map((_, index) => ({ itemIdentifier: `m-${index}` })) })
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it('lets a course that cannot be read block only itself', async () => {
    const paper = await enrolOne()
    const readCourse: typeof paper.store.readCourse = (id) =>
      id === course ? paper.store.readCourse(id) : Promise.reject(new Error('unreadable'))
    const deps = { ...paper.deps, store: { ...paper.store, readCourse } }
    expect(await handle(deps, ['{"course":"c-002.1"}', `{"course":"${course}"}`])).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-0' }],
    })
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent' })
  })

  it('leaves what a newer version wrote to that version: nothing comes back, nothing is sent, it is counted', async () => {
    const paper = await enrolOne()
    const measured: string[] = []
    const newer = { ...paper.store, readCourse: () => Promise.reject(new StoreFault('newer-item', 'course#c-001.1')) }
    const deps = { ...paper.deps, measure: (name: string) => void measured.push(name) }
    const bodies = [`{"course":"${course}"}`, '{"newer":"report#r-001"}']
    expect(await handle({ ...deps, store: newer }, bodies)).toEqual({ batchItemFailures: [] })
    expect(measured).toEqual(['Newer', 'Newer'])
    expect(await paper.store.listDue(paper.now, 1)).toEqual([{ type: 'course', course }])
    await handle(deps, bodies)
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it("logs a fault's name and code, never its words or the body that it stumbled on", async () => {
    const paper = await enrolOne()
    const readCourse = () =>
      Promise.reject(Object.assign(new Error('about Ana Duarte'), { name: 'StoreFault', code: 'refused' }))
    await handle({ ...paper.deps, store: { ...paper.store, readCourse } }, [
      `{"course":"${course}"}`,
      'ana@clients.example',
    ])
    const lines = written.join('\n')
    expect(lines).toContain('"code":"refused"')
    expect(lines).toContain('"messageId":"m-1"')
    expect(lines).not.toMatch(/Duarte|clients\.example/)
  })

  it('runs a re-plan as far as it goes now', async () => {
    const paper = await enrolOne()
    await passMinute(paper)
    deploy(paper, aClinicFile({ closures: [], messages: { promptHours: 72 } }))
    await noteDeployment({ ...paper, deployed: deployedOf(paper.clinic) }, await paper.store.readClinic(), paper.now)
    const { id } = await replanJob(paper, 'settings')
    expect(await handle(paper.deps, [JSON.stringify({ job: id })])).toEqual({ batchItemFailures: [] })
    expect(await replanJob(paper, 'settings')).toMatchObject({ phase: 'waiting', rows: 1 })
  })

  it('passes over pointers to what there is no more', async () => {
    const paper = await enrolOne()
    expect(await handle(paper.deps, ['{"course":"c-404.1"}', '{"job":"j-404"}'])).toEqual({ batchItemFailures: [] })
  })

  it('does nothing by a pointer that was found in another table: the clinic may not live in this one yet', async () => {
    const paper = await enrolOne()
    expect(await handle(paper.deps, [JSON.stringify({ course, table: 'another' })])).toEqual({ batchItemFailures: [] })
    expect(kindsOf(paper)).toEqual([])
    await handle(paper.deps, [JSON.stringify({ course, table: paper.store.name })])
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it('does a pointer that SQS delivers twice once', async () => {
    const paper = await enrolOne()
    expect(await handle(paper.deps, [`{"course":"${course}"}`, `{"course":"${course}"}`])).toEqual({
      batchItemFailures: [],
    })
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it('claims no mail that the time left might cut off, and leaves it to a later run', async () => {
    const paper = await enrolOne()
    expect(await handle(paper.deps, [`{"course":"${course}"}`], 24_999)).toEqual({ batchItemFailures: [] })
    expect(await entryOf(paper, 0, 'welcome')).toBeUndefined()
    expect(await paper.store.listDue(paper.now, 1)).toEqual([{ type: 'course', course }])
    await handle(paper.deps, [`{"course":"${course}"}`], 25_000)
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it('carries an import on where a pointer leads to its job', async () => {
    const paper = openPaperClinic(aClinicFile(), at('2026-12-28T20:00:00Z'))
    const imported = await importClients(paper.deps, { csv: csvText([aRow()]), partial: false })
    if (!imported.ok) throw new Error('the row is good')
    await handle(paper.deps, [JSON.stringify({ job: imported.job })])
    expect((await paper.store.readJob(imported.job))?.finishedAt).toBe('2026-12-28T20:00:00Z')
    expect(await paper.store.readCourse(course)).not.toBeNull()
  })
})

describe('handler of attend, an import of more rows than one step enrols', () => {
  it.each([
    ['goes on step after step while there is time', 60_000, 22],
    ['leaves it to a later run when time is short', 24_999, 0],
  ])('%s', async (_what, remaining, enrolled) => {
    const paper = openPaperClinic(aClinicFile({ closures: [] }), at('2026-12-28T20:00:00Z'))
    const imported = await importClients(paper.deps, { csv: csvText(twentyTwoRows()), partial: false })
    if (!imported.ok) throw new Error(JSON.stringify(imported.errors))
    await handle(paper.deps, [JSON.stringify({ job: imported.job })], remaining)
    expect(await paper.store.readJob(imported.job)).toMatchObject({ cursor: enrolled, refused: [] })
    expect((await paper.store.listCourses(null, 100)).items).toHaveLength(enrolled)
  })
})

function twentyTwoRows(): readonly Row[] {
  const times = ['10', '11', '13', '14', '15', '16'].flatMap((hour) => [
    { therapist: 't-1', first_session: `2027-01-05T${hour}:00` },
    { therapist: 't-2', first_session: `2027-01-05T${hour}:00` },
    { therapist: 't-4', first_session: `2027-01-05T${hour}:00` },
    { therapist: 't-5', first_session: `2027-01-06T${hour}:00` },
  ])
  return times.slice(0, 22).map((time, index) => aRow({ client_id: `c-${index}`, ...time }))
}

/** Calls the handler as Lambda does, with a clinic on paper behind it. */
async function handle(deps: object, bodies: readonly string[], remaining = 60_000): Promise<unknown> {
  Object.assign(live, deps, { meter: quietMeter })
  const Records = bodies.map((body, index) => ({ messageId: `m-${index}`, body }))
  return Reflect.apply(handler, undefined, [{ Records }, { getRemainingTimeInMillis: () => remaining }])
}

function keep(...words: unknown[]): boolean {
  written.push(
    words
      .map((word) => (word instanceof Error ? word.message : typeof word === 'string' ? word : JSON.stringify(word)))
      .join(' '),
  )
  return true
}
