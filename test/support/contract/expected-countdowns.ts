import { countsAt, leftAfter, standingAt } from './course-state.ts'
import { daysLater, second } from './days.ts'
import {
  goingOf,
  movedOn,
  numbersOf,
  sendByDay,
  settle,
  type CourseContext,
  type ExpectedMessage,
} from './expectation.ts'
import { after } from './expected-slot-messages.ts'
import type { SlotFacts } from './facts.ts'
import type { Choice } from './going.ts'

const never = Number.POSITIVE_INFINITY

interface Told {
  readonly slot: SlotFacts
  readonly left: number
  readonly message: ExpectedMessage
  /** Since when another mark has made it wrong; such a number may be told once more. */
  wrongSince: number
}

/**
 * Goes through the days after the slots and through the marks, in order. A number that a countdown told is not told
 * again, unless a later mark has changed what was left after the slot it was told of.
 */
export function expectCountdowns(
  context: CourseContext,
  welcome: ExpectedMessage,
  missed: readonly ExpectedMessage[],
): readonly ExpectedMessage[] {
  const { course } = context
  const told: Told[] = []
  const days = course.slots.map((slot) => ({ at: dueOf(context, slot), slot }))
  const marks = course.slots.flatMap((slot) => slot.marks.map(({ at }) => ({ at, slot: null, marked: slot })))
  for (const moment of [...days, ...marks].toSorted((a, b) => a.at - b.at)) {
    if (moment.slot !== null) tell(context, told, moment.slot, moment.at, welcome)
    else reconsider(context, told, moment.marked, moment.at, { welcome, missed })
  }
  return told.map(({ message }) => message)
}

/** When the day after a slot's has come to the hour of countdowns. */
function dueOf({ course, clinic }: CourseContext, slot: SlotFacts): number {
  return daysLater(slot.startsAt, 1, clinic.messages.at, course.zone)
}

function tell(
  context: CourseContext,
  told: Told[],
  slot: SlotFacts,
  at: number,
  welcome: ExpectedMessage,
  optional = false,
): void {
  const { course, clinic } = context
  const left = leftAfter(slot, at, course, clinic)
  const isTold = told.some((one) => one.left === left && one.wrongSince === never)
  if (!clinic.messages.countdown.includes(left) || isTold) return
  // A missed slot that is made up was not "just held"; that the day after it tells a number not told before is let by.
  const unheld = slot.cancelledAt <= at ? 'cancelled' : !countsAt(slot, at, clinic)
  if (unheld === 'cancelled') return
  const message = expectOne(context, slot, left, { at, welcome, optional: optional || unheld })
  if (!unheld || message.line !== null) told.push({ slot, left, message, wrongSince: never })
}

interface Around {
  readonly welcome: ExpectedMessage
  readonly missed: readonly ExpectedMessage[]
}

function reconsider(
  context: CourseContext,
  told: Told[],
  marked: SlotFacts,
  at: number,
  { welcome, missed }: Around,
): void {
  const { course, clinic } = context
  const mark = marked.marks.find((one) => one.at === at)
  const before = marked.marks.findLast((one) => one.at < at)
  const unheard = !missed.some(
    (mail) => mail.slot === marked.slot && mail.actual?.outcome === 'sent' && mail.actual.at <= at,
  )
  for (const one of told) {
    const right = countsAt(one.slot, at, clinic) && leftAfter(one.slot, at, course, clinic) === one.left
    if (!right) one.wrongSince = Math.min(one.wrongSince, at)
    // A mark corrected before its missed mail left tells nothing again.
    else if (mark?.as === 'attended' && unheard && one.wrongSince === before?.at) one.wrongSince = never
  }
  const last = standingAt(course, at).findLast((slot) => slot.startsAt <= at && countsAt(slot, at, clinic))
  if (last === undefined || dueOf(context, last) > at) return
  const left = leftAfter(last, at, course, clinic)
  const again = told.some((one) => one.left === left && one.wrongSince < never)
  // A number that no countdown has told before: whether a mark makes it due "again" can be read both ways.
  tell(context, told, last, at, welcome, !again)
}

function expectOne(
  context: CourseContext,
  slot: SlotFacts,
  left: number,
  { at, welcome, optional }: { readonly at: number; readonly welcome: ExpectedMessage; readonly optional: boolean },
): ExpectedMessage {
  const { course, clinic } = context
  const dueAt = movedOn(context, dueOf(context, slot))
  const next = Math.min(
    ...course.slots.filter((one) => one.startsAt > slot.startsAt && one.cancelledAt > at).map((one) => one.startsAt),
  )
  const decide = (moment: number): readonly Choice[] => {
    if (moment < next) return sendByDay(context, moment)
    // With no time to go it is carried by the next prompt: `too-late` to the letter, `merged` by a wider reading.
    const carried: readonly Choice[] = next <= dueAt ? [{ do: 'skip', reason: 'merged', from: slot.startsAt }] : []
    return [{ do: 'skip', reason: 'too-late', from: next }, ...carried]
  }
  const void_ = (moment: number): readonly Choice[] => {
    const still = countsAt(slot, moment, clinic) && leftAfter(slot, moment, course, clinic) === left
    // Made wrong by a mark before it left: it must not go; whether it then has a line is not said.
    return still || moment === at
      ? []
      : [{ do: 'nothing' }, { do: 'skip', reason: 'moved' }, { do: 'skip', reason: 'restored' }]
  }
  const from = Math.max(dueAt, at, after(welcome))
  const allowed = goingOf(context, { from, turns: [next, dueAt - second], decide }, void_)
  const draft = { kind: 'countdown', slot: slot.slot, left, dueAt, startsAt: slot.startsAt, optional } as const
  return settle(context, { ...draft, numbers: numbersOf(context, slot) }, allowed)
}
