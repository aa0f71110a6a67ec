import { firstStep, isFree, isOpen, stepOn, type Step } from './booking.ts'
import { countsAt, numberAt, phaseOf, statusAt, type Phase, type Status } from './course-state.ts'
import { text } from './days.ts'
import { type CourseFacts, type ExpectedAlert, type Facts, type SlotFacts, stopsOf } from './facts.ts'
import type { Rehearsal } from './read-input.ts'
import type { Readings } from './readings.ts'
import type { ClientRow, ScenarioLine } from './schemas.ts'

/** When a course closed, by client; a course not named stays open. */
export type Closings = ReadonlyMap<string, number>

const never = Number.POSITIVE_INFINITY

/** Replays enrolment and the scenario, in their order, and tells what then stood. */
export function replay(rehearsal: Rehearsal, readings: Readings, closings: Closings): Facts {
  const courses = new Map<string, CourseFacts>()
  const alerts: ExpectedAlert[] = []
  for (const row of rehearsal.rows) {
    const course = enrol(row, rehearsal, readings, courses)
    if (course !== null) courses.set(row.client_id, course)
  }
  const act = actions(rehearsal, readings, courses, closings)
  for (const line of rehearsal.scenario) alerts.push(...act(line))
  return { courses, alerts, stops: stopsOf(rehearsal.scenario) }
}

/** One line of sessions.jsonl, as far as the contract settles it. */
export interface ExpectedSession {
  readonly client: string
  readonly slot: number
  readonly session: number | null
  readonly of: number
  readonly phase: Phase | null
  readonly status: Status
  readonly startsAt: string
  readonly local: string
  readonly zone: string
  readonly minutes: number
  readonly therapist: string
}

/** The slots at the end of a rehearsal, in order of the clients' rows and of slots. */
export function expectedSessions({ clinic, scenario }: Rehearsal, facts: Facts): readonly ExpectedSession[] {
  const end = Math.max(
    ...[...facts.courses.values()].flatMap(({ slots }) => slots.map((slot) => slot.endsAt)),
    ...scenario.map((line) => Date.parse(line.at)),
  )
  return [...facts.courses.values()].flatMap((course) =>
    course.slots.map((slot) => {
      const number = countsAt(slot, end, clinic) ? numberAt(slot, end, course, clinic) : null
      return {
        client: course.client,
        slot: slot.slot,
        session: number,
        of: course.of,
        phase: number === null ? null : phaseOf(number, course.of, clinic),
        status: statusAt(slot, end),
        startsAt: text(slot.startsAt),
        local: slot.local,
        zone: clinic.timeZone,
        minutes: clinic.course.minutes,
        therapist: course.therapist,
      }
    }),
  )
}

function enrol(
  row: ClientRow,
  rehearsal: Rehearsal,
  readings: Readings,
  courses: ReadonlyMap<string, CourseFacts>,
): CourseFacts | null {
  const { clinic, scenario, start } = rehearsal
  const of = Number(row.sessions)
  const held = Number(row.sessions_held)
  const steps: Step[] = [stepOn(row.first_session, clinic)]
  while (steps.length < of - held) {
    const last = steps.at(-1)
    const from = steps.length === 1 && readings.gap === 'booked' ? last?.local : last?.step
    const fits = (step: Step) => isOpen(step, row.therapist, clinic)
    const next = firstStep({ from: from ?? '', number: held + steps.length + 1, of, fits }, clinic, readings)
    if (next === undefined) return null
    steps.push(next)
  }
  if (steps.some((step) => !isOpen(step, row.therapist, clinic) || !isFree(step, row.therapist, courses.values())))
    return null
  return {
    client: row.client_id,
    email: row.email,
    zone: row.time_zone === '' ? clinic.timeZone : row.time_zone,
    locale: row.locale === '' ? (clinic.locales[0] ?? 'en') : row.locale,
    area: row.area === '' ? null : row.area,
    focuses: [],
    therapist: row.therapist,
    of,
    held,
    enrolledAt: start,
    slots: steps.map((step, index) => bookedSlot(step, index + 1, start, row.client_id, scenario)),
    unsubscribedAt: never,
    bouncedAt: never,
  }
}

function bookedSlot(
  step: Step,
  slot: number,
  bookedAt: number,
  client: string,
  scenario: readonly ScenarioLine[],
): SlotFacts {
  const markedByScenario = scenario.some((line) => line.do === 'mark' && line.client === client && line.slot === slot)
  return { ...step, slot, bookedAt, marks: [], markedByScenario, confirmedAt: never, cancelledAt: never }
}

function actions(
  rehearsal: Rehearsal,
  readings: Readings,
  courses: ReadonlyMap<string, CourseFacts>,
  closings: Closings,
) {
  const { clinic, scenario } = rehearsal

  return function act(line: ScenarioLine): readonly ExpectedAlert[] {
    const at = Date.parse(line.at)
    if (!('client' in line)) return []
    const slotNumber = 'slot' in line ? line.slot : null
    const refuse = (codes: ExpectedAlert['codes'], required = true) => [
      { at, client: line.client, slot: slotNumber, codes, required },
    ]
    const course = courses.get(line.client)
    if (course === undefined) return refuse(['unknown-client'])
    const closed = (closings.get(line.client) ?? never) < at
    if (line.do === 'bounce') {
      if (line.type !== 'soft') course.bouncedAt = Math.min(course.bouncedAt, at)
      return []
    }
    if (line.do === 'unsubscribe') {
      const again = course.unsubscribedAt < never
      course.unsubscribedAt = Math.min(course.unsubscribedAt, at)
      return again || closed ? refuse('any', false) : []
    }
    if (line.do === 'focus') {
      if (closed) return refuse(['course-closed'])
      course.focuses.push({ at, area: line.area })
      return []
    }
    const slot = course.slots.find((one) => one.slot === slotNumber)
    // The contract does not say which refusal comes first where two fit.
    if (closed)
      return refuse(slot === undefined ? ['course-closed', 'unknown-slot'] : ['course-closed'], line.do === 'mark')
    if (slot === undefined) return refuse(['unknown-slot'])
    if (line.do === 'mark') return mark(slot, course, line.as, at, refuse)
    return line.do === 'confirm' ? confirm(slot, at, refuse) : []
  }

  type Refuse = (codes: ExpectedAlert['codes'], required?: boolean) => readonly ExpectedAlert[]

  /** The contract gives no rule for a confirmation out of time, nor its code: an alert is let by. */
  function confirm(slot: SlotFacts, at: number, refuse: Refuse): readonly ExpectedAlert[] {
    const open = statusAt(slot, at) === 'scheduled' && at < slot.startsAt
    if (open) slot.confirmedAt = at
    return open ? [] : refuse('any', false)
  }

  function mark(
    slot: SlotFacts,
    course: CourseFacts,
    as: 'attended' | 'missed',
    at: number,
    refuse: Refuse,
  ): readonly ExpectedAlert[] {
    const status = statusAt(slot, at)
    if (status === 'cancelled' || at < slot.startsAt) return refuse(['not-allowed'])
    if (status === as) return refuse('any', false)
    if (as === 'missed') return markMissed(slot, course, at, refuse)
    const makeUp = course.slots.find((one) => one.slot === slot.marks.at(-1)?.makeUp)
    if (makeUp !== undefined && makeUp.startsAt <= at) return refuse(['slot-already-started'])
    if (makeUp !== undefined) makeUp.cancelledAt = at
    slot.marks.push({ at, as, makeUp: null })
    return []
  }

  function markMissed(slot: SlotFacts, course: CourseFacts, at: number, refuse: Refuse): readonly ExpectedAlert[] {
    if (clinic.course.missed === 'count') {
      slot.marks.push({ at, as: 'missed', makeUp: null })
      return []
    }
    const standing =
      readings.lastSlot === 'booked' ? course.slots : course.slots.filter((one) => one.cancelledAt === never)
    const last = standing.toSorted((a, b) => a.startsAt - b.startsAt).at(-1)
    const fits = (step: Step) =>
      step.startsAt > at && isOpen(step, course.therapist, clinic) && isFree(step, course.therapist, courses.values())
    const step = firstStep({ from: last?.step ?? '', number: course.of, of: course.of, fits }, clinic, readings)
    if (step === undefined) return refuse(['no-free-step'])
    const number = course.slots.length + 1
    slot.marks.push({ at, as: 'missed', makeUp: number })
    course.slots.push(bookedSlot(step, number, at, course.client, scenario))
    return []
  }
}
