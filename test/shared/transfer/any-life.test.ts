import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exportClinic, importClinic } from '../../../infra/transfer/move-clinic.ts'
import { declareAbsence } from '../../../shared/absence/declare-absence.ts'
import { setSending } from '../../../shared/sending/set-sending.ts'
import { takeAnswers } from '../../../shared/command/take-answers.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import { importClients } from '../../../shared/enrol/import-clients.ts'
import { eraseClient } from '../../../shared/erase/erase-client.ts'
import { undoErasure } from '../../../shared/erase/undo-erasure.ts'
import type { SendOutcome } from '../../../shared/mail/send-mail.ts'
import { readNewestCourse } from '../../../shared/store/read-newest-course.ts'
import type { Store } from '../../../shared/store/store.ts'
import { Instant, plus } from '../../../shared/time/instant.ts'
import { dateOf, plusDays } from '../../../shared/time/wall-time.ts'
import { toWall } from '../../../shared/time/zone.ts'
import { act } from '../../support/act.ts'
import { askTransfer } from '../../support/ask-transfer.ts'
import { aRow, csvText } from '../../support/clients-csv.ts'
import { type Deed, aDeed, storyOf } from '../../support/course-commands.ts'
import { CourseLife } from '../../support/course-life.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { type PaperClinic, aClinicFile, attendAll, openPaperClinic } from '../../support/paper-rehearsal.ts'
import { createTestTable } from '../../support/test-table.ts'

const ids = ['c-001', 'c-002'].map((id) => ClientId.parse(id))

/** What befalls one of two clients: a deed of the course, or one that only the whole clinic knows. */
type Event =
  | { readonly what: 'deed'; readonly deed: Deed }
  | { readonly what: 'answer'; readonly slot: number }
  | { readonly what: 'erase' | 'undo-erase' | 'enrol-again' }
  | { readonly what: 'outcome'; readonly outcome: SendOutcome }

const anEvent: fc.Arbitrary<readonly [ClientId, Event]> = fc.tuple(
  fc.constantFrom(...ids),
  fc.oneof(
    { weight: 12, arbitrary: aDeed.map((deed): Event => ({ what: 'deed', deed })) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }).map((slot): Event => ({ what: 'answer', slot })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Event>({ what: 'erase' }, { what: 'undo-erase' }, { what: 'enrol-again' }),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Event>(
        { what: 'outcome', outcome: { outcome: 'unknown' } },
        { what: 'outcome', outcome: { outcome: 'refused', why: 'throttled' } },
        { what: 'outcome', outcome: { outcome: 'refused', why: 'rejected' } },
      ),
    },
  ),
)

/** Two clients' courses, lived through; switched off at the end, as one does before moving. */
async function live(events: readonly (readonly [ClientId, Event])[]): Promise<PaperClinic> {
  const paper = openPaperClinic(aClinicFile({ closures: [] }), Instant.parse('2026-12-28T20:00:00Z'))
  await enrolAll(paper, '2027-01-05')
  for (const [client, event] of events) await befall(paper, client, event)
  await attendAll(paper)
  const off = await setSending(paper.deps, { on: false, by: 'p-admin' })
  expect(off.ok).toBe(true)
  return paper
}

async function enrolAll(paper: PaperClinic, date: string): Promise<void> {
  const rows = ids.map((id, index) =>
    aRow({
      client_id: id,
      email: `${id}@clients.example`,
      first_session: `${date}T${10 + index}:00`,
      measures: 'phq-9',
    }),
  )
  await importClients(paper.deps, { csv: csvText(rows), partial: true })
  await attendAll(paper)
}

async function befall(paper: PaperClinic, client: ClientId, event: Event): Promise<void> {
  switch (event.what) {
    case 'deed':
      return doDeed(paper, client, event.deed)
    case 'answer': {
      const answers = [1, 2, 0, 3, 1, 0, 0, 1, event.slot % 2]
      await takeAnswers(paper.deps, client, { slot: event.slot, form: 'phq-9', answers, by: 'client' })
      return
    }
    case 'erase':
      await eraseClient(paper.deps, client, 'staff-1')
      return
    case 'undo-erase':
      await undoErasure(paper.deps, client, 'staff-1')
      return
    case 'enrol-again':
      return enrolAll(paper, plusDays(dateOf(toWall(paper.now, paper.clinic.timeZone)), 8))
    case 'outcome':
      paper.outcomes.push(event.outcome)
      return
    default:
      return event satisfies never
  }
}

async function doDeed(paper: PaperClinic, client: ClientId, deed: Deed): Promise<void> {
  if (deed.deed === 'pass') return pass(paper, deed.hours)
  const state = await readNewestCourse(paper.store, client)
  if (state === null) return
  const { course, slots } = state
  if (deed.deed === 'leave') {
    const from = plusDays(dateOf(toWall(paper.now, course.zone)), deed.inDays)
    const absence = {
      ...{ therapist: deed.of === 'clinic' ? null : course.therapist, from },
      to: plusDays(from, deed.days - 1),
    }
    await declareAbsence(paper.deps, { absence, by: 'staff-1', approved: true })
  } else {
    const life = new CourseLife({ clinic: paper.clinic, client: state.client, course, slots }, paper.now)
    await act(paper.deps, client, deed.command(life))
  }
  await attendAll(paper)
}

/** Lets time go by, a quarter of it at a time, and what is due be done. */
async function pass(paper: PaperClinic, hours: number): Promise<void> {
  for (let part = 0; part < 4; part += 1) {
    paper.now = plus(paper.now, { minutes: Math.ceil(hours * 15) })
    await attendAll(paper)
  }
}

async function exported(paper: PaperClinic): Promise<readonly string[]> {
  const file = await exportClinic(askTransfer(paper.deps))
  if (!file.ok) throw new Error(file.error)
  return file.value
}

/** The clinic as it stands in another store, having come there by its file. */
async function moved(paper: PaperClinic, store: Store): Promise<PaperClinic> {
  const fresh = openPaperClinic(paper.clinic, paper.now, store)
  let made = 0
  const newId = (): string => `moved-${String((made += 1)).padStart(12, '0')}`
  // The same object: its clock is set by hand.
  const there: PaperClinic = Object.assign(fresh, { deps: { ...fresh.deps, newId } })
  const taken = await importClinic(askTransfer(there.deps), await exported(paper), { isRestore: false })
  if (!taken.ok) throw new Error(taken.error)
  return there
}

/** The mails from the `from`th on, by all but the attempt's id. */
function mailsOf({ mails }: PaperClinic, from = 0): readonly unknown[] {
  return mails.slice(from).map(({ to, tags: { attempt: _attempt, ...tags } }) => ({ to, ...tags }))
}

const stores = [
  ['in memory', async () => createMemoryStore(), 8],
  ['in DynamoDB', async () => (await createTestTable({ now: () => Instant.parse('2027-01-01T00:00:00Z') })).store, 2],
] as const

describe.each(stores)('a clinic of any two lives, moved into another stack %s', (_, open, numRuns) => {
  it('gives the same file again, sends nothing while it is off, and goes on just as the old one would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { maxLength: 25, size: 'max' }), async (events) => {
        const old = await live(events)
        const file = await exported(old)
        const there = await moved(old, await open())
        const again = await exported(there)
        expect(again.slice(1, -1)).toEqual(file.slice(1, -1))
        expect(differences(file[0] ?? '', again[0] ?? '')).toEqual([])
        const before = old.mails.length
        for (const one of [old, there]) await pass(one, 50)
        expect(mailsOf(there)).toEqual([])
        for (const one of [old, there]) {
          one.outcomes.splice(0)
          expect((await setSending(one.deps, { on: true, by: 'p-admin' })).ok).toBe(true)
          for (let days = 0; days < 12; days += 1) await pass(one, 24 * 3)
        }
        expect(mailsOf(there)).toEqual(mailsOf(old, before))
      }),
      { numRuns, reporter: tellStory },
    )
  }, 240_000)
})

/** The fields of the header that differ, but for those that are documented to. */
function differences(one: string, other: string): readonly string[] {
  const [first, second] = [one, other].map((line) => Object(JSON.parse(line)))
  const own = ['sending', 'switchedBy', 'switchedAt', 'unknowns', 'probeAt', 'perMinute', 'throttledAt', 'version']
  const unlike = (a: object, b: object, but: readonly string[]): readonly string[] =>
    Object.entries(a)
      .filter(([name, value]) => !but.includes(name) && JSON.stringify(value) !== JSON.stringify(Object(b)[name]))
      .map(([name]) => name)
  return [...unlike(first, second, ['exportedAt', 'state']), ...unlike(first.state, second.state, own)]
}

function tellStory(run: fc.RunDetails<[(readonly [ClientId, Event])[]]>): void {
  if (!run.failed) return
  const [events = []] = run.counterexample ?? []
  const lines = events.map(
    ([client, event]) => `${client} ${event.what === 'deed' ? storyOf(event.deed) : JSON.stringify(event)}`,
  )
  throw new Error([`seed ${run.seed}`, ...lines, String(run.errorInstance)].join('\n'))
}
