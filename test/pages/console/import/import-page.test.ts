import { describe, expect, it, vi } from 'vitest'

import { JobId } from '../../../../shared/course/ids.ts'
import { previewImport } from '../../../../shared/enrol/preview-import.ts'
import { csvColumns } from '../../../../shared/enrol/read-csv.ts'
import { runImport } from '../../../../shared/enrol/run-import.ts'
import type { PageResponse } from '../../../../shared/http/page-response.ts'
import type { Person } from '../../../../shared/staff/person.ts'
import { type Row, aRow, csvText } from '../../../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { badCells } from '../../../support/bad-cells.ts'
import { largeClinic, manyRows } from '../../../support/many-clients.ts'
import { formsIn } from '../../../support/page-form.ts'
import { at, sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const now = at('2026-12-20T12:00:00Z')

function createWorld(): Promise<ConsoleWorld> {
  return createConsoleWorld({ clinic, now })
}

/** A row of somebody else's, so many hours after ten o'clock on a Wednesday with t-2. */
function rowOf(index: number, cells: Readonly<Record<string, string>> = {}): Row {
  const hour = `${10 + index}`.padStart(2, '0')
  return aRow({ client_id: `c-1${index}`, therapist: 't-2', first_session: `2027-01-06T${hour}:00`, ...cells })
}

/** What a Lambda can answer, with some room for its wrapping. */
const largestAnswer = 5_500_000

type Fields = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>

/** Posts fields as the page's forms do, bytes as a file. */
async function post(world: ConsoleWorld, fields: Fields, as: Person = people.frontDesk): Promise<PageResponse> {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    data.set(name, typeof value === 'string' ? value : new File([value], 'clients of mine.csv', { type: 'text/csv' }))
  }
  const encoded = new Response(data)
  const bytes = Buffer.from(await encoded.arrayBuffer())
  const event = {
    ...{ method: 'POST', path: 'import', query: new Map<string, string>(), search: '', accept: '', cookies: [] },
    ...{ origin: '', site: '', contentType: encoded.headers.get('content-type') ?? '' },
  }
  return world.post({ ...event, body: Uint8Array.from(bytes) }, as)
}

async function preview(
  world: ConsoleWorld,
  csv: string | Uint8Array<ArrayBuffer>,
  as: Person = people.frontDesk,
): Promise<PageResponse> {
  const { body } = await world.ask('import', { as })
  const page = formsIn(body).at(-1)?.fields['page'] ?? ''
  return post(world, { page, step: 'preview', [typeof csv === 'string' ? 'csv' : 'file']: csv }, as)
}

/** Presses the button that the preview shows; null where it shows none. */
async function enrolFrom(world: ConsoleWorld, { body }: PageResponse): Promise<PageResponse | null> {
  const form = formsIn(body).find(({ buttons }) => buttons.some(([, value]) => value === 'do' || value === 'good'))
  const [, step = ''] = form?.buttons[0] ?? []
  return form === undefined ? null : post(world, { ...form.fields, step })
}

async function finish(world: ConsoleWorld, answer: PageResponse | null): Promise<string> {
  const [, id = ''] = /^\/staff\/import\/(.*)$/.exec(answer?.headers['location'] ?? '') ?? []
  while (await runImport(world.deps, JobId.parse(id)));
  return id
}

async function courses({ store }: ConsoleWorld): Promise<readonly string[]> {
  return (await store.listCourses(null, 100)).items
}

describe('importPage', () => {
  it('shows what each row books and enrols nobody, then all of them as a job', async () => {
    const world = await createWorld()
    const page = await preview(world, Uint8Array.from(Buffer.from(csvText([rowOf(0), rowOf(1)]))))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('2 rows can be enrolled, 0 rows cannot.')
    expect(page.body).toContain('Wed 24 March 2027, 11:00')
    expect(page.body).not.toContain('clients of mine')
    expect(await faultsOf(page.body)).toEqual([])
    expect(await courses(world)).toEqual(['c-001.1'])
    const begun = await enrolFrom(world, page)
    expect(begun?.statusCode).toBe(303)
    const id = await finish(world, begun)
    expect(await courses(world)).toEqual(['c-001.1', 'c-10.1', 'c-11.1'])
    expect(await world.store.readJob(JobId.parse(id))).toMatchObject({ by: 'p-desk', rows: 2 })
  })

  it('tells what is wrong at its cell, rows against one another and the diary among it, and enrols only the good', async () => {
    const world = await createWorld()
    const booked = aRow({ client_id: 'c-99', first_session: '2027-01-12T14:00' })
    await finish(world, await enrolFrom(world, await preview(world, csvText([booked]))))
    const rows = [
      rowOf(0),
      rowOf(1, { email: 'nobody' }),
      rowOf(2, { client_id: 'c-10' }),
      rowOf(3, { first_session: '2027-01-06T10:20' }),
      rowOf(4, { client_id: 'c-001' }),
      rowOf(5, { area: 'constructor' }),
      aRow({ client_id: 'c-16', first_session: '2027-01-12T14:00' }),
    ]
    const page = await preview(world, csvText(rows))
    expect(page.body).toContain('1 row can be enrolled, 6 rows cannot.')
    const told = (client: string): string => {
      const from = page.body.indexOf(`<td>${client}</td>`)
      return page.body.slice(from, page.body.indexOf('</tr>', from))
    }
    expect(told('c-11')).toContain('nobody<span class="more fault">give an address such as name@example.org</span>')
    expect(page.body).toContain('the client stands on line 2 already')
    expect(page.body).toContain('the therapist is booked on 2027-01-06T10:20')
    expect(page.body).toContain('the therapist is booked on 2027-01-12T14:00')
    expect(page.body).toContain('the client has an open course, c-001.1')
    expect(told('c-15')).toContain('area: give one of')
    expect(await faultsOf(page.body)).toEqual([])
    await finish(world, await enrolFrom(world, page))
    expect(await courses(world)).toEqual(['c-001.1', 'c-10.1', 'c-99.1'])
  })

  it('tells of every kind of bad input at its cell, as the form does', async () => {
    const world = await createWorld()
    // With NUL a file is no text at all, which is told of the whole.
    const bad = badCells.filter(([, fill]) => !Object.values(fill).join('').includes('\u0000'))
    const rows = bad.map(([, fill], index) => rowOf(0, { client_id: `b-${index}`, ...fill }))
    const page = await preview(world, csvText(rows))
    const checked = await previewImport(world.deps, csvText(rows))
    expect(page.body).toContain(`0 rows can be enrolled, ${bad.length} rows cannot.`)
    for (const [index, [what, , column, says]] of bad.entries()) {
      const told = checked.rows[index]?.errors.map((one) => `${one.column}: ${one.message}`).join('; ')
      expect(told, what).toContain(`${column}: `)
      expect(told, what).toContain(says)
    }
    expect(await enrolFrom(world, page)).toBeNull()
  })

  it('writes nothing by being looked at or previewed', async () => {
    const world = await createWorld()
    const [writes, rows] = [vi.spyOn(world.store, 'write'), vi.spyOn(world.store, 'putJobRows')]
    await world.ask('import')
    const page = await preview(world, csvText([rowOf(0)]))
    expect(writes).not.toHaveBeenCalled()
    expect(rows).not.toHaveBeenCalled()
    await enrolFrom(world, page)
    // The form is noted as begun before the job is written, and as done after it.
    expect(writes).toHaveBeenCalledTimes(3)
  })

  it('enrols nobody by what the rows came to before somebody else booked', async () => {
    const world = await createWorld()
    const [page, other] = [
      await preview(world, csvText([rowOf(0)])),
      await preview(world, csvText([rowOf(0, { client_id: 'c-99' })])),
    ]
    await finish(world, await enrolFrom(world, other))
    const late = await enrolFrom(world, page)
    expect(late).toMatchObject({ statusCode: 409, body: expect.stringContaining('the therapist is booked on') })
    expect(await courses(world)).toEqual(['c-001.1', 'c-99.1'])
  })

  it('enrols nobody in one step, without a preview', async () => {
    const world = await createWorld()
    const { body } = await world.ask('import')
    const page = formsIn(body).at(-1)?.fields['page'] ?? ''
    const answer = await post(world, { page, step: 'do', csv: csvText([rowOf(0)]) }, people.admin)
    expect(answer.statusCode).toBe(409)
  })

  it.each([
    ['nothing', '', 422, 'choose a file'],
    ['a header alone', csvText([]), 200, 'no rows'],
    [
      'no header',
      csvText([rowOf(0), rowOf(1), rowOf(2)])
        .split('\n')
        .slice(1)
        .join('\n'),
      200,
      'no header row',
    ],
    ['a missing column', csvText([rowOf(0)]).replace('email,', ''), 200, 'the column is missing'],
    ['an extra column', csvText([rowOf(0)]).replace('measures\n', 'measures,x\n'), 200, 'there is no such column'],
    ['an open quote', `${csvText([rowOf(0)])}"`, 200, 'the quotes do not match up'],
    ['UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${csvText([rowOf(0)])}`, 'utf16le')), 200, 'not UTF-8'],
    ['Latin-1', Uint8Array.from(Buffer.from(csvText([rowOf(0, { name: 'José' })]), 'latin1')), 200, 'not UTF-8'],
    ['NUL', csvText([rowOf(0, { name: 'a\u0000b' })]), 200, 'not UTF-8'],
  ])('of %s says what is wrong with the file, and offers nothing to enrol', async (_what, csv, status, says) => {
    const world = await createWorld()
    const page = await preview(world, csv)
    expect(page.statusCode).toBe(status)
    expect(page.body).toContain(says)
    expect(await faultsOf(page.body)).toEqual([])
    expect(await enrolFrom(world, page)).toBeNull()
  })

  it.each([
    ['a BOM', `\uFEFF${csvText([rowOf(0)])}`],
    ['CRLF', csvText([rowOf(0)], '\r\n')],
    ['quoted line breaks', csvText([rowOf(0, { name: '"' })]).replace('""""', '"Ben\n"')],
    ['a mark of HTML', csvText([rowOf(0, { name: `O'Brien </textarea><script>` })])],
    ['a formula made safe', csvText([rowOf(0, { name: `'=1+1` })])],
  ])('takes a file with %s as it stands, through preview and job', async (_what, csv) => {
    const world = await createWorld()
    const page = await preview(world, Uint8Array.from(Buffer.from(csv)))
    expect(page.body).not.toContain('<script>')
    await finish(world, await enrolFrom(world, page))
    expect(await courses(world)).toContain('c-10.1')
  })

  it('shows 5,000 rows in part: the first, and every bad one', async () => {
    const rows = manyRows(5000)
    rows[4000] = aRow({ client_id: 'c-4000', sessions: '11' })
    const large = await createConsoleWorld({ clinic: largeClinic, now })
    const page = await preview(large, csvText(rows.map((row) => ({ ...row, client_id: `m-${row.client_id}` }))))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('4999 rows can be enrolled, 1 row cannot.')
    expect(page.body).toContain('4799 more are not shown, all of them good.')
    const lines = [...page.body.matchAll(/<td>(\d+)<\/td><td>m-/g)].map(([, line]) => line)
    expect(lines.slice(-2)).toEqual(['201', '4002'])
    expect(await enrolFrom(large, page)).toMatchObject({ statusCode: 303 })
    expect(Buffer.byteLength(page.body)).toBeLessThan(largestAnswer)
  })

  it('answers in what a Lambda can answer when every cell of 5,000 rows is bad', async () => {
    const x = Object.fromEntries(csvColumns.map((column) => [column, 'x y']))
    const page = await preview(await createWorld(), csvText(Array.from({ length: 5000 }, () => aRow(x))))
    expect(page.body).toContain('5000 rows cannot.')
    expect(page.body).toMatch(/\d+ more are not shown, \d+ bad ones among them/)
    expect(Buffer.byteLength(page.body)).toBeLessThan(largestAnswer)
  })

  it('is neither for auditors nor for therapists, whose file may hold anybody’s clients', async () => {
    const world = await createWorld()
    for (const as of [people.auditor, people.therapist]) {
      expect((await world.ask('import', { as })).statusCode).toBe(403)
      expect((await world.ask('import/import-1', { as })).statusCode).toBe(403)
    }
  })

  it('takes a file in its own field alone', async () => {
    const world = await createWorld()
    const { body } = await world.ask('import')
    const page = formsIn(body).at(-1)?.fields['page'] ?? ''
    const bytes = Uint8Array.from(Buffer.from(csvText([rowOf(0)])))
    expect((await post(world, { page, csv: bytes })).statusCode).toBe(422)
    expect((await post(world, { page: bytes })).statusCode).toBe(422)
  })
})

describe('importJobPage', () => {
  it('shows how far the job is, and in the end which rows were refused, by id', async () => {
    const world = await createWorld()
    const begun = await enrolFrom(world, await preview(world, csvText([rowOf(0), rowOf(1)])))
    const path = begun?.headers['location']?.replace('/staff/', '') ?? ''
    const before = await world.ask(path)
    expect(before.body).toContain('Gone over: 0 of 2.')
    const other = csvText([rowOf(1, { client_id: 'c-99' })])
    await finish(world, await enrolFrom(world, await preview(world, other)))
    await finish(world, begun)
    const after = await world.ask(path)
    expect(after.body).toContain('Enrolled: 1 of 2.')
    expect(after.body).toContain('data-done')
    expect(after.body).toContain('<td>c-11</td>')
    expect(after.body).toContain('slot-taken')
    expect(after.body).not.toContain('Ana Duarte')
    expect(await faultsOf(after.body)).toEqual([])
    expect(after.headers['content-security-policy']).toContain('script-src')
  })

  it.each(['import/import-none', 'import/x y', 'import/replan-1'])('is not there at %s', async (path) => {
    expect((await (await createWorld()).ask(path)).statusCode).toBe(404)
  })
})
