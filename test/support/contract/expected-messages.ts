import { everySlot } from './course-state.ts'
import type { CourseContext, ExpectedMessage } from './expectation.ts'
import { expectCountdowns } from './expected-countdowns.ts'
import { expectEnd } from './expected-course-messages.ts'
import { expectMissed } from './expected-missed.ts'
import { expectNotices, expectTakenBack } from './expected-notices.ts'
import { expectPrompts } from './expected-prompts.ts'
import { expectReminders } from './expected-reminders.ts'
import { expectWelcome } from './expected-welcome.ts'
import type { ExpectedAlert, Facts } from './facts.ts'
import type { Rehearsal } from './read-input.ts'
import type { Readings } from './readings.ts'
import { replay, type Closings } from './replay.ts'
import type { AlertLine, MessageLine } from './schemas.ts'

export interface Expectation {
  readonly facts: Facts
  readonly messages: readonly ExpectedMessage[]
  /** Lines that no expectation took: unexpected, or there twice. */
  readonly strays: readonly MessageLine[]
  readonly alerts: readonly ExpectedAlert[]
}

/** A rehearsal's own lines; none, where it is only asked what they should be. */
export interface Lines {
  readonly messages: readonly MessageLine[]
  readonly alerts: readonly AlertLine[]
}

/**
 * Everything that a rehearsal must tell. What really happened is followed where the contract allows it (the moment a
 * prompt left decides whether its reminder is merged); without lines, the earliest allowed outcome is taken.
 */
export function expectEverything(rehearsal: Rehearsal, readings: Readings, lines: Lines | null): Expectation {
  let closings: Closings = new Map()
  let expectation = expectOnce(rehearsal, { readings, closings }, lines)
  for (let round = 0; round < 3; round += 1) {
    const next = closingsOf(expectation)
    if (JSON.stringify([...next]) === JSON.stringify([...closings])) return expectation
    closings = next
    expectation = expectOnce(rehearsal, { readings, closings }, lines)
  }
  return expectation
}

function closingsOf({ messages }: Expectation): Closings {
  return new Map(
    messages.flatMap(({ kind, client, actual, optional }) =>
      kind === 'completion' && actual !== null && !optional ? [[client, actual.at] as const] : [],
    ),
  )
}

function expectOnce(
  rehearsal: Rehearsal,
  { readings, closings }: { readonly readings: Readings; readonly closings: Closings },
  lines: Lines | null,
): Expectation {
  const facts = replay(rehearsal, { readings, closings, alerts: lines?.alerts ?? [] })
  const messages: ExpectedMessage[] = []
  const alerts = [...facts.alerts]
  const strays: MessageLine[] = (lines?.messages ?? []).filter((line) => !facts.courses.has(line.client))
  for (const course of facts.courses.values()) {
    const pool = (lines?.messages ?? []).filter((line) => line.client === course.client)
    const { clinic } = rehearsal
    const context = { course, clinic, stops: facts.stops, pool, observed: lines !== null, notices: [] }
    const { settled, waitsSince } = expectCourse(context)
    messages.push(...settled)
    strays.push(...pool)
    if (Number.isFinite(waitsSince)) {
      const what = { slot: null, codes: 'any', required: true, many: false } as const
      alerts.push({ ...what, at: waitsSince, client: course.client })
    }
  }
  return { facts, messages, strays, alerts }
}

function expectCourse(context: CourseContext) {
  const { course, notices } = context
  const slots = everySlot(course)
  const welcome = expectWelcome(context)
  expectNotices(context, welcome)
  const appointments = slots.map((slot) => {
    const prompts = expectPrompts(context, slot, welcome)
    return { slot: slot.slot, mails: [...prompts, ...expectReminders(context, slot, { welcome, prompts })] }
  })
  const missed = slots.flatMap((slot) => expectMissed(context, slot, welcome))
  const takenBack = course.versions.flatMap((version) => {
    const { takesBackFor = null, slots: taken = [] } = version.notice ?? {}
    if (takesBackFor === null) return []
    const told = [
      ...appointments.filter(({ slot }) => taken.includes(slot)).flatMap(({ mails }) => mails),
      ...missed.filter(({ slot }) => slot === takesBackFor),
    ]
    return expectTakenBack(context, version, { welcome, told })
  })
  const countdowns = expectCountdowns(context, {
    welcome,
    missed,
    prompts: appointments.flatMap(({ mails }) => mails).filter(({ kind }) => kind === 'prompt'),
  })
  const { messages, waitsSince } = expectEnd(context, welcome)
  const ofSlots = appointments.flatMap(({ mails }) => mails)
  const changes = notices.map(({ message }) => message)
  return { settled: [welcome, ...changes, ...ofSlots, ...missed, ...takenBack, ...countdowns, ...messages], waitsSince }
}
