import type { CourseContext, ExpectedMessage } from './expectation.ts'
import { expectCountdowns } from './expected-countdowns.ts'
import { expectEnd } from './expected-course-messages.ts'
import { type Closings, replay } from './expected-sessions.ts'
import {
  expectCancellation,
  expectMissed,
  expectPrompt,
  expectReminder,
  expectWelcome,
} from './expected-slot-messages.ts'
import type { ExpectedAlert, Facts } from './facts.ts'
import type { Rehearsal } from './read-input.ts'
import type { Readings } from './readings.ts'
import type { MessageLine } from './schemas.ts'

export interface Expectation {
  readonly facts: Facts
  readonly messages: readonly ExpectedMessage[]
  /** Lines that no expectation took: unexpected, or there twice. */
  readonly strays: readonly MessageLine[]
  readonly alerts: readonly ExpectedAlert[]
}

/**
 * Everything that a rehearsal must tell. What really happened is followed where the contract allows it (the moment a
 * prompt left decides whether its reminder is merged); without lines, the earliest allowed outcome is taken.
 */
export function expectEverything(
  rehearsal: Rehearsal,
  readings: Readings,
  lines: readonly MessageLine[] | null,
): Expectation {
  let closings: Closings = new Map()
  let expectation = expectOnce(rehearsal, readings, closings, lines)
  for (let round = 0; round < 3; round += 1) {
    const next = closingsOf(expectation)
    if (JSON.stringify([...next]) === JSON.stringify([...closings])) return expectation
    closings = next
    expectation = expectOnce(rehearsal, readings, closings, lines)
  }
  return expectation
}

function closingsOf({ messages }: Expectation): Closings {
  return new Map(
    messages.flatMap(({ kind, client, actual }) =>
      kind === 'completion' && actual !== null ? [[client, actual.at] as const] : [],
    ),
  )
}

function expectOnce(
  rehearsal: Rehearsal,
  readings: Readings,
  closings: Closings,
  lines: readonly MessageLine[] | null,
): Expectation {
  const facts = replay(rehearsal, readings, closings)
  const messages: ExpectedMessage[] = []
  const alerts = [...facts.alerts]
  const strays: MessageLine[] = (lines ?? []).filter((line) => !facts.courses.has(line.client))
  for (const course of facts.courses.values()) {
    const pool = (lines ?? []).filter((line) => line.client === course.client)
    const context = { course, clinic: rehearsal.clinic, stops: facts.stops, pool, observed: lines !== null }
    const { settled, waitsSince } = expectCourse(context)
    messages.push(...settled)
    strays.push(...pool)
    if (Number.isFinite(waitsSince))
      alerts.push({ at: waitsSince, client: course.client, slot: null, codes: 'any', required: true })
  }
  return { facts, messages, strays, alerts }
}

function expectCourse(context: CourseContext) {
  const { slots } = context.course
  const welcome = expectWelcome(context)
  const appointments = slots.map((slot) => {
    const prompt = expectPrompt(context, slot, welcome)
    return [prompt, expectReminder(context, slot, welcome, prompt)]
  })
  const missed = slots.map((slot) => expectMissed(context, slot, welcome))
  const takenBack = slots.flatMap((slot, index) => {
    const because = slots.findIndex((one) => one.marks.some((mark) => mark.makeUp === slot.slot))
    return expectCancellation(context, slot, [...(appointments[index] ?? []), ...(missed[because] ?? [])])
  })
  const countdowns = expectCountdowns(context, welcome, missed.flat())
  const { messages, waitsSince } = expectEnd(context, welcome)
  return {
    settled: [welcome, ...appointments.flat(), ...missed.flat(), ...takenBack, ...countdowns, ...messages],
    waitsSince,
  }
}
