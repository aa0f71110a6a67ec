import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

import { CourseCommand, CourseVerb } from '../../../../shared/change/course-command.ts'
import { ClientId, CourseId } from '../../../../shared/course/ids.ts'
import { type SlotView, slotViews } from '../../../../shared/course/slot-view.ts'
import { clinicTime } from '../../../../shared/pages/console/console-frame.tsx'
import { sealForm } from '../../../../shared/pages/console/form-seal.ts'
import { mayReach } from '../../../../shared/staff/access.ts'
import { commandAccess } from '../../../../shared/staff/command-access.ts'
import type { CourseState } from '../../../../shared/store/store.ts'
import { act } from '../../../support/act.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { formsIn } from '../../../support/page-form.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const client = ClientId.parse('c-001')
const type = 'application/x-www-form-urlencoded'

type Verb = CourseCommand['do']
type Fields = Readonly<Record<string, string>>

interface Row {
  /** What is done before, so that the command makes sense. */
  readonly first?: readonly object[]
  readonly query?: string
  readonly fill: Fields
}

/** A form of each verb, filled in so that it can be done: the clock stands between slots 7 and 8. */
const rows: Readonly<Record<Verb, Row>> = {
  confirm: { query: '?slot=9', fill: {} },
  mark: { query: '?slot=7', fill: { as: 'missed' } },
  move: { query: '?slot=8', fill: { 'to-other': '2027-03-03T15:00', scope: 'one' } },
  cancel: { query: '?slot=9', fill: { for: 'client' } },
  therapist: { fill: { to: 't-2' } },
  pause: { fill: {} },
  resume: { first: [{ do: 'pause' }], fill: { from: '2027-03-08' } },
  extend: { fill: { to: '14', reason: 'more to do' } },
  end: { fill: { left: '2', reason: 'well again' } },
  focus: { fill: { area: 'grief', second: 'role-dispute' } },
  technique: { query: '?slot=9', fill: { technique: 'role-play' } },
  preferences: { fill: { locale: 'es', zone: 'Europe/Madrid', calendar: 'none' } },
  ask: { query: '?slot=9', fill: { 'times-1': '2027-03-10T15:00', 'weekdays-wed': 'on', 'parts-morning': 'on' } },
  decline: { first: [{ do: 'ask', slot: 9, weekdays: ['wed'] }], fill: {} },
  choose: { query: '?slot=9', fill: {} },
  undo: { first: [{ do: 'cancel', slot: 9, for: 'staff' }], fill: {} },
}

/** Clients may choose here, so that there is something to choose. */
const clinic = sampleClinic('harbour', { course: { selfService: { choices: 3, days: 28 } } })

async function worldOf({ first = [] }: Partial<Row> = {}): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ clinic })
  for (const one of first) expect(await act(world.deps, client, CourseCommand.parse(one))).toMatchObject({ ok: true })
  return world
}

async function stateOf({ store }: ConsoleWorld): Promise<CourseState> {
  const state = await store.readCourse(CourseId.parse('c-001.1'))
  if (state === null) throw new Error('the course is gone')
  return state
}

function post(world: ConsoleWorld, path: string, fields: Fields, as: Parameters<ConsoleWorld['ask']>[1] = {}) {
  return world.ask(path, { ...as, method: 'POST', body: new URLSearchParams(fields).toString(), contentType: type })
}

function formHaving(html: string, step: string): Fields {
  const form = formsIn(html).find(({ buttons }) => buttons.some(([name, value]) => name === 'step' && value === step))
  if (form === undefined) throw new Error(`no form of the page does ${step}`)
  return { ...form.fields, step }
}

/** Opens a command's page, fills the form in and asks what it would do. */
async function previewed(world: ConsoleWorld, verb: Verb, { query = '', fill }: Row = rows[verb]) {
  const page = await world.ask(`courses/c-001.1/do/${verb}${query}`)
  const [, offer = ''] = /type="radio"[^>]*value="([^"]*)"/.exec(page.body) ?? []
  const chosen = verb === 'choose' ? { to: offer } : {}
  return post(world, `courses/c-001.1/do/${verb}`, { ...formHaving(page.body, 'preview'), ...chosen, ...fill })
}

const verbs = CourseVerb.options

/** The rows of a table of a page, what was struck out left out. */
function rowsOf(html: string, caption: string): readonly (readonly string[])[] {
  const [, table = ''] = new RegExp(`aria-label="${caption}"><table>(.*?)</table>`, 's').exec(html) ?? []
  return [...table.matchAll(/<tr>(<td>.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .split('</td>')
      .slice(0, -1)
      .map((cell) => cell.replaceAll(/<del>.*?<\/del>|<[^>]+>/g, '').trim()),
  )
}

/** What the preview has to say of each slot that is other than it was. */
function changedRows({ deps }: ConsoleWorld, before: CourseState, after: CourseState): readonly (readonly string[])[] {
  const was = new Set(slotViews(before).map((view) => JSON.stringify(view)))
  const cells = ({ slot, startsAt, session, of, phase, status, therapist }: SlotView): readonly string[] => [
    slot > before.slots.length ? `${slot}, new` : `${slot}`,
    clinicTime(startsAt, { deps }),
    session === null ? 'none' : `${session} of ${of}`,
    ...[phase ?? 'none', status, therapist],
  ]
  return slotViews(after)
    .filter((view) => !was.has(JSON.stringify(view)))
    .map((view) => cells(view))
}

describe('doPage', () => {
  it.each(verbs)('does with %s what its preview said, once, and nothing before', async (verb) => {
    const world = await worldOf(rows[verb])
    const before = await stateOf(world)
    const write = vi.spyOn(world.store, 'write')
    const page = await world.ask(`courses/c-001.1/do/${verb}${rows[verb].query ?? ''}`)
    expect(await faultsOf(page.body)).toEqual([])
    const answer = await previewed(world, verb)
    expect(await faultsOf(answer.body)).toEqual([])
    expect(write).not.toHaveBeenCalled()

    const path = `courses/c-001.1/do/${verb}`
    const sent = formHaving(answer.body, 'do')
    const done = await post(world, path, sent)
    expect(done).toMatchObject({ statusCode: 303, headers: { location: '/staff/courses/c-001.1' } })
    const after = await stateOf(world)
    expect(rowsOf(answer.body, 'Sessions that change')).toEqual(changedRows(world, before, after))
    expect(after.course.revision).toBe(before.course.revision + 1)
    expect(await world.store.readLastAudit(after.course.id)).toMatchObject({ by: 'p-admin' })

    expect((await post(world, path, sent)).headers['location']).toMatch(/\?twice=1$/)
    expect(await stateOf(world)).toEqual(after)
  })

  it('shows each field that is wrong at its field and on top, and keeps what was typed', async () => {
    const world = await worldOf()
    const answer = await previewed(world, 'extend', { fill: { to: 'many', reason: '' } })
    expect(answer.statusCode).toBe(422)
    expect(await faultsOf(answer.body)).toEqual([])
    expect(answer.body).toContain('<a href="#to">Sessions in all: give a whole number</a>')
    expect(answer.body).toMatch(/value="many"[^>]*aria-describedby="to-fault" aria-invalid="true"/)
    expect(answer.body).toContain('id="reason-fault"')
  })

  it('offers the nearest free times as buttons where a time is taken or closed, and each can be had', async () => {
    const world = await worldOf()
    const closed = { query: '?slot=8', fill: { 'to-other': '2027-03-07T15:00', scope: 'one' } }
    const answer = await previewed(world, 'move', closed)
    expect(answer.body).toContain('outside-hours')
    expect(formsIn(answer.body).some(({ buttons }) => buttons.some(([, value]) => value === 'do'))).toBe(false)
    const offers = formsIn(answer.body).find(({ buttons }) => buttons.some(([name]) => name === 'to'))
    expect(offers?.buttons).toHaveLength(3)
    for (const [name, value] of offers?.buttons ?? []) {
      const again = await post(world, 'courses/c-001.1/do/move', { ...offers?.fields, [name]: value })
      expect(formHaving(again.body, 'do')).toMatchObject({ to: value, slot: '8' })
    }
  })

  it('offers times for all that follow where they cannot all be moved as asked', async () => {
    const world = await worldOf()
    const fill = { 'to-other': '2027-03-07T15:00', scope: 'following' }
    const answer = await previewed(world, 'move', { query: '?slot=8', fill })
    const offers = formsIn(answer.body).find(({ buttons }) => buttons.some(([name]) => name === 'to'))
    const [name = '', value = ''] = offers?.buttons[0] ?? []
    const again = await post(world, 'courses/c-001.1/do/move', { ...offers?.fields, [name]: value })
    expect((await post(world, 'courses/c-001.1/do/move', formHaving(again.body, 'do'))).statusCode).toBe(303)
  })

  it('books a closed time on purpose, for a reason', async () => {
    const world = await worldOf()
    const fill = { 'to-other': '2027-03-07T15:00', scope: 'one', override: 'the client flies on Monday' }
    const answer = await previewed(world, 'move', { query: '?slot=8', fill })
    expect((await post(world, 'courses/c-001.1/do/move', formHaving(answer.body, 'do'))).statusCode).toBe(303)
    expect((await stateOf(world)).slots[7]).toMatchObject({ wall: '2027-03-07T15:00', overridden: true })
  })

  it('tells what others did since the preview, and what the form, still filled in, would do now', async () => {
    const world = await worldOf()
    const sent = formHaving((await previewed(world, 'cancel')).body, 'do')
    await act(world.deps, client, { do: 'confirm', slot: 9 })
    const answer = await post(world, 'courses/c-001.1/do/cancel', sent)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('changed-meanwhile')
    expect(rowsOf(answer.body, 'What was done since')).toEqual([[expect.any(String), 'staff-1', 'confirm', '9']])
    expect(await faultsOf(answer.body)).toEqual([])
    const again = formHaving(answer.body, 'do')
    expect(again).toMatchObject({ slot: '9', for: 'client' })
    expect((await post(world, 'courses/c-001.1/do/cancel', again)).statusCode).toBe(303)
  })

  it('shows what a client asks for, and grants it by moving the session there', async () => {
    const world = await worldOf({ first: [{ do: 'ask', slot: 9, times: ['2027-03-10T15:00'], parts: ['morning'] }] })
    const { body } = await world.ask('courses/c-001.1/do/move?slot=9')
    expect(body).toContain('Wed 10 March 2027, 15:00, as the client asked')
    expect(body).toContain('Morning')
    const answer = await previewed(world, 'move', { query: '?slot=9', fill: { to: '2027-03-10T15:00' } })
    await post(world, 'courses/c-001.1/do/move', formHaving(answer.body, 'do'))
    expect((await stateOf(world)).slots[8]).toMatchObject({ wall: '2027-03-10T15:00', request: null })
  })

  it('asks for the session first where several fit, and takes the only one by itself', async () => {
    const world = await worldOf({ first: [{ do: 'ask', slot: 9, weekdays: ['wed'] }] })
    const cancel = await world.ask('courses/c-001.1/do/cancel')
    expect(cancel.body).toContain('href="/staff/courses/c-001.1/do/cancel?slot=12"')
    expect(cancel.body).not.toContain('?slot=7"')
    expect(await faultsOf(cancel.body)).toEqual([])
    expect(formHaving((await world.ask('courses/c-001.1/do/decline')).body, 'preview')).toMatchObject({ slot: '9' })
  })

  it('fills the form of a link to another time', async () => {
    const world = await worldOf()
    const { body } = await world.ask('courses/c-001.1/do/move?slot=8&to=2027-03-03T16:10')
    expect(formHaving(body, 'preview')).toMatchObject({ 'to-other': '2027-03-03T16:10' })
  })

  it.each(Object.entries(people))(
    'shows to %s the forms of their role alone, and takes no other',
    async (_name, as) => {
      const world = await worldOf()
      for (const verb of verbs) {
        const path = `courses/c-001.1/do/${verb}`
        const denied = as === people.otherTherapist ? 404 : 403
        const may = mayReach(as, commandAccess[verb], world.course.therapist)
        expect((await world.ask(path, { as })).statusCode, verb).toBe(may ? 200 : denied)
        if (may) continue
        const { key, deps } = world
        const seal = { session: `s-${as.id}`, path, seen: '1' }
        const page = sealForm(seal, { key, randomBytes: deps.randomBytes, now: deps.clock() })
        const { query = '', fill } = rows[verb]
        const sent = await post(world, path, { page, step: 'do', slot: query.slice(6), ...fill }, { as })
        expect(sent.statusCode, verb).toBe(denied)
      }
      expect((await stateOf(world)).course.revision).toBe(1)
    },
  )

  it('refuses what is done on an earlier course of a client, and on nobody', async () => {
    const world = await worldOf()
    const later = { ...world.client, courses: 2, version: 2 }
    await world.store.write([{ put: 'client', value: later, was: 1 }])
    expect((await world.ask('courses/c-001.1/do/pause')).statusCode).toBe(409)
    expect((await world.ask('courses/c-001.1/do/erase')).statusCode).toBe(404)
  })

  it('takes a small command in one step from a button of another page', async () => {
    const world = await worldOf()
    const path = 'courses/c-001.1/do/confirm'
    const { key, deps } = world
    const seal = (seen: string): string =>
      sealForm({ session: 's-p-admin', path, seen }, { key, randomBytes: deps.randomBytes, now: deps.clock() })
    expect((await post(world, path, { page: seal('0'), step: 'do', slot: '9' })).statusCode).toBe(409)
    expect((await post(world, path, { page: seal('1'), step: 'do', slot: '9' })).statusCode).toBe(303)
    expect((await stateOf(world)).slots[8]).toMatchObject({ status: 'confirmed' })
  })

  it('previews or refuses whatever is filled in, and changes nothing', async () => {
    const world = await worldOf()
    const before = await stateOf(world)
    const names = [
      'slot',
      'as',
      'to',
      'to-other',
      'scope',
      'for',
      'from',
      'left',
      'area',
      'technique',
      'zone',
      'times-1',
    ]
    const odd = [
      '',
      '8',
      '9',
      '-1',
      '99999',
      'null',
      '2027-02-30T14:00',
      '2000-01-01T00:00',
      '2199-12-31T23:59',
      '2199-12-31',
    ]
    const value = fc.oneof(fc.constantFrom(...odd, 'one', 'following', 'grief', 't-2', 'client'), fc.string())
    const fields = fc.dictionary(fc.constantFrom(...names), value)
    const form = formHaving((await world.ask('courses/c-001.1/do/pause')).body, 'preview')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...verbs), fields, async (verb, fill) => {
        const path = `courses/c-001.1/do/${verb}`
        const seal = { session: 's-p-admin', path, seen: '1' }
        const { key, deps } = world
        const page = sealForm(seal, { key, randomBytes: deps.randomBytes, now: deps.clock() })
        const sent = await post(world, path, { ...form, reason: 'agreed', ...fill, page })
        expect([200, 422]).toContain(sent.statusCode)
      }),
      { numRuns: 150 },
    )
    expect(await stateOf(world)).toEqual(before)
  })
})
