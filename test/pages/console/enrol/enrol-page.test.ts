import { describe, expect, it, vi } from 'vitest'

import { CourseId } from '../../../../shared/course/ids.ts'
import type { PageResponse } from '../../../../shared/http/page-response.ts'
import type { Person } from '../../../../shared/staff/person.ts'
import { createConsoleWorld, people, type ConsoleWorld } from '../../../support/console-world.ts'
import { formsIn } from '../../../support/page-form.ts'
import { at, sampleClinic } from '../../../support/sample-course.ts'
import { badCells } from '../../../support/bad-cells.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const now = at('2026-12-20T12:00:00Z')
const type = 'application/x-www-form-urlencoded'

/** What somebody types; the rest stays as the form has it. */
const typed = {
  client_id: 'c-100',
  name: 'Ben Osei',
  email: 'ben@clients.example',
  therapist: 't-2',
  first_session: '2027-01-06T14:00',
  email_consent: '2026-12-01',
}

type Fields = Readonly<Record<string, string>>

function createWorld(): Promise<ConsoleWorld> {
  return createConsoleWorld({ clinic, now })
}

function preview(world: ConsoleWorld, fill: Fields = {}, as: Person = people.frontDesk): Promise<PageResponse> {
  return world.send('enrol', { having: 'client_id', fill: { ...typed, ...fill, step: 'preview' }, as })
}

/** Sends the form that the preview shows, as its button does. */
function book(world: ConsoleWorld, { body }: PageResponse, as: Person = people.frontDesk): Promise<PageResponse> {
  const form = formsIn(body).find(({ buttons }) => buttons.some(([, value]) => value === 'do'))
  if (form === undefined) throw new Error('the preview has no button to book')
  return post(world, { ...form.fields, step: 'do' }, as)
}

function post(world: ConsoleWorld, fields: Fields, as: Person = people.frontDesk): Promise<PageResponse> {
  const body = new URLSearchParams(fields).toString()
  return world.ask('enrol', { as, method: 'POST', body, contentType: type })
}

async function isEnrolled({ store }: ConsoleWorld, id = 'c-100'): Promise<boolean> {
  return (await store.readCourse(CourseId.parse(`${id}.1`))) !== null
}

describe('enrolPage', () => {
  it('asks for fewer than ten things, and has the usual for the rest', async () => {
    const world = await createWorld()
    const { statusCode, body } = await world.ask('enrol')
    expect(statusCode).toBe(200)
    const [needed = ''] = body.split('<details')
    expect([...needed.matchAll(/<label for=/g)]).toHaveLength(8)
    expect(formsIn(body).at(-1)?.fields).toMatchObject({ locale: 'en', sessions: '12', sessions_held: '0' })
    expect(await faultsOf(body)).toEqual([])
  })

  it('previews every date, message and mail without enrolling anybody, then books just that', async () => {
    const world = await createWorld()
    const page = await preview(world, {}, people.admin)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('1 of 12')
    expect(page.body).toContain('Wed 24 March 2027, 14:00')
    expect(page.body).toContain('Ben Osei')
    expect(await faultsOf(page.body)).toEqual([])
    expect(await isEnrolled(world)).toBe(false)
    expect(await book(world, page, people.admin)).toMatchObject({
      statusCode: 303,
      headers: { location: '/staff/courses/c-100.1' },
    })
    expect((await world.store.readCourse(CourseId.parse('c-100.1')))?.course).toMatchObject({
      enrolledBy: 'p-admin',
      cadence: { first: '2027-01-06T14:00' },
    })
  })

  it('books nothing that was not shown: in one step, or after the clinic closed meanwhile', async () => {
    const world = await createWorld()
    const oneStep = await world.send('enrol', { having: 'client_id', fill: { ...typed, step: 'do' } })
    expect(oneStep.statusCode).toBe(409)
    const page = await preview(world)
    const state = await world.store.readClinic()
    const absence = { therapist: null, from: '2027-02-01', to: '2027-02-07' }
    const closed = { ...state, absences: [...state.absences, absence], version: state.version + 1 }
    const written = await world.store.write([
      { put: 'clinic', value: Object.assign(closed), was: state.version || null },
    ])
    expect(written.ok).toBe(true)
    const answer = await book(world, page)
    expect(answer.statusCode).toBe(409)
    expect(await isEnrolled(world)).toBe(false)
    expect(answer.body).toContain('the clinic is closed')
    expect((await book(world, answer)).statusCode).toBe(303)
  })

  it('offers first times in place of one that is taken, as buttons that work', async () => {
    const world = await createWorld()
    await book(world, await preview(world))
    const page = await preview(world, { client_id: 'c-101', email: 'other@clients.example' })
    expect(page.body).toContain('slot-taken')
    expect(page.body).toContain('<strong>taken</strong>')
    expect(await faultsOf(page.body)).toEqual([])
    const form = formsIn(page.body).find(({ names }) => names.filter((name) => name === 'first_session').length > 1)
    const [, wall = ''] = form?.buttons[0] ?? []
    const instead = await post(world, { ...form?.fields, first_session: wall })
    expect((await book(world, instead)).statusCode).toBe(303)
    expect(await isEnrolled(world, 'c-101')).toBe(true)
  })

  it('enrols once with a form that is sent twice, and leads to the course again', async () => {
    const world = await createWorld()
    const page = await preview(world)
    expect((await book(world, page)).statusCode).toBe(303)
    const again = await book(world, page)
    expect([again.statusCode, again.headers['location']]).toEqual([303, '/staff/courses/c-100.1?twice=1'])
    // The same client in another form is refused, as ever.
    expect((await preview(world)).body).toContain('course-open')
  })

  it('says that an address is shared, and not with whom', async () => {
    const world = await createWorld()
    await book(world, await preview(world))
    const page = await preview(world, { client_id: 'c-101', therapist: 't-1' })
    expect(page.body).toContain('Somebody else is written to at this address')
    expect(page.body).not.toContain('c-100')
  })

  it('lets therapists enrol for themselves alone', async () => {
    const world = await createWorld()
    const { body } = await world.ask('enrol', { as: people.therapist })
    expect(body).not.toContain('(t-2)')
    expect(await preview(world, { therapist: 't-2' }, people.therapist)).toMatchObject({
      statusCode: 422,
      body: expect.stringContaining('enrol clients of your own'),
    })
    const page = await preview(world, { therapist: 't-1' }, people.therapist)
    expect((await book(world, page, people.therapist)).statusCode).toBe(303)
  })

  it('asks the front desk nothing clinical, passes over what it sends, and hides what full mails say', async () => {
    const world = await createWorld()
    expect((await world.ask('enrol', { as: people.frontDesk })).body).not.toContain('Problem area')
    const page = await preview(world, { area: 'grief', content: 'full' })
    expect(page.body).toContain('for the therapist to read')
    await book(world, page)
    expect((await world.store.readCourse(CourseId.parse('c-100.1')))?.course.area).toBeNull()
  })

  it('ends soon where the clinic is closed for a year, and says why', async () => {
    const closures = [{ from: '2027-01-07', to: '2028-01-07', name: 'Rebuilding' }]
    const world = await createConsoleWorld({ clinic: sampleClinic('harbour', { closures }), now })
    const page = await preview(world)
    expect(page.body).toContain('no open time within half a year')
    expect(page.body).toContain('no-free-step')
  })

  it('writes nothing by being looked at or previewed', async () => {
    const world = await createWorld()
    const writes = vi.spyOn(world.store, 'write')
    await world.ask('enrol')
    await preview(world)
    await preview(world, { email: 'x' })
    expect(writes).not.toHaveBeenCalled()
    await book(world, await preview(world))
    // The form is noted as begun before the one transaction, and as done after it.
    expect(writes).toHaveBeenCalledTimes(3)
  })

  it('is not for auditors', async () => {
    expect((await (await createWorld()).ask('enrol', { as: people.auditor })).statusCode).toBe(403)
  })

  it('takes therapist and time from a link of the diary', async () => {
    const { body } = await (await createWorld()).ask('enrol?therapist=t-2&first_session=2027-01-06T14%3A00&name=x')
    expect(formsIn(body).at(-1)?.fields).toMatchObject({
      therapist: 't-2',
      first_session: '2027-01-06T14:00',
      name: '',
    })
  })

  it('lets its script run, and nothing else', async () => {
    const { headers, body } = await (await createWorld()).ask('enrol')
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]+'; connect-src 'self'/)
    expect([...body.matchAll(/<script>/g)]).toHaveLength(1)
  })
})

describe('enrolPage, bad input', () => {
  it.each(badCells)(
    '%s: is told at its field with what would do, and nobody is enrolled',
    async (_what, fill, field, says) => {
      const world = await createWorld()
      const { statusCode, body } = await preview(world, fill, people.admin)
      expect([200, 422]).toContain(statusCode)
      const [, told = ''] = new RegExp(`<span class="fault" id="${field}-fault">([^<]*)<`).exec(body) ?? []
      expect(told).toContain(says)
      expect(body).toContain(`href="#${field}"`)
      expect(formsIn(body).flatMap(({ buttons }) => buttons.map(([, value]) => value))).not.toContain('do')
      const done = await world.send('enrol', { having: 'client_id', fill: { ...typed, ...fill, step: 'do' } })
      expect(done.statusCode).toBeGreaterThanOrEqual(400)
      expect((await world.store.listCourses(null, 10)).items).toEqual(['c-001.1'])
    },
  )

  it.each([
    ['in decomposed letters', 'Zoe\u0301', 'Zo\u00E9'],
    ['with a mark of HTML', "O'Brien <script>", "O'Brien <script>"],
    ['of a template', '{{7*7}}', '{{7*7}}'],
    ['of a formula', '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['of a prototype', 'constructor', 'constructor'],
    ['with joined emoji', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['with the dotted I', 'İpek', 'İpek'],
  ])('takes a name %s as it is, and shows it as text', async (_what, name, kept) => {
    const world = await createWorld()
    const page = await preview(world, { name }, people.admin)
    expect(page.body).not.toContain('<script>"')
    expect(page.body).not.toContain('Brien <script>')
    expect((await book(world, page, people.admin)).statusCode).toBe(303)
    expect((await world.store.readCourse(CourseId.parse('c-100.1')))?.client.name).toBe(kept)
  })
})
