import { numberIn, phaseOf, presentState, statusOf, takesSession, type Phase, type Status } from './course-state.ts'
import { text } from './days.ts'
import { perhapsRaised } from './acting.ts'
import type { CourseFacts, Facts, SlotState } from './facts.ts'
import type { Rehearsal } from './read-input.ts'
import type { SessionLine } from './schemas.ts'
import { stateAt, slotOf } from './course-state.ts'

/** One line of sessions.jsonl, as far as the contract settles it: `among`, where it allows several values. */
export interface ExpectedSession {
  readonly client: string
  readonly slot: number
  readonly fields: Omit<SessionLine, 'client' | 'course' | 'slot' | 'revision'>
  readonly among: {
    readonly status: readonly Status[]
    readonly phase: readonly (Phase | null)[]
    readonly revision: readonly number[]
  }
}

/** The slots at the end of a rehearsal, in order of the clients' rows and of slots. */
export function expectedSessions({ clinic, scenario }: Rehearsal, facts: Facts): readonly ExpectedSession[] {
  const end = Math.max(
    ...[...facts.courses.values()].flatMap((course) => presentState(course).slots.map((slot) => slot.endsAt)),
    ...scenario.map((line) => Date.parse(line.at)),
  )
  return [...facts.courses.values()].flatMap((course) => {
    const state = presentState(course)
    return state.slots
      .toSorted((a, b) => a.slot - b.slot)
      .map((slot): ExpectedSession => {
        const number = takesSession(slot, clinic) ? numberIn(slot, state, { course, clinic }) : null
        const status = statusOf(slot, end, course)
        const phase = number === null ? null : phaseOf(number, state, clinic)
        const then = keptPhase(slot, number, { course, clinic })
        return {
          client: course.client,
          slot: slot.slot,
          fields: {
            session: number,
            of: state.of,
            phase: then,
            status,
            startsAt: text(slot.startsAt),
            local: slot.local,
            zone: clinic.timeZone,
            minutes: clinic.course.minutes,
            therapist: slot.therapist,
          },
          among: {
            status: statuses(slot, status, course),
            // "Keeps its phase", or "phases are derived again".
            phase: [then, phase],
            // Whether being cancelled raises the revision is not said.
            revision: status === 'cancelled' ? perhapsRaised(slot.revisions) : slot.revisions,
          },
        }
      })
  })
}

/** The phase in which a slot was held; before that, the one that it is to have. */
export function keptPhase(
  slot: SlotState,
  number: number | null,
  { course, clinic }: Pick<Rehearsal, 'clinic'> & { readonly course: CourseFacts },
): Phase | null {
  if (number === null) return null
  const state = stateAt(course, slot.startsAt)
  const then = slotOf(state, slot.slot)
  return phaseOf(then === undefined ? number : numberIn(then, state, { course, clinic }), state, clinic)
}

function statuses(slot: SlotState, status: Status, course: CourseFacts): readonly Status[] {
  // A slot under way when its course ended or its client was erased: whether it is still marked is not said.
  const closed = course.versions.find(({ state }) => state.ended || state.erased)?.at ?? Number.POSITIVE_INFINITY
  if (status === 'attended' && slot.mark === null && closed <= slot.endsAt) return [status, 'scheduled', 'confirmed']
  // Whether a confirmation outlives a move is not said.
  const moved = slot.era > 0 && (status === 'scheduled' || status === 'confirmed')
  return moved ? ['scheduled', 'confirmed'] : [status]
}
