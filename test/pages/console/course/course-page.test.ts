import { describe, expect, it, vi } from 'vitest'

import { type AlertCode, newAlert } from '../../../../shared/alert/alert.ts'
import { keepAnswers } from '../../../../shared/answers/keep-answers.ts'
import { CourseCommand } from '../../../../shared/change/course-command.ts'
import { commandCourse } from '../../../../shared/command/command-course.ts'
import { CourseId } from '../../../../shared/course/ids.ts'
import type { Write } from '../../../../shared/store/store.ts'
import { canaries, canariesIn, clinicalIn } from '../../../support/canary/words.ts'
import { type ConsoleWorld, createConsoleWorld, createSentWorld, people } from '../../../support/console-world.ts'
import type { WorldChanges } from '../../../support/link-world.ts'
import { at, everyDaysFrom, sampleClient, sampleCourse, sentEntry } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const page = 'courses/c-001.1'

/** The sample course after some commands; its clock stands between slots 7 and 8. */
async function worldAfter(commands: readonly object[], changes: WorldChanges = {}): Promise<ConsoleWorld> {
  const world = await createConsoleWorld(changes)
  for (const command of commands) {
    const done = await commandCourse(world.deps, world.client.id, {
      command: CourseCommand.parse(command),
      by: 'p-desk',
    })
    expect(done).toMatchObject({ ok: true })
  }
  return world
}

async function answer(world: ConsoleWorld, slot: number, form: string, answers: unknown): Promise<void> {
  const given = { slot, form, answers, by: 'client', settled: true, seen: 'any' } as const
  expect(await keepAnswers(world.deps, world.client.id, given)).toMatchObject({ ok: true })
}

/** What stands in the row of a slot, as text. */
function rowOf(body: string, slot: number): string {
  const row = new RegExp(`<tr><td>${slot}</td>(.*?)</tr>`).exec(body)?.[1] ?? ''
  return textOf(row)
}

function textOf(html: string): string {
  return html
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .replaceAll(' :', ':')
}

const textOfPage = (body: string): string => textOf(/<main>.*<\/main>/s.exec(body)?.[0] ?? '')

/** A course in which everything clinical was said and decided. */
async function clinicalWorld(): Promise<ConsoleWorld> {
  const world = await worldAfter([
    { do: 'focus', area: 'role-transition', second: 'grief' },
    { do: 'technique', slot: 9, technique: 'role-play' },
    { do: 'extend', to: 14, reason: canaries.reason },
  ])
  await answer(world, 6, 'communication-analysis', { who: canaries.answer, meant: canaries.answerInList })
  await answer(world, 6, 'relationships-map', { people: [{ name: canaries.answerInTable, closeness: 1 }] })
  await answer(world, 2, 'phq-9', [3, 3, 3, 3, 3, 3, 0, 0, 1])
  await answer(world, 7, 'phq-9', [1, 1, 1, 1, 0, 0, 0, 0, 0])
  return world
}

describe('coursePage, and what is clinical', () => {
  it('is shown to therapist, admin and auditor', async () => {
    const { ask } = await clinicalWorld()
    for (const as of [people.therapist, people.admin, people.auditor]) {
      const { body } = await ask(page, { as })
      expect(canariesIn(body)).toEqual(['answer', 'answerInList', 'answerInTable', 'reason'])
      expect(body).toContain('Role transition, Grief')
      expect(body).toContain('No clinical notes are kept here')
      expect(rowOf(body, 9)).toContain('role play')
      expect(await faultsOf(body)).toEqual([])
    }
  })

  it('is neither shown to the front desk nor read for it', async () => {
    const { ask, store } = await clinicalWorld()
    const read = vi.spyOn(store, 'listAnswered')
    const { body, statusCode } = await ask(page, { as: people.frontDesk })
    expect(statusCode).toBe(200)
    expect(read).not.toHaveBeenCalled()
    const text = textOfPage(body)
    expect(canariesIn(body)).toEqual([])
    for (const spelling of [text, text.replaceAll(' ', '-')]) expect(clinicalIn(spelling)).toEqual([])
    expect(text).not.toMatch(/PHQ|GAD|focus|technique|Measures|written|caseness/i)
    expect(body).toContain('Ana Duarte')
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows each measure over its bands, and what the change comes to', async () => {
    const { ask } = await clinicalWorld()
    const { body } = await ask(page)
    const text = textOf(body)
    expect(text).toContain(
      'From 19 to 4: it fell by 15. That is a reliable improvement (6 points or more). It was at caseness (10 or more) first, and is below it now.',
    )
    expect(body).toContain('Session 2: 19, moderately severe. Session 7: 4, minimal.')
    expect(text).toContain('PHQ-9: 19, calls for help at once')
  })

  it('shows every version of what was written, the newest first', async () => {
    const world = await createConsoleWorld()
    await answer(world, 6, 'communication-analysis', { who: 'my sister' })
    await answer(world, 6, 'communication-analysis', { who: 'my <b>brother' })
    await answer(world, 6, 'phq-9', [1, 1, 1, 1, 1, 1, 1, 1, 0])
    const { body } = await world.ask(page)
    expect(body).toContain('Version 2, 28 February 2027, 15:00, by client')
    expect(body.indexOf('my &lt;b>brother')).toBeGreaterThan(0)
    expect(body.indexOf('my sister')).toBeGreaterThan(body.indexOf('my &lt;b>brother'))
    expect(await faultsOf(body)).toEqual([])
  })
})

describe('coursePage, its sessions', () => {
  it('tells of one that was moved where it was, and that its old reminder will not go', async () => {
    const { ask } = await worldAfter([{ do: 'move', slot: 9, to: '2027-03-10T15:00', scope: 'one' }])
    const { body } = await ask(page)
    const row = rowOf(body, 9)
    expect(row).toContain('Wed 10 March 2027, 15:00')
    expect(row).toContain('moved from Tue 9 March 2027, 14:00')
    expect(row).toContain('Reminder: will not go, the session was moved')
    expect(row).toContain('Prompt: to go, 8 March, 15:00')
    expect(body).toContain('class="moved"')
    expect(await faultsOf(body)).toEqual([])
  })

  it('says nothing of a move that was taken back', async () => {
    const { ask } = await worldAfter([{ do: 'move', slot: 9, to: '2027-03-10T15:00', scope: 'one' }, { do: 'undo' }])
    const row = rowOf((await ask(page)).body, 9)
    expect(row).toContain('Tue 9 March 2027, 14:00')
    expect(row).not.toContain('moved from')
  })

  it('tells of one that was missed which one makes up for it, and of that one for which it does', async () => {
    const { ask } = await worldAfter([{ do: 'mark', slot: 7, as: 'missed' }])
    const { body } = await ask(page)
    expect(rowOf(body, 7)).toMatch(/^ ?none was 7 .* missed made up by slot 13 /)
    expect(rowOf(body, 13)).toContain('makes up for slot 7')
    expect(rowOf(body, 7)).toContain('Correct the mark')
    expect(await faultsOf(body)).toEqual([])
  })

  it('tells of those that are paused, and offers to resume instead of to pause', async () => {
    const { ask } = await worldAfter([{ do: 'pause' }])
    const { body } = await ask(page)
    expect(rowOf(body, 9)).toContain('paused has no time until the course is resumed')
    expect(rowOf(body, 9)).not.toContain('Move')
    expect(body).toContain('do/resume')
    expect(body).not.toContain('do/pause')
    expect(textOf(body)).toContain('none is booked')
    expect(await faultsOf(body)).toEqual([])
  })

  it('gives each its usual ways, the rest behind More', async () => {
    const { ask } = await worldAfter([{ do: 'ask', slot: 9, weekdays: ['fri'] }])
    const { body } = await ask(page)
    expect(rowOf(body, 7)).toContain('not marked')
    expect(body).toContain('href="/staff/courses/c-001.1/do/mark?slot=7"')
    expect(rowOf(body, 8)).toMatch(/Move slot 8 Cancel slot 8 Confirm slot 8 More/)
    expect(rowOf(body, 9)).toContain('the client asks for another time: Fri')
    expect(rowOf(body, 9)).toMatch(/Move slot 9 Decline the wish slot 9 Cancel slot 9 More/)
    expect(rowOf(body, 8)).toContain('scheduled, next')
  })

  it('leaves out what is not for somebody’s role', async () => {
    const { ask } = await createConsoleWorld()
    const desk = (await ask(page, { as: people.frontDesk })).body
    expect(desk).toContain('do/move?slot=8')
    for (const verb of ['technique', 'focus', 'extend', 'end']) expect(desk).not.toContain(`do/${verb}`)
    expect((await ask(page, { as: people.auditor })).body).not.toMatch(/\/do\/|<form[^>]*do/)
  })

  it('shows the client’s own time only where their clocks show another', async () => {
    const away = await createConsoleWorld({ client: { zone: 'Asia/Tokyo' } })
    expect(rowOf((await away.ask(page)).body, 8)).toContain('the client’s: Wednesday 3 March, 06:00 (Tokyo time)')
    const near = await createConsoleWorld({ client: { zone: 'America/Vancouver' } })
    expect((await near.ask(page)).body).not.toContain('the client’s:')
  })
})

describe('coursePage, its mails', () => {
  it('tells of each what became of it, in words, and leads to those that went', async () => {
    const told = sentEntry({ kind: 'reminder', slot: 7 })
    const { told: about } = told.state === 'sent' ? told : { told: null }
    const ledger = {
      'prompt-r1': { state: 'skipped', attempts: 0, at: '2027-02-21T20:00:00Z', reason: 'too-late', told: about },
      'reminder-r1': told,
      'missed-1': { state: 'held', attempts: 1, attempt: null, at: '2027-02-24T20:00:00Z', told: about },
    }
    const { ask } = await createSentWorld({
      slots: (slots) => slots.map((slot) => (slot.id === 7 ? Object.assign({}, slot, { ledger }) : slot)),
    })
    const { body } = await ask(page)
    const row = rowOf(body, 7)
    expect(row).toContain('Reminder: not sent, it was too late to be of use, 21 February, 13:00')
    expect(row).toContain('held, it may or may not have gone out: phone, 24 February, 13:00')
    expect(body).toContain('href="/staff/courses/c-001.1/mails/0123456789abcdef"')
    expect(rowOf(body, 8)).toContain('Prompt: to go')
    const ofCourse = textOf(/Mails about the course as a whole.*?<\/ul>/s.exec(body)?.[0] ?? '')
    expect(ofCourse).toMatch(/Welcome as sent, course: sent, 4 January, 11:00 .*Completion: to go/)
    expect(await faultsOf(body)).toEqual([])
  })
})

describe('coursePage, the last act', () => {
  it('offers to undo it for ten minutes, by a button that shows first what that does', async () => {
    const world = await worldAfter([{ do: 'cancel', slot: 9, for: 'client' }])
    const { body } = await world.ask(page, { as: people.frontDesk })
    expect(textOf(body)).toContain('cancel for client, by p-desk, 15:00. It can be undone until 15:10.')
    const preview = await world.send(page, { having: 'step', fill: { step: 'preview' }, as: people.frontDesk })
    expect(preview.statusCode).toBe(200)
    expect(textOf(preview.body)).toContain('What this does')
    expect((await world.store.readCourse(world.course.id))?.slots[8]?.status).toBe('cancelled')
    expect((await world.ask(page, { as: people.auditor })).body).not.toContain('value="preview"')
    world.passTo(at('2027-02-28T22:10:01Z'))
    expect((await world.ask(page)).body).not.toContain('Done last')
  })
})

async function alertFor(world: ConsoleWorld, code: AlertCode, course: string | null): Promise<string> {
  const about = { client: world.client.id, course: course === null ? null : CourseId.parse(course), slot: null }
  const alert = newAlert({ code, at: at('2027-02-28T20:00:00Z'), ...about, of: 'x' })
  await world.store.write([{ put: 'alert', value: alert, was: null }])
  return alert.id
}

describe('coursePage, its alerts', () => {
  it('has those about the course and its client on top, and notes who sees to one', async () => {
    const world = await createConsoleWorld()
    await alertFor(world, 'held', 'c-001.1')
    await alertFor(world, 'bounced', null)
    const other = await alertFor(world, 'unmarked', 'c-001.2')
    const { body } = await world.ask(page)
    expect(body).toContain('A mail was held')
    expect(body).toContain('An address takes no mail')
    expect(body).not.toContain('A session is over and not marked')
    expect(await faultsOf(body)).toEqual([])
    const seen = await world.send(page, { having: 'alert', fill: { alert: 'held-c-001.1-course-x' } })
    expect([seen.statusCode, seen.headers['location']]).toEqual([303, `/staff/${page}`])
    expect((await world.ask(page)).body).not.toContain('A mail was held')
    const refused = await world.send(page, { having: 'alert', fill: { alert: other } })
    expect(refused.statusCode).toBe(422)
    expect((await world.store.readAlert(other))?.acknowledged).toBe(false)
  })

  it('lets an auditor see to none', async () => {
    const world = await createConsoleWorld()
    await alertFor(world, 'held', 'c-001.1')
    const { body } = await world.ask(page, { as: people.auditor })
    expect(body).toContain('A mail was held')
    expect(body).not.toContain('I have seen to it')
  })
})

describe('coursePage, its client', () => {
  it.each([
    [{ unsubscribedAt: '2027-02-01T20:00:00Z' }, 'none: the client stopped them; phone Stopped on 1 February 2027'],
    [{ bouncedAt: '2027-02-01T20:00:00Z' }, 'none: mail to the address came back; phone Came back on 1 February'],
    [{ prompts: false, reminders: false }, 'all but prompts and reminders'],
    [{ sharedAddress: true }, 'Others read this address too.'],
    [{ erasedAt: '2027-02-28T21:55:00Z' }, 'the client is erased It can be taken back until 28 February 2027, 15:05.'],
  ])('tells how mails reach them: %o', async (client, words) => {
    const { ask } = await createConsoleWorld({ client })
    const { body } = await ask(page)
    expect(textOf(body)).toContain(words)
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows of who is erased neither name nor address, and offers no command', async () => {
    const { ask } = await createConsoleWorld({ client: { erasedAt: '2027-02-28T21:55:00Z' } })
    const { body } = await ask(page)
    expect(body).not.toMatch(/Ana|clients\.example|\/do\//)
  })

  it('says that nothing goes while sending is off', async () => {
    const world = await createConsoleWorld()
    const clinic = await world.store.readClinic()
    await world.store.write([{ put: 'clinic', value: { ...clinic, sending: false, version: 1 }, was: null }])
    expect((await world.ask(page)).body).toContain('none now: sending is switched off')
  })
})

/** Puts an earlier course of the client beside the sample one, which is then the second. */
async function withEarlier(therapist: string): Promise<ConsoleWorld> {
  const world = await createConsoleWorld()
  const { clinic, store } = world
  const client = sampleClient({ openCourse: 'c-001.2', courses: 2, version: 2 })
  const walls = everyDaysFrom('2027-03-02T09:00', 7, 12)
  const { course, slots } = sampleCourse({ clinic, walls, changes: { id: 'c-001.2', therapist } })
  const written = await store.write([
    { put: 'client', value: client, was: 1 },
    { put: 'course', value: course, was: null },
    ...slots.map((slot): Write => ({ put: 'slot', value: { ...slot, course: course.id }, was: null })),
  ])
  expect(written.ok).toBe(true)
  return world
}

describe('coursePage, other courses of the client', () => {
  it('are linked, and an older one has no commands: they act on the newest', async () => {
    const { ask } = await withEarlier('t-1')
    const { body } = await ask(page, { as: people.therapist })
    expect(body).toContain('href="/staff/courses/c-001.2"')
    expect(body).toContain('There is a newer course')
    expect(body).not.toContain('/do/')
    expect((await ask('courses/c-001.2')).body).toContain('href="/staff/courses/c-001.1"')
  })

  it('are not told of to a therapist whose they are not', async () => {
    const { ask } = await withEarlier('t-2')
    expect((await ask(page, { as: people.therapist })).body).not.toContain('courses/c-001.2')
    expect((await ask(page, { as: people.admin })).body).toContain('courses/c-001.2')
  })
})

describe('coursePage, what it reads', () => {
  it.each([
    ['frontDesk', ['readCourse', 'readAudit', 'listAlertsAbout']],
    ['therapist', ['readCourse', 'readAudit', 'listAnswered', 'listAlertsAbout']],
  ] as const)('asks the table for the %s only so much', async (role, reads) => {
    const { ask, store } = await createConsoleWorld()
    const names = ['readCourse', 'readAudit', 'listAnswered', 'listAlertsAbout', 'listAlerts', 'readClient'] as const
    const spies = names.map((name) => vi.spyOn(store, name))
    await ask(page, { as: people[role] })
    const asked = spies.flatMap(({ mock }, index) => mock.calls.map(() => names[index]))
    expect(names.filter((name) => asked.includes(name))).toEqual(reads)
    expect(asked).toHaveLength(reads.length)
  })
})
