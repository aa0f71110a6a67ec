import { beforeEach, describe, expect, it, vi } from 'vitest'

import { ClientId, CourseId } from '../../../shared/course/ids.ts'
import type { PageResponse } from '../../../shared/http/page-response.ts'
import { plus } from '../../../shared/time/instant.ts'
import { aRow, csvText } from '../../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../support/console-world.ts'
import { formsIn } from '../../support/page-form.ts'
import { at, sampleClinic } from '../../support/sample-course.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const who = {
  ...{ client_id: 'c-100', name: 'Ben Osei', email: 'ben@clients.example', therapist: 't-2' },
  ...{ first_session: '2027-04-07T14:00', email_consent: '2026-12-01' },
}
const course = CourseId.parse('c-001.1')
let world: ConsoleWorld

beforeEach(async () => {
  world = await createConsoleWorld({ clinic })
})

type Fields = Readonly<Record<string, string>>

function post(path: string, fields: Fields): Promise<PageResponse> {
  const body = new URLSearchParams(fields).toString()
  return world.ask(path, { method: 'POST', body, contentType: 'application/x-www-form-urlencoded' })
}

/** The fields of a page's form that has a button of a name, or of a value, as that button sends them. */
function fieldsOf({ body }: PageResponse, button: string): Fields {
  for (const { fields, buttons } of formsIn(body)) {
    const pressed = buttons.find((pair) => pair.includes(button))
    if (pressed !== undefined) return { ...fields, [pressed[0]]: pressed[1] }
  }
  throw new Error(`no form has the button ${button}`)
}

async function previewed(path: string, fill: Fields): Promise<Fields> {
  const { body } = await world.ask(path)
  const form = formsIn(body).at(-1)?.fields ?? {}
  return fieldsOf(await post(path, { ...form, ...fill, step: 'preview' }), 'do')
}

const placeOf = ({ statusCode, headers }: PageResponse) => [statusCode, headers['location']]

describe('a form that is sent twice', () => {
  it('books one course, and leads to it with a word about it', async () => {
    const form = await previewed('enrol', who)
    expect(placeOf(await post('enrol', form))).toEqual([303, '/staff/courses/c-100.1'])
    const again = await post('enrol', form)
    expect(placeOf(again)).toEqual([303, '/staff/courses/c-100.1?twice=1'])
    const { body } = await world.ask('courses/c-100.1?twice=1')
    expect(body).toContain('This form had been sent before. It was done then, and nothing was done again.')
    expect((await world.store.readClient(ClientId.parse('c-100')))?.courses).toBe(1)
  })

  it('books one course where both are under way at once', async () => {
    const form = await previewed('enrol', who)
    const answers = await Promise.all([post('enrol', form), post('enrol', form), post('enrol', form)])
    expect(answers.map((answer) => placeOf(answer).join(' ')).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(
      ['303 /staff/courses/c-100.1', '303 /staff/courses/c-100.1?twice=1', '303 /staff/courses/c-100.1?twice=1'],
    )
  })

  it('begins one import', async () => {
    const row = aRow({ client_id: 'c-200', therapist: 't-2', first_session: '2027-04-07T14:00' })
    const { body } = await world.ask('import')
    const page = formsIn(body).at(-1)?.fields['page'] ?? ''
    const form = fieldsOf(await post('import', { page, step: 'preview', csv: csvText([row]) }), 'do')
    const answers = await Promise.all([post('import', form), post('import', form)])
    const places = answers.map(({ headers }) => headers['location']?.replace('?twice=1', ''))
    expect(places[0]).toMatch(/^\/staff\/import\/./)
    expect(places[1]).toBe(places[0])
  })

  it('gives one command, however often: the course has one act more', async () => {
    const { body } = await world.ask('courses/c-001.1/do/confirm?slot=9')
    const form = formsIn(body).at(-1)?.fields ?? {}
    const path = 'courses/c-001.1/do/confirm'
    const sure = fieldsOf(await post(path, { ...form, step: 'preview' }), 'do')
    expect(placeOf(await post(path, sure))).toEqual([303, '/staff/courses/c-001.1'])
    expect(placeOf(await post(path, sure))).toEqual([303, '/staff/courses/c-001.1?twice=1'])
    expect((await world.store.readAudit(course, 0)).map(({ act }) => act)).toEqual(['confirm'])
  })

  it('is carried out the second time where the first was refused', async () => {
    world = await createConsoleWorld({ clinic, now: at('2027-03-02T18:00:00Z') })
    const path = 'courses/c-001.1/do/mark'
    const { body } = await world.ask(`${path}?slot=7`)
    const form = { ...formsIn(body).at(-1)?.fields, as: 'attended', step: 'preview' }
    const early = { ...fieldsOf(await post(path, form), 'do'), slot: '8' }
    expect((await post(path, early)).statusCode).toBe(403)
    world.passTo(at('2027-03-02T23:30:00Z'))
    expect(placeOf(await post(path, early))).toEqual([303, '/staff/courses/c-001.1'])
  })

  it('is refused where the first broke off, and done from the page that says so', async () => {
    const form = await previewed('enrol', who)
    const broken = vi.spyOn(world.store, 'readDiary').mockRejectedValueOnce(new Error('the table is away'))
    await expect(post('enrol', form)).rejects.toThrow('the table is away')
    broken.mockRestore()
    world.passTo(plus(world.deps.clock(), { minutes: 1 }))
    const again = await post('enrol', form)
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('the form was sent before and broke off')
    expect(placeOf(await post('enrol', fieldsOf(again, 'do')))).toEqual([303, '/staff/courses/c-100.1'])
  })

  it('is somebody else’s own affair: the same words in another session act by themselves', async () => {
    const form = await previewed('enrol', who)
    await post('enrol', form)
    const theirs = await world.ask('enrol', {
      ...{ as: people.frontDesk, method: 'POST', contentType: 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
    expect(theirs.statusCode).toBe(409)
  })
})
