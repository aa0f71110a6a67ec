import { slotAt, stateAt } from './course-state.ts'
import { hour, minute } from './days.ts'
import {
  after,
  goingOf,
  movedBack,
  sentAt,
  startOf,
  waitsForNotice,
  type CourseContext,
  type ExpectedMessage,
} from './expectation.ts'
import { settle } from './settle.ts'
import type { SlotState } from './facts.ts'
import type { Choice } from './going.ts'
import { lengths, numbersOf, revisionsOf } from './numbers.ts'
import { overQuiet } from './over-quiet.ts'
import { reasonsOfVoid } from './void.ts'

const never = Number.POSITIVE_INFINITY

/** One prompt a slot, whatever its revision; and one more each time that it was booked again after that. */
export function expectPrompts(context: CourseContext, slot: SlotState, welcome: ExpectedMessage) {
  const settled: ExpectedMessage[] = []
  let wasUndone = false
  for (const { at, isUndo, isUndone } of beginnings(context, slot)) {
    const last = settled.at(-1)
    const gone = last?.actual ?? null
    if (last !== undefined && !wasUndone && (gone === null || gone.at > at)) continue
    const wasVoid = gone?.outcome === 'skipped' && ['paused', 'cancelled', 'ended'].includes(gone.reason ?? '')
    // One that was void when its slot came back by an undo: whether it is then due once more is not said.
    if (isUndo && !wasVoid) continue
    settled.push(expectPrompt(context, { slot, from: at, isOptional: isUndo, isUndone }, welcome))
    wasUndone = isUndone
  }
  return settled
}

function beginnings({ course }: CourseContext, { slot, bookedAt }: SlotState) {
  const again = course.versions.flatMap(({ at, verb, before, state, isUndone }) => {
    const was = before.slots.find((one) => one.slot === slot)
    const is = state.slots.find((one) => one.slot === slot)
    const isBack = was !== undefined && was.life !== 'booked' && is?.life === 'booked'
    return isBack ? [{ at, isUndo: verb === 'undo', isUndone }] : []
  })
  return [{ at: bookedAt, isUndo: false, isUndone: false }, ...again]
}

interface Round {
  readonly slot: SlotState
  readonly from: number
  readonly isOptional: boolean
  /** What booked it again was taken back. */
  readonly isUndone: boolean
}

function expectPrompt(context: CourseContext, round: Round, welcome: ExpectedMessage) {
  const { course, clinic } = context
  const { from, isOptional, isUndone } = round
  const { slot } = round.slot
  const dueOf = (startsAt: number) => movedBack(context, startsAt - clinic.messages.promptHours * hour)
  const dueAt = (at: number) => {
    const one = slotAt(course, slot, at)
    return one === undefined ? never : dueOf(one.startsAt)
  }
  const startsAt = (at: number) => slotAt(course, slot, at)?.startsAt ?? never
  const welcomed = sentAt(welcome)[0] ?? never
  const decide = (at: number): readonly Choice[] => {
    const merged: Choice = { do: 'skip', reason: 'merged', from: welcomed }
    // Carried by the welcome if it was due within six hours of it, as the slot stood when the welcome left.
    const carries = slot === 1 && from <= welcomed ? welcomed - (dueAt(welcomed) - 6 * hour) : -never
    if (carries >= minute && carries < never) return [merged]
    const wait = waitsForNotice(context, slot, at)
    const rest = wait.length > 0 ? wait : alone(at)
    return Math.abs(carries) < minute ? [merged, ...rest] : rest
  }
  const tooLate = (at: number) => startsAt(at) - at < 12 * hour
  const alone = (at: number): readonly Choice[] => {
    if (tooLate(at)) return [{ do: 'skip', reason: 'too-late' }]
    return overQuiet(context, { at, dueAt: dueAt(at) }, (wake) =>
      startsAt(at) - wake < 12 * hour ? [{ do: 'skip', reason: 'too-late', until: wake + minute }] : null,
    )
  }
  const states = [course.enrolled, ...course.versions.map(({ state }) => state)]
  const starts = states.flatMap(({ slots }) => slots.filter((one) => one.slot === slot).map((one) => one.startsAt))
  const allowed = goingOf(context, {
    from: Math.max(from, after(welcome)),
    turns: [...starts.flatMap((start) => [start - 12 * hour, dueOf(start)])],
    isOptional: 'prompts: false stops it',
    due: dueAt,
    void: (at) => {
      const reasons = reasonsOfVoid(slotAt(course, slot, at), stateAt(course, at))
      // Its slot is again what it was before, of which there was a line.
      return isUndone && reasons.length > 0 ? [{ do: 'nothing' }] : reasons
    },
    decide,
  })
  const draft = {
    ...({ kind: 'prompt', slot, optional: isOptional } as const),
    numbers: numbersOf(context, slot),
    ofs: lengths(context, slot),
    dues: (at: number) => startOf(context, slot, at).map(dueOf),
    starts: (at: number) => startOf(context, slot, at),
    revisions: revisionsOf(context, slot),
  }
  return settle(context, draft, allowed)
}
