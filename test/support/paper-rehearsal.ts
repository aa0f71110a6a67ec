import { readFileSync } from 'node:fs'

import * as z from 'zod'

import { declareAbsence } from '../../shared/absence/declare-absence.ts'
import { runAbsence } from '../../shared/absence/run-absence.ts'
import { attendCourse } from '../../shared/attend/attend-course.ts'
import type { AttendDeps } from '../../shared/attend/deps.ts'
import { changePreferences } from '../../shared/client/change-preferences.ts'
import { mark } from './act.ts'
import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import { Clinic } from '../../shared/config/clinic.ts'
import { messageRows, sessionRows } from '../../shared/course-report/rows.ts'
import { Absence } from '../../shared/course/absence.ts'
import { type ClientId, ClientId as Id, courseIdOf } from '../../shared/course/ids.ts'
import { takesTime } from '../../shared/course/diary.ts'
import type { Result } from '../../shared/course/refusal.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { type EnrolDeps, enrol } from '../../shared/enrol/enrol.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { firstSession } from '../../shared/enrol/first-session.ts'
import { runJob } from '../../shared/job/run-job.ts'
import type { OutgoingMail, SendOutcome } from '../../shared/mail/send-mail.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import type { Store } from '../../shared/store/store.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { sampleAddressKey } from './address-key.ts'
import { createMemoryStore } from './memory-store.ts'

/** A clinic on paper: the real use cases over a store in memory, a clock that is set by hand, and a post box. */
export interface PaperClinic {
  readonly clinic: Clinic
  readonly store: Store
  readonly mails: OutgoingMail[]
  /** What the next sends come to; when it runs out, each is accepted. */
  readonly outcomes: SendOutcome[]
  readonly deps: AttendDeps & EnrolDeps
  now: Instant
  /** What was refused on the way. */
  readonly refused: Refused[]
}

export interface Refused {
  readonly at: Instant
  readonly client: string | null
  readonly slot: number | null
  readonly code: string
}

/** The clinic file of the sample clinic, with other settings laid over it. */
export function aClinicFile(over: object = {}): Clinic {
  const base: object = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))
  return Clinic.parse({ ...base, ...over })
}

export function openPaperClinic(clinic: Clinic, now: Instant, store: Store = createMemoryStore()): PaperClinic {
  let made = 0
  const newId = (): string => `attempt-${String((made += 1)).padStart(10, '0')}`
  const paper: PaperClinic = {
    clinic,
    store,
    mails: [],
    outcomes: [],
    refused: [],
    now,
    deps: { ...{ clinic, store, newId }, ...ports() },
  }
  return paper

  function ports() {
    return {
      clock: () => paper.now,
      pause: async () => {},
      send: async (mail: OutgoingMail): Promise<SendOutcome> => {
        const outcome = paper.outcomes.shift() ?? {
          outcome: 'accepted' as const,
          messageId: `message-${paper.mails.length + 1}`,
        }
        if (outcome.outcome !== 'refused') paper.mails.push(mail)
        return outcome
      },
      addressKey: sampleAddressKey,
      linkKey: async (at: Instant) => ({ clinic: clinic.id, month: at.slice(0, 7), bytes: new Uint8Array(32).fill(7) }),
      randomBytes: (count: number) => new Uint8Array(count).fill(made % 256),
      linkBaseUrl: 'https://clinic.example',
      hasTime: () => true,
      measure: () => {},
      count: () => {},
    }
  }
}

/** Something that a person does, or that befalls, at an instant. */
export interface Happening {
  readonly at: Instant
  readonly do: (paper: PaperClinic) => Promise<unknown>
}

/** Takes every course through to its end: the clock goes from one due instant to the next, people's actions first. */
export async function runPaper(paper: PaperClinic, happenings: readonly Happening[]): Promise<void> {
  const open = happenings.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
  for (let steps = 0; steps < 5000; steps += 1) {
    const due = await nextDue(paper)
    const next = [open[0]?.at ?? null, due].filter((at) => at !== null).toSorted()[0]
    if (next === undefined) return
    if (next > paper.now) paper.now = next
    while (open[0] !== undefined && open[0].at <= paper.now) await open.shift()?.do(paper)
    await attendAll(paper)
  }
  throw new Error('the courses do not come to an end')
}

/** Attends to every course on which something is due now. */
export async function attendAll({ store, deps, now }: PaperClinic): Promise<void> {
  for (const due of await store.listDue(now, 1000)) {
    if (due.type === 'course') await attendCourse(deps, due.course)
    if (due.type === 'job') await runJob(deps, due.job)
  }
}

async function nextDue({ store, now }: PaperClinic): Promise<Instant | null> {
  const courses = (await store.listCourses(null, 1000)).items
  const states = await Promise.all(courses.map((course) => store.readCourse(course)))
  const dues = states.flatMap((state) =>
    state === null ? [] : [state.course.dueAt, ...state.slots.map(({ dueAt }) => dueAt)],
  )
  const found = dues.filter((at) => at !== null).toSorted()
  const sending = (await store.readClinic()).sending
  return sending ? (found[0] ?? null) : (found.find((at) => at > now) ?? null)
}

/** Enrols every row of a clients' file, 168 hours before the earliest session unless told otherwise. */
export async function enrolCsv(clinic: Clinic, csv: string, start?: string): Promise<PaperClinic> {
  const first = firstSession(clinic, csv)
  if (first === null) throw new Error('the file tells no first session')
  const paper = openPaperClinic(clinic, start === undefined ? plus(first, { hours: -168 }) : Instant.parse(start))
  const { good, errors } = await checkCsv({ clinic, store: paper.store, now: paper.now }, csv)
  if (errors.length > 0) throw new Error(errors.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  for (const { enrolment } of good) {
    const enrolled = await enrol(paper.deps, enrolment, 'staff-1')
    if (!enrolled.ok) throw new Error(enrolled.error.detail)
  }
  return paper
}

/** The ends of all sessions that `marked` does not name, as happenings that mark them attended: also of make-ups to come. */
export async function runWithMarks(paper: PaperClinic, lines: readonly ScenarioLine[]): Promise<void> {
  const marked = new Set(
    lines.filter(({ do: what }) => what === 'mark').map((line) => `${String(line['client'])} ${String(line['slot'])}`),
  )
  const done = new Set<string>()
  const open = lines.map(happeningOf)
  for (let round = 0; round < 2000; round += 1) {
    const ends = (await slotEnds(paper)).filter(({ key }) => !marked.has(key) && !done.has(key))
    const [end] = ends.toSorted((one, other) => (one.at < other.at ? -1 : 1))
    const [line] = open
    const next = line !== undefined && (end === undefined || line.at <= end.at) ? line : end
    if (next === undefined) return runPaper(paper, [])
    if (next === line) open.shift()
    if (next === end && end !== undefined) done.add(end.key)
    await runUntil(paper, next)
  }
}

async function runUntil(paper: PaperClinic, happening: Happening): Promise<void> {
  for (let due = await nextDue(paper); due !== null && due < happening.at; due = await nextDue(paper)) {
    if (due > paper.now) paper.now = due
    await attendAll(paper)
  }
  if (happening.at > paper.now) paper.now = happening.at
  await happening.do(paper)
  await attendAll(paper)
}

async function slotEnds({ store }: PaperClinic): Promise<readonly (Happening & { key: string })[]> {
  const courses = (await store.listCourses(null, 1000)).items
  const states = await Promise.all(courses.map((course) => store.readCourse(course)))
  return states.flatMap((state) =>
    (state?.slots ?? []).filter(takesTime).map(({ id, startsAt, minutes, course }) => ({
      key: `${course.slice(0, course.lastIndexOf('.'))} ${id}`,
      at: plus(startsAt, { minutes }),
      do: (paper: PaperClinic) =>
        mark(paper.deps, clientIn(course), { slot: id, as: 'attended' as const, by: 'rehearsal' }),
    })),
  )
}

/** A line of a scenario, as the contract has it. */
export type ScenarioLine = Readonly<Record<string, unknown>> & { readonly at: string; readonly do: string }

function happeningOf(line: ScenarioLine): Happening {
  return { at: Instant.parse(line.at), do: (paper) => act(paper, line) }
}

/** What was refused on the way is kept, as a rehearsal keeps it among its alerts. */
async function act(paper: PaperClinic, line: ScenarioLine): Promise<void> {
  const result = await perform(paper, line)
  if (result === null || result.ok) return
  const { client = null, slot = null } = z
    .object({ client: z.string().optional(), slot: z.number().optional() })
    .parse(line)
  paper.refused.push({ at: Instant.parse(line.at), client, slot, code: result.error.code })
}

async function perform(paper: PaperClinic, { at: _at, ...line }: ScenarioLine): Promise<Result<unknown> | null> {
  switch (line.do) {
    case 'unsubscribe':
      return changePreferences(paper.deps, Id.parse(line['client']), { stop: 'all', by: 'client' })
    case 'sending':
      return setSending(paper.deps, { on: line['on'] === true, by: 'staff-1' })
    case 'bounce':
      return bounce(paper, Id.parse(line['client']), z.enum(['hard', 'soft', 'complaint']).parse(line['type']))
    case 'erase':
      return eraseClient(paper.deps, Id.parse(line['client']), 'staff-1')
    case 'leave': {
      const { do: _do, ...absence } = line
      return leave(paper, Absence.parse(absence))
    }
    default: {
      const { client, by, ...command } = line
      const given = CourseCommand.parse(line.do === 'cancel' ? { ...command, for: by } : command)
      return commandCourse(paper.deps, Id.parse(client), { command: given, by: 'staff-1' })
    }
  }
}

async function leave({ deps }: PaperClinic, absence: Absence): Promise<Result<unknown>> {
  const declared = await declareAbsence(deps, { absence, by: 'staff-1', approved: true })
  for (let more = declared.ok; more && declared.ok;) more = await runAbsence(deps, declared.value.id)
  return declared
}

async function bounce(paper: PaperClinic, client: ClientId, type: 'hard' | 'soft' | 'complaint'): Promise<null> {
  const last = paper.mails.findLast(({ tags }) => tags['client'] === client)
  if (last === undefined) return null
  const what = { hard: 'bounced', soft: 'soft-bounced', complaint: 'complained' } as const
  const attempt = Object.values((await stateOf(paper, client)).ledgerAttempts).find(
    (one) => one === last.tags['attempt'],
  )
  if (attempt === undefined) return null
  await takeFeedback(paper.deps, {
    what: what[type],
    messageId: 'm',
    tags: { attempt, course: courseIdOf(client, 1) },
  })
  return null
}

async function stateOf({ store }: PaperClinic, client: ClientId) {
  const state = await store.readCourse(courseIdOf(client, 1))
  if (state === null) throw new Error('no such course')
  const entries = [state.course, ...state.slots].flatMap(({ ledger }) => Object.values(ledger))
  return {
    state,
    ledgerAttempts: entries.flatMap((entry) => ('attempt' in entry && entry.attempt !== null ? [entry.attempt] : [])),
  }
}

/** What came of it all, as rows. */
export async function rowsOf({ store }: PaperClinic) {
  const courses = (await store.listCourses(null, 1000)).items
  const states = (await Promise.all(courses.map((course) => store.readCourse(course)))).filter(
    (state) => state !== null,
  )
  return { messages: states.flatMap(messageRows), sessions: states.flatMap(sessionRows) }
}

function clientIn(course: string): ClientId {
  return Id.parse(course.slice(0, course.lastIndexOf('.')))
}
