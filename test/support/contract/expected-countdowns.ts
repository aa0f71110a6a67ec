import { everySlot, leftAfter, slotAt, standingIn, stateAt, takesSession } from './course-state.ts'
import { daysLater, minute, second } from './days.ts'
import {
  after,
  goingOf,
  movedOn,
  sendByDay,
  sentAt,
  type CourseContext,
  type ExpectedMessage,
  type SettledNotice,
} from './expectation.ts'
import { settle } from './settle.ts'
import type { SlotState, Version } from './facts.ts'
import type { Choice } from './going.ts'
import { numbersOf } from './numbers.ts'

const never = Number.POSITIVE_INFINITY

interface Told {
  readonly slot: SlotState
  readonly left: number
  readonly contract: number
  readonly message: ExpectedMessage
  /** Since when another mark has made it wrong; such a number may be told once more. */
  wrongSince: number
}

interface Moment {
  readonly at: number
  readonly slot: SlotState
  readonly why: 'its day' | 'a mark' | 'another contract'
}

interface Around {
  readonly welcome: ExpectedMessage
  readonly missed: readonly ExpectedMessage[]
  readonly prompts: readonly ExpectedMessage[]
}

/**
 * Goes through the days after the slots, the marks and the contracts, in order. A number that a countdown told is not
 * told again, unless a later mark has changed what was left after the slot it was told of, or the contract is another.
 */
export function expectCountdowns(context: CourseContext, around: Around): readonly ExpectedMessage[] {
  const { course } = context
  const told: Told[] = []
  const slots = everySlot(course)
  const days = slots.map((slot): Moment => ({ at: dueOf(context, slot), slot, why: 'its day' }))
  const marks = slots.flatMap((slot) =>
    course.marks.filter((mark) => mark.slot === slot.slot).map(({ at }): Moment => ({ at, slot, why: 'a mark' })),
  )
  const contracts = course.versions.filter(isOtherContract).flatMap((version): readonly Moment[] => {
    const last = lastUsed(context, version.at)
    return last === undefined ? [] : [{ at: version.at, slot: last, why: 'another contract' }]
  })
  for (const moment of [...days, ...marks, ...contracts].toSorted((a, b) => a.at - b.at)) {
    if (moment.why === 'its day') tell(context, told, { ...moment, around })
    else if (moment.why === 'a mark') reconsider(context, told, { ...moment, around })
    else if (dueOf(context, moment.slot) <= moment.at) {
      // An undo puts the contract back: whether its countdown is told again is not said.
      const isBack = course.versions.some(({ at, verb }) => at === moment.at && verb === 'undo')
      tell(context, told, { ...moment, around, again: isBack, optional: isBack })
    }
  }
  return told.map(({ message }) => message)
}

function isOtherContract({ before, state }: Version): boolean {
  return before.contract !== state.contract
}

/** When the day after a slot's has come to the hour of countdowns. */
function dueOf({ course, clinic }: CourseContext, slot: SlotState): number {
  return daysLater(slot.startsAt, 1, clinic.messages.at, course.zone)
}

function lastUsed({ course, clinic }: CourseContext, at: number): SlotState | undefined {
  return standingIn(stateAt(course, at)).findLast((slot) => slot.startsAt <= at && takesSession(slot, clinic))
}

interface Telling {
  readonly at: number
  readonly slot: SlotState
  readonly around: Around
  readonly again?: boolean
  readonly optional?: boolean
}

function tell(
  context: CourseContext,
  told: Told[],
  { at, slot, around, again = false, optional = false }: Telling,
): void {
  const { course, clinic } = context
  const is = slotAt(course, slot.slot, at)
  if (is === undefined || (is.life !== 'booked' && !(is.life === 'cancelled' && is.counts))) return
  const { contract } = stateAt(course, at)
  const left = leftAfter(is, at, context)
  const isTold = told.some((one) => one.left === left && one.contract === contract && one.wrongSince === never)
  if (!clinic.messages.countdown.includes(left) || (isTold && !again)) return
  // A missed slot that is made up was not "just held"; that the day after it tells a number not told before is let by.
  const isUnheld = !takesSession(is, clinic)
  const message = expectOne(context, { slot: is, left, at, contract, around, optional: optional || isUnheld })
  if (!(optional || isUnheld) || message.line !== null)
    told.push({ slot: is, left, contract, message, wrongSince: never })
}

function reconsider(context: CourseContext, told: Told[], { at, slot: marked, around }: Telling): void {
  const { course, clinic } = context
  const marks = course.marks.filter(({ slot }) => slot === marked.slot)
  const mark = marks.find((one) => one.at === at)
  const before = marks.findLast((one) => one.at < at)
  const unheard = !around.missed.some(
    (mail) => mail.slot === marked.slot && mail.actual?.outcome === 'sent' && mail.actual.at <= at,
  )
  for (const one of told) {
    const is = slotAt(course, one.slot.slot, at)
    const right = is !== undefined && takesSession(is, clinic) && leftAfter(is, at, context) === one.left
    if (!right) one.wrongSince = Math.min(one.wrongSince, at)
    // A mark corrected before its missed mail left tells nothing again.
    else if (mark?.as !== 'missed' && unheard && one.wrongSince === before?.at) one.wrongSince = never
  }
  const last = lastUsed(context, at)
  if (last === undefined || dueOf(context, last) > at) return
  const left = leftAfter(last, at, context)
  const again = told.some((one) => one.left === left && one.wrongSince < never)
  // A number that no countdown has told before: whether a mark makes it due "again" can be read both ways.
  tell(context, told, { slot: last, at, around, optional: !again })
}

interface One extends Telling {
  readonly left: number
  readonly contract: number
}

function expectOne(
  context: CourseContext,
  { slot, left, at, contract, around, optional = false }: One,
): ExpectedMessage {
  const { course } = context
  const dueAt = movedOn(context, dueOf(context, slot))
  const nextAt = (moment: number) =>
    Math.min(
      ...standingIn(stateAt(course, moment)).flatMap((one) =>
        one.startsAt > slot.startsAt && one.life === 'booked' ? [one.startsAt] : [],
      ),
    )
  const decide = (moment: number): readonly Choice[] => {
    const merged = corrections(context, slot, moment)
    if (merged === 'yes') return [{ do: 'skip', reason: 'merged' }]
    const isUnsure = merged === 'perhaps' || leavesWith(around.prompts, { dueAt, moment, next: nextAt(moment) })
    const perhaps: readonly Choice[] = isUnsure ? [{ do: 'skip', reason: 'merged' }] : []
    const next = nextAt(moment)
    if (moment < next) return [...sendByDay(context, moment), ...perhaps]
    // With no time to go it is carried by the next prompt: `too-late` to the letter, `merged` by a wider reading.
    const carried: readonly Choice[] = next <= dueAt ? [{ do: 'skip', reason: 'merged', from: slot.startsAt }] : perhaps
    return [{ do: 'skip', reason: 'too-late', from: next }, ...carried]
  }
  const void_ = (moment: number): readonly Choice[] => {
    // "Countdowns of an earlier contract revision get no line."
    if (stateAt(course, moment).contract !== contract) return [{ do: 'nothing' }]
    // While a course is paused countdowns wait, whatever else would stop them.
    if (stateAt(course, moment).paused) return [{ do: 'later', until: never }]
    const is = slotAt(course, slot.slot, moment)
    const isRight = is !== undefined && takesSession(is, context.clinic) && leftAfter(is, moment, context) === left
    // Made wrong by a mark before it left: it must not go; whether it then has a line is not said.
    return isRight || moment === at
      ? []
      : [{ do: 'nothing' }, { do: 'skip', reason: 'moved' }, { do: 'skip', reason: 'restored' }]
  }
  const starts = course.versions.flatMap(({ at: moment }) => nextAt(moment))
  const allowed = goingOf(context, {
    from: Math.max(dueAt, at, after(around.welcome)),
    turns: [nextAt(at), ...starts, dueAt - second],
    isOptional: 'prompts: false stops it',
    void: void_,
    decide,
  })
  const plain = { kind: 'countdown', slot: slot.slot, left, optional, numbers: numbersOf(context, slot.slot) } as const
  // Whether it bears its slot's revision or the contract's is not said.
  const revisions = () => 'any' as const
  return settle(context, { ...plain, revisions, dues: () => [dueAt], starts: () => [slot.startsAt] }, allowed)
}

/** Due together with the next slot's prompt, of which the order has the prompt first: one mail or two. */
function leavesWith(
  prompts: readonly ExpectedMessage[],
  { dueAt, moment, next }: { readonly dueAt: number; readonly moment: number; readonly next: number },
): boolean {
  return prompts
    .filter((prompt) => prompt.starts(moment).includes(next))
    .flatMap(sentAt)
    .some((sent) => dueAt <= sent && Math.abs(sent - moment) <= minute)
}

/** Whether an extension or early-end notice "was sent, or waits, since the start of the slot just held". */
function corrections({ notices }: CourseContext, slot: SlotState, at: number): 'yes' | 'no' | 'perhaps' {
  const known = notices.filter(({ notice: { at: made, cause } }) => {
    return made <= at && (cause === 'extended' || cause === 'ended')
  })
  const wentBefore = ({ message: { actual } }: SettledNotice) =>
    actual?.outcome === 'sent' && actual.at < slot.startsAt && actual.at <= at
  const waits = ({ message: { actual } }: SettledNotice) => actual !== null && actual.at > at
  const tells = known.filter((one) => waits(one) || (one.message.actual?.outcome === 'sent' && !wentBefore(one)))
  if (tells.length === 0) return 'no'
  // One that waits for a moment only, until its reason for a skip is noted, may be seen or not.
  const isSure = ({ notice: { undoes }, message: { actual } }: SettledNotice) =>
    undoes === null && (actual?.outcome === 'sent' || (actual?.at ?? at) > at + minute)
  return tells.some(isSure) ? 'yes' : 'perhaps'
}
