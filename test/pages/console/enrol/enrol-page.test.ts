import { describe, expect, it } from 'vitest'

import { CourseId } from '../../../../shared/course/ids.ts'
import type { PageResponse } from '../../../../shared/http/page-response.ts'
import type { Person } from '../../../../shared/staff/person.ts'
import { createConsoleWorld, people, type ConsoleWorld } from '../../../support/console-world.ts'
import { formsIn } from '../../../support/page-form.ts'
import { at, sampleClinic } from '../../../support/sample-course.ts'
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

  it('refuses a form that is sent twice, and enrols once', async () => {
    const world = await createWorld()
    const page = await preview(world)
    expect((await book(world, page)).statusCode).toBe(303)
    expect(await book(world, page)).toMatchObject({ statusCode: 409, body: expect.stringContaining('course-open') })
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

/** Bad input of each kind: what is typed, at which field it is told, and what would do. */
const bad: readonly (readonly [what: string, fill: Fields, field: string, says: string])[] = [
  ['no id', { client_id: '' }, 'client_id', 'give an id'],
  ['an id with a space', { client_id: 'c 1' }, 'client_id', 'give an id'],
  ['an id that is a prototype', { client_id: '__proto__' }, 'client_id', 'give an id'],
  ['an empty name', { name: '' }, 'name', '1 to 120 characters'],
  ['a name of spaces', { name: '   ' }, 'name', '1 to 120 characters'],
  ['a long name', { name: 'x'.repeat(10_000) }, 'name', '1 to 120 characters'],
  ['a right-to-left override', { name: 'Ana \u202Egpj' }, 'name', 'control characters'],
  ['NUL', { name: 'Ana\u0000' }, 'name', 'control characters'],
  ['a name with a line break', { name: 'Ana\r\nBcc: x@y.example' }, 'name', 'control characters'],
  ['no address', { email: 'nobody' }, 'email', 'name@example.org'],
  ['a quoted local part', { email: '"a b"@clients.example' }, 'email', 'name@example.org'],
  ['a second header', { email: 'a@b.example\r\nBcc: c@d.example' }, 'email', 'name@example.org'],
  ['a 65-character local part', { email: `${'x'.repeat(65)}@b.example` }, 'email', 'name@example.org'],
  ['320 characters', { email: `${'x'.repeat(60)}@${'y'.repeat(250)}.example` }, 'email', 'name@example.org'],
  ['a display name', { email: 'Duarte, Ana <a@b.example>' }, 'email', 'name@example.org'],
  ['an unknown language', { locale: 'tlh' }, 'locale', 'give one of'],
  ['an unknown therapist', { therapist: 't-99' }, 'therapist', 'give one of t-1'],
  ['11 sessions', { sessions: '11' }, 'sessions', '12 to 16 sessions'],
  ['17 sessions', { sessions: '17' }, 'sessions', '12 to 16 sessions'],
  ['0 sessions', { sessions: '0' }, 'sessions', '12 to 16 sessions'],
  ['-1 sessions', { sessions: '-1' }, 'sessions', 'whole number'],
  ['12.5 sessions', { sessions: '12.5' }, 'sessions', 'whole number'],
  ['NaN sessions', { sessions: 'NaN' }, 'sessions', 'whole number'],
  ['all sessions held', { sessions_held: '12' }, 'sessions', '0 to 11 can have been held'],
  ['no time', { first_session: '' }, 'first_session', 'give a date and time'],
  ['a day that is none', { first_session: '2027-02-29T14:00' }, 'first_session', 'give a date and time'],
  ['24:00', { first_session: '2027-01-05T24:00' }, 'first_session', 'give a date and time'],
  ['second 60', { first_session: '2027-01-05T14:00:60' }, 'first_session', 'give a date and time'],
  ['year 10000', { first_session: '10000-01-05T14:00' }, 'first_session', 'give a date and time'],
  ['milliseconds', { first_session: '1799157600000' }, 'first_session', 'give a date and time'],
  ['the past', { first_session: '2026-12-01T14:00' }, 'first_session', 'not after the present'],
  ['a time outside the hours', { first_session: '2027-01-08T14:00' }, 'first_session', 'outside t-2'],
  ['a zone that is none', { time_zone: 'Nope/Zone' }, 'time_zone', 'zone'],
  ['a zone in small letters', { time_zone: 'europe/london' }, 'time_zone', 'Europe/London'],
  ['an offset', { time_zone: '+05:30' }, 'time_zone', 'zone'],
  ['no consent', { email_consent: '' }, 'email_consent', 'asks for a date of consent'],
  ['a consent that is no day', { email_consent: '2027-02-29' }, 'email_consent', 'date of consent'],
  ['an unknown focus', { area: 'constructor' }, 'area', 'give one of'],
  ['an unknown measure', { measures: 'phq-9;x' }, 'measures', 'give some of'],
  ['a PIN of three', { pin: '123' }, 'pin', '4 to 8 digits'],
  ['an open course', { client_id: 'c-001' }, 'client_id', 'has an open course'],
]

describe('enrolPage, bad input', () => {
  it.each(bad)(
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
