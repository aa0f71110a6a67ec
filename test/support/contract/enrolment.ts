import { booked, never } from './acting.ts'
import { firstStep, isFree, isOpen, stepOn, type Step } from './booking.ts'
import type { CourseFacts } from './facts.ts'
import type { Rehearsal } from './read-input.ts'
import type { Readings } from './readings.ts'
import type { ClientRow } from './schemas.ts'

/** A client's course as it was booked; null where its row had to be refused. */
export function enrol(
  row: ClientRow,
  rehearsal: Rehearsal,
  { readings, courses }: { readonly readings: Readings; readonly courses: ReadonlyMap<string, CourseFacts> },
): CourseFacts | null {
  const { clinic, scenario, start } = rehearsal
  const { therapist } = row
  const steps = stepsOf(row, rehearsal, readings)
  const fits = (step: Step) => isOpen(step, therapist, clinic) && isFree(step, therapist, { courses: courses.values() })
  if (steps === null || !steps.every(fits)) return null
  const marked = scenario.flatMap((line) => (line.do === 'mark' && line.client === row.client_id ? [line.slot] : []))
  return {
    client: row.client_id,
    email: row.email,
    zone: row.time_zone === '' ? clinic.timeZone : row.time_zone,
    locale: row.locale === '' ? (clinic.locales[0] ?? 'en') : row.locale,
    area: row.area === '' ? null : row.area,
    focuses: [],
    held: Number(row.sessions_held),
    enrolledAt: start,
    markedByScenario: new Set(marked),
    enrolled: {
      slots: steps.map((step, index) => booked(step, index + 1, { at: start, therapist })),
      of: Number(row.sessions),
      ending: clinic.course.ending,
      contract: 0,
      therapist,
      cadence: steps.at(-1)?.step ?? row.first_session,
      paused: false,
      ended: false,
      erased: false,
      optedOut: false,
    },
    versions: [],
    asides: [],
    marks: [],
    unsubscribedAt: never,
    bouncedAt: never,
  }
}

function stepsOf(row: ClientRow, { clinic }: Rehearsal, readings: Readings): readonly Step[] | null {
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
  return steps
}
