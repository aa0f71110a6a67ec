import { stepOfSlot, stepOn, type Step } from './booking.ts'
import type { ClinicRules } from './clinic-rules.ts'
import type { CourseFacts, CourseState, ExpectedAlert, Notice, SlotState } from './facts.ts'
import type { Readings } from './readings.ts'

/** A course at the moment of an action, and all around it. */
export interface Acting {
  readonly at: number
  readonly course: CourseFacts
  readonly state: CourseState
  /** With the leave that was entered so far. */
  readonly clinic: ClinicRules
  readonly readings: Readings
  readonly courses: ReadonlyMap<string, CourseFacts>
  /** Whether the rehearsal's alerts tell that this action was refused so: followed where the contract leaves it open. */
  readonly wasRefused: (codes: readonly string[]) => boolean
}

/** What comes of an action. */
export type Acted =
  | {
      readonly do: 'refuse'
      readonly codes: ExpectedAlert['codes']
      readonly required: boolean
      readonly many: boolean
    }
  | { readonly do: 'change'; readonly state: CourseState; readonly notice: Notice | null }

export function refuse(...codes: readonly string[]): Acted {
  return { do: 'refuse', codes, required: true, many: false }
}

/** "Refused with every conflict". */
export function refuseAll(...codes: readonly string[]): Acted {
  return { do: 'refuse', codes, required: true, many: true }
}

/** Nothing changes, and whether that is told as a refusal is not said. */
export const nothing: Acted = { do: 'refuse', codes: 'any', required: false, many: true }

/** What changes no slot and no number is noted, and told nobody. */
export const noted: Acted = { do: 'refuse', codes: [], required: false, many: false }

export function change(state: CourseState, notice: Notice | null = null): Acted {
  return { do: 'change', state, notice }
}

export function noticeOf(
  { at }: Pick<Acting, 'at'>,
  what: Pick<Notice, 'kinds' | 'cause' | 'slots' | 'level' | 'starts'> & Partial<Notice>,
): Notice {
  return { at, perhaps: [], optional: false, undoes: null, takesBackFor: null, withdrawnAt: never, ...what }
}

export const never = Number.POSITIVE_INFINITY

/** A slot as it is booked. */
export function booked(
  step: Step,
  slot: number,
  { at, therapist }: { readonly at: number; readonly therapist: string },
) {
  const plain = { life: 'booked', counts: false, confirmed: false, mark: null, makeUp: null } as const
  return { ...step, ...plain, slot, therapist, bookedAt: at, revisions: [1], era: 0, round: 0 } satisfies SlotState
}

/** A slot at another time: its revision is raised, and its new time has a reminder of its own. */
export function rebooked(slot: SlotState, step: Step, { course, clinic }: Acting): SlotState {
  const { startsAt, endsAt, local } = stepOn(step.step, clinic)
  const time = { step: step.step, local, startsAt, endsAt, confirmed: false, life: 'booked' } as const
  return { ...slot, ...time, revisions: raised(slot.revisions), era: course.versions.length + 1 }
}

export function raised(revisions: readonly number[]): readonly number[] {
  return revisions.map((revision) => revision + 1)
}

/** Where the contract does not say whether an action raises the revision. */
export function perhapsRaised(revisions: readonly number[]): readonly number[] {
  return [...new Set([...revisions, ...raised(revisions)])]
}

export function withSlots(state: CourseState, slots: readonly SlotState[]): CourseState {
  const others = state.slots.map((slot) => slots.find((one) => one.slot === slot.slot) ?? slot)
  return { ...state, slots: [...others, ...slots.filter((one) => !others.includes(one))] }
}

/** The number of the slot that is booked next; no slot's number is ever used again. */
export function nextSlot({ slots }: CourseState): number {
  return Math.max(0, ...slots.map(({ slot }) => slot)) + 1
}

/** The step after which a course goes on: that of the last slot that stands, or of the last one ever booked. */
export function lastStep({ state, clinic, readings }: Acting, standing: readonly SlotState[]) {
  const slots = readings.lastSlot === 'booked' ? state.slots : standing
  const last = slots.toSorted((a, b) => a.startsAt - b.startsAt).at(-1)
  return last === undefined
    ? { from: state.cadence, after: 0 }
    : { from: stepOfSlot(last, state.cadence, clinic, readings), after: last.startsAt }
}
