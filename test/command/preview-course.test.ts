import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { type Preview, previewCourse } from '../../shared/command/preview-course.ts'
import { slotViews } from '../../shared/course/slot-view.ts'
import { ClientId } from '../../shared/course/ids.ts'
import { Instant } from '../../shared/time/instant.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { aDay } from '../store/samples.ts'
import { act } from '../support/act.ts'
import { aClinicFile, attendAll, type PaperClinic } from '../support/paper-rehearsal.ts'
import { alertCodes, attendAt, client, stateOf, welcomeOne } from '../support/paper-course.ts'

let paper: PaperClinic

/** Two sessions of twelve were attended; the third is on the Tuesday after. */
beforeEach(async () => {
  paper = await welcomeOne()
  await attendAt(paper, '2027-01-13T18:00:00Z')
  await act(paper.deps, client, { do: 'mark', slot: 1, as: 'attended' })
  await act(paper.deps, client, { do: 'mark', slot: 2, as: 'attended' })
  await attendAll(paper)
})

const moves = [
  ['move', { do: 'move', slot: 4, to: '2027-01-27T15:00', scope: 'one' }],
  ['move, over a closed time on purpose', { do: 'move', slot: 4, to: '2027-01-27T20:00', override: 'asked for' }],
  ['move of this and all following', { do: 'move', slot: 4, to: '2027-01-27T15:00', scope: 'following' }],
  ['cancel', { do: 'cancel', slot: 4, for: 'client' }],
  ['cancel in the ending phase', { do: 'cancel', slot: 12, for: 'staff' }],
  ['mark as missed', { do: 'mark', slot: 2, as: 'missed' }],
  ['therapist', { do: 'therapist', to: 't-2' }],
  ['pause', { do: 'pause' }],
  ['extend', { do: 'extend', to: 14, reason: 'agreed' }],
  ['end', { do: 'end', left: 2, reason: 'agreed' }],
  ['end at once', { do: 'end', left: 0, reason: 'agreed' }],
  ['preferences', { do: 'preferences', prompts: false }],
] as const

describe('previewCourse', () => {
  it.each(moves)('of %s tells what the commit then does, and changes nothing itself', async (_what, command) => {
    const before = await stateOf(paper)
    const preview = await previewed(command)
    expect(await stateOf(paper)).toEqual(before)
    expect(slotViews(before)).toEqual(preview.slots.flatMap((slot) => slot.before ?? []))
    await commit(command, preview.revision)
    const after = await stateOf(paper)
    expect(slotViews(after)).toEqual(preview.slots.map((slot) => slot.after))
    const raised = (await alertCodes(paper)).filter((code) => code !== 'unmarked')
    expect(raised).toEqual(preview.alerts.map(({ code }) => code))
    await expectMails(preview)
  })

  it('tells each message that is dropped, changed or added, when it was due and when it will be', async () => {
    const { messages } = await previewed({ do: 'move', slot: 4, to: '2027-01-27T15:00' })
    const about = messages.map(({ change, key, dueBefore, dueAfter, reason }) => [
      change,
      key,
      dueBefore,
      dueAfter,
      reason,
    ])
    expect(about).toEqual([
      ['added', 'change-4', null, '2027-01-13T18:00:00Z', null],
      ['changed', 'prompt', '2027-01-24T21:00:00Z', '2027-01-25T22:00:00Z', null],
      ['dropped', 'reminder-r1', '2027-01-25T21:00:00Z', '2027-01-25T21:00:00Z', 'moved'],
      ['added', 'reminder-r2', null, '2027-01-26T22:00:00Z', null],
    ])
  })

  it('says why a client who wants no mail is not told', async () => {
    const { store } = paper
    const before = await stateOf(paper)
    const value = { ...before.client, unsubscribedAt: paper.now, version: before.client.version + 1 }
    await store.write([{ put: 'client', value, was: before.client.version }])
    const { mails, messages } = await previewed({ do: 'cancel', slot: 4, for: 'staff' })
    expect(mails).toEqual([])
    expect(messages.find(({ kind }) => kind === 'cancellation')).toMatchObject({
      change: 'added',
      reason: 'unsubscribed',
    })
  })

  it('of an undo shows the times from before, and the notice withdrawn while it has not gone', async () => {
    await commit({ do: 'move', slot: 4, to: '2027-01-27T15:00' }, null)
    const preview = await previewed({ do: 'undo' })
    expect(preview.slots[3]).toMatchObject({ after: { wall: '2027-01-26T14:00', revision: 3 } })
    expect(preview.mails).toEqual([])
    expect(preview.messages.find(({ kind }) => kind === 'change')).toMatchObject({
      change: 'dropped',
      reason: 'restored',
    })
  })

  it('tells the messages that a client will get again who wants prompts after all', async () => {
    const off = await previewed({ do: 'preferences', prompts: false })
    await commit({ do: 'preferences', prompts: false }, null)
    const on = await previewed({ do: 'preferences', prompts: true })
    const keys = ({ messages }: Preview): readonly string[] => messages.map(({ place, key }) => `${place} ${key}`)
    expect(keys(on)).toEqual(keys(off))
    expect(new Set(off.messages.map(({ change, reason }) => `${change} ${reason}`))).toEqual(
      new Set(['dropped opted-out']),
    )
    expect(new Set(on.messages.map(({ change, reason }) => `${change} ${reason}`))).toEqual(new Set(['added null']))
  })

  it('changes nothing and writes no mail where there is nothing to change', async () => {
    const preview = await previewed({ do: 'move', slot: 4, to: '2027-01-26T14:00' })
    expect([preview.slots.some(({ changed }) => changed), preview.messages, preview.mails]).toEqual([false, [], []])
  })

  it('opens no page: every address in a previewed mail leads nowhere', async () => {
    const { mails } = await previewed({ do: 'therapist', to: 't-2' })
    const addresses = mails.flatMap(({ text }) => text.match(/https?:\/\/[^\s>)]+/gu) ?? [])
    expect(addresses).toContain('https://preview.invalid/page')
    expect(addresses.some((address) => address.includes('/c/'))).toBe(false)
  })
})

describe('previewCourse, what is refused', () => {
  it('double-booking: occurrences after the second unchecked (15997): each one is told with free times near it', async () => {
    await book('2027-02-03T22:00:00Z')
    await book('2027-02-24T22:30:00Z')
    const command = { do: 'move', slot: 4, to: '2027-01-27T15:00', scope: 'following' } as const
    const refused = await previewRefused(command)
    expect(refused.error).toMatchObject({ code: 'slot-taken' })
    expect(refused.conflicts.map(({ slot, wall, why }) => [slot, wall, why])).toEqual([
      [5, '2027-02-03T15:00', 'taken'],
      [8, '2027-02-24T15:00', 'taken'],
    ])
    for (const { free } of refused.conflicts) expect(free).toHaveLength(3)
    expect(refused.instead).toHaveLength(3)
    for (const { wall } of refused.instead) expect(await previewed({ ...command, to: wall })).toBeDefined()
    expect((await act(paper.deps, client, CourseCommand.parse(command))).ok).toBe(false)
  })

  it.each([
    ['a taken time', '2027-01-27T15:00', 'slot-taken', 'taken'],
    ['a closed time', '2027-01-27T20:00', 'outside-hours', 'closed'],
    ['a time beyond the next session', '2027-02-04T15:00', 'not-allowed', 'order'],
    ['a time that is over', '2027-01-12T15:00', 'bad-input', 'past'],
  ])('%s: the nearest free times, each of which the move then takes', async (_what, to, code, why) => {
    await book('2027-01-27T22:20:00Z')
    const refused = await previewRefused({ do: 'move', slot: 4, to })
    expect(refused).toMatchObject({ error: { code }, conflicts: [{ slot: 4, wall: to, why }] })
    const free = refused.conflicts[0]?.free ?? []
    expect(free).toHaveLength(3)
    for (const { wall, startsAt } of free) {
      const { slots } = await previewed({ do: 'move', slot: 4, to: wall })
      expect(slots[3]?.after).toMatchObject({ wall, startsAt })
    }
  })

  it('the other therapist’s closed and taken times, each in its place between the sessions', async () => {
    await paper.store.write([
      { put: 'diary-day', value: dayWith('2027-02-09T21:00:00Z', { therapist: 't-3' }), was: null },
    ])
    const refused = await previewRefused({ do: 'therapist', to: 't-3' })
    expect(refused.conflicts.map(({ slot, wall, why }) => [slot, wall, why])).toEqual([
      [11, '2027-03-16T14:00', 'closed'],
      [6, '2027-02-09T14:00', 'taken'],
    ])
    expect(refused.conflicts[0]?.free.every(({ wall }) => wall > '2027-03-09T14:50' && wall < '2027-03-23T14:00')).toBe(
      true,
    )
  })

  it('an extension, with the slots that it would book', async () => {
    await book('2027-03-30T21:00:00Z')
    const refused = await previewRefused({ do: 'extend', to: 14, reason: 'agreed' })
    expect(refused.conflicts).toMatchObject([{ slot: 13, wall: '2027-03-30T14:00', why: 'taken' }])
  })

  it('a return from a pause', async () => {
    await act(paper.deps, client, { do: 'pause' })
    await book('2027-02-09T21:00:00Z')
    const refused = await previewRefused({ do: 'resume', from: '2027-02-01' })
    expect(refused.conflicts).toMatchObject([{ slot: 4, wall: '2027-02-09T14:00', why: 'taken' }])
  })

  it('closures that cover every time for a year: no alternatives, and soon', async () => {
    const closures = [{ from: '2027-01-19', to: '2028-03-01', name: 'Closed for good' }]
    const deps = { ...paper.deps, clinic: aClinicFile({ closures }) }
    const command = CourseCommand.parse({ do: 'move', slot: 4, to: '2027-01-27T15:00', scope: 'following' })
    expect(await previewCourse(deps, client, { command, by: 'staff-1' })).toMatchObject({
      ok: false,
      error: { code: 'outside-hours' },
      conflicts: [{ free: [] }],
      instead: [],
    })
  })

  it('a client who is none, of whose course there is no revision', async () => {
    const command = CourseCommand.parse({ do: 'pause' })
    const nobody = await previewCourse(paper.deps, ClientId.parse('c-404'), { command, by: 'staff-1' })
    expect(nobody).toMatchObject({ ok: false, error: { code: 'unknown-client' }, revision: null, conflicts: [] })
  })
})

describe('changeCourse, committing what was previewed on an earlier revision', () => {
  it('is refused, changed-meanwhile, with what was done since and the slots as they are now', async () => {
    const command = { do: 'move', slot: 4, to: '2027-01-27T15:00' } as const
    const { revision } = await previewed(command)
    await act(paper.deps, client, {
      do: 'move',
      slot: 4,
      to: WallTime.parse('2027-01-27T16:00'),
      scope: 'one',
      override: 'private words',
    })
    await act(paper.deps, client, { do: 'confirm', slot: 5 })
    const before = await stateOf(paper)
    const refused = await commandCourse(paper.deps, client, {
      command: CourseCommand.parse(command),
      by: 'staff-2',
      seen: revision,
    })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'changed-meanwhile',
        since: {
          revision: revision + 2,
          acts: [
            { revision: revision + 1, by: 'staff-1', act: 'move-one', slot: 4 },
            { revision: revision + 2, by: 'staff-1', act: 'confirm', slot: 5 },
          ],
        },
      },
    })
    expect(refused).toHaveProperty('error.since.slots', slotViews(before))
    expect(JSON.stringify(refused)).not.toMatch(/Duarte|ana@|private words/u)
    expect(
      await previewCourse(paper.deps, client, { command: CourseCommand.parse(command), by: 's', seen: revision }),
    ).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile' },
    })
    expect(await stateOf(paper)).toEqual(before)
  })
})

async function previewed(command: object): Promise<Preview> {
  const preview = await previewCourse(paper.deps, client, { command: CourseCommand.parse(command), by: 'staff-1' })
  if (!preview.ok) throw new Error(preview.error.detail)
  return preview.value
}

async function previewRefused(command: object) {
  const preview = await previewCourse(paper.deps, client, { command: CourseCommand.parse(command), by: 'staff-1' })
  if (preview.ok) throw new Error('it is not refused')
  return preview
}

async function commit(command: object, seen: number | null): Promise<void> {
  const done = await commandCourse(paper.deps, client, { command: CourseCommand.parse(command), by: 'staff-1', seen })
  expect(done.ok).toBe(true)
}

/** The mails that go out next are those that were previewed, but for their addresses. */
async function expectMails({ mails }: Preview): Promise<void> {
  const sent = paper.mails.length
  const last =
    mails
      .map(({ dueAt }) => dueAt)
      .toSorted()
      .at(-1) ?? paper.now
  if (last > paper.now) paper.now = last
  await attendAll(paper)
  const opened = await Promise.all(paper.mails.slice(sent).map(async ({ mime }) => PostalMime.parse(mime)))
  const plain = (text: string): string =>
    text.replaceAll(/https:\/\/(?:clinic\.example|preview\.invalid)\/[^\s"'<>)]*/gu, 'LINK').trim()
  expect(opened.map(({ subject, text = '', html = '' }) => [subject, plain(text), plain(html)])).toEqual(
    mails.map(({ subject, text, html }) => [subject, plain(text), plain(html)]),
  )
}

async function book(startsAt: string): Promise<void> {
  const value = dayWith(startsAt, {})
  const [day] = await paper.store.readDiary(value.therapist, [value.date])
  const bookings = [...(day?.bookings ?? []), ...value.bookings]
  const was = day === undefined || day.version === 0 ? null : day.version
  await paper.store.write([{ put: 'diary-day', value: { ...value, bookings, version: (was ?? 0) + 1 }, was }])
}

function dayWith(startsAt: string, fields: object): ReturnType<typeof aDay> {
  const local = new Date(Date.parse(startsAt) - 7 * 3_600_000).toISOString().slice(0, 10)
  return aDay({
    date: local,
    bookings: [{ course: 'c-999.1', slot: 1, startsAt: Instant.parse(startsAt), minutes: 50 }],
    ...fields,
  })
}
