import { slotOf, standingIn, stateAt, statusOf, type Status } from './course-state.ts'
import { day, daysLater, minute } from './days.ts'
import { after, goingOf, movedOn, sendByDay, type CourseContext, type ExpectedMessage } from './expectation.ts'
import { settle } from './settle.ts'
import { expectClosing, expectReopened } from './expected-closing.ts'
import type { SlotState } from './facts.ts'
import type { Choice, Reason } from './going.ts'
import { followUpDue, ofCourse } from './last-slot.ts'

const never = Number.POSITIVE_INFINITY

/** Completion and follow-up, and since when completion waited for a mark (else never). */
export function expectEnd(context: CourseContext, welcome: ExpectedMessage) {
  const { course, clinic } = context
  const dueOf = (slot: SlotState) => daysLater(slot.startsAt, 1, clinic.messages.at, course.zone)
  const states = [course.enrolled, ...course.versions.map(({ state }) => state)]
  const moments = [
    ...states.flatMap(({ slots }) => slots.map(dueOf)),
    ...course.versions.map(({ at }) => at),
    ...course.marks.map(({ at }) => at),
  ].toSorted((a, b) => a - b)
  let waitsSince = never
  const early = expectReopened(context)
  for (const at of new Set(moments)) {
    const state = stateAt(course, at)
    const closing = expectClosing(context, at)
    if (closing === 'undone') continue
    if (closing !== null) return { messages: [...early, ...closing], waitsSince }
    const last = standingIn(state).at(-1)
    // A paused course waits: its last slot is still to be held.
    if (last === undefined || last.life === 'paused' || at < dueOf(last)) continue
    const silenced = course.unsubscribedAt <= at || course.bouncedAt <= at || state.optedOut
    if (!isUnmarked(statusOf(last, at, course)) || (silenced && isToldBy(at))) return both(at, last)
    waitsSince = Math.min(waitsSince, at)
  }
  const last = standingIn(stateAt(course, never)).at(-1)
  return last === undefined || last.life === 'paused'
    ? { messages: early, waitsSince }
    : { messages: [...early, ...expectWaiting(context, last, dueOf(last))], waitsSince }

  /** Whether a mail that may not go waits for the mark all the same is not said: the lines tell. */
  function isToldBy(at: number): boolean {
    if (!context.observed) return true
    const lines = context.pool.filter((line) => line.kind === 'completion')
    return lines.some((line) => Date.parse(line.at) <= at + 10 * minute)
  }

  function both(at: number, held: SlotState) {
    const completion = expectCompletion(context, held, { at, plain: dueOf(held), welcome })
    return { messages: [...early, completion, expectFollowUp(context, held, completion)], waitsSince }
  }
}

function isUnmarked(status: Status): boolean {
  return status === 'scheduled' || status === 'confirmed'
}

function expectCompletion(
  context: CourseContext,
  last: SlotState,
  { at, plain, welcome }: { readonly at: number; readonly plain: number; readonly welcome: ExpectedMessage },
): ExpectedMessage {
  const { course } = context
  const dueAt = movedOn(context, plain)
  const tooLate: Choice = { do: 'skip', reason: 'too-late', from: dueAt + 7 * day }
  const decide = (moment: number): readonly Choice[] => {
    const is = slotOf(stateAt(course, moment), last.slot)
    const status = is === undefined ? 'cancelled' : statusOf(is, moment, course)
    if (isUnmarked(status)) return [{ do: 'nothing' }]
    if (status === 'missed') return [{ do: 'skip', reason: 'absent' }]
    // A cancelled one that counts is treated as a missed one that counts: `absent`.
    if (status === 'cancelled')
      return [
        { do: 'skip', reason: 'absent' },
        { do: 'skip', reason: 'cancelled' },
      ]
    return moment > dueAt + 7 * day ? [tooLate] : sendByDay(context, moment)
  }
  const from = Math.max(dueAt, at, after(welcome))
  const isOptional = 'prompts: false stops it' as const
  // Changed while it waited (an extension, a make-up): another slot is then the last.
  const void_ = (moment: number): readonly Choice[] => {
    const now = standingIn(stateAt(course, moment)).at(-1)
    return now?.slot === last.slot ? [] : [{ do: 'nothing' }]
  }
  const allowed = goingOf(context, { from, turns: [dueAt + 7 * day], decide, isOptional, void: void_ })
  return settle(context, { ...ofCourse, kind: 'completion', dues: () => [dueAt] }, allowed)
}

function expectFollowUp(context: CourseContext, last: SlotState, completion: ExpectedMessage): ExpectedMessage {
  const { course } = context
  const dueAt = followUpDue(context, last)
  const { actual } = completion
  const unsent: Choice = actual?.reason ? { do: 'skip', reason: actual.reason } : { do: 'nothing' }
  const decide = (at: number): readonly Choice[] => {
    if (actual?.outcome !== 'sent') return [unsent]
    return at > dueAt + 30 * day ? [{ do: 'skip', reason: 'too-late' }] : sendByDay(context, at)
  }
  // Where completion was skipped, completion's reason and "the first that fits" can differ: both are let by.
  const first = (at: number): readonly Choice[] => {
    if (actual === null || actual.outcome === 'sent') return []
    const { optedOut, erased } = stateAt(course, at)
    const stopped = [
      ...(erased ? (['erased'] as const) : []),
      ...(course.unsubscribedAt <= at ? (['unsubscribed'] as const) : []),
      ...(course.bouncedAt <= at ? (['bounced'] as const) : []),
      ...(optedOut ? (['opted-out'] as const) : []),
    ]
    return [unsent, ...stopped.map((reason) => ({ do: 'skip', reason }) as const)]
  }
  const from = Math.max(dueAt, actual?.at ?? never)
  const isOptional = 'prompts: false stops it' as const
  const plainly = { from, turns: [dueAt + 30 * day], isVoidForGood: true } as const
  const allowed = goingOf(context, { ...plainly, decide, isOptional, void: first })
  return settle(context, { ...ofCourse, kind: 'follow-up', dues: () => [dueAt] }, allowed)
}

/**
 * The last slot is never marked: completion waits; that it is given up after its 7 days is let by, and that it is
 * skipped once the client wants or takes no more mail; and follow-up with it.
 */
function expectWaiting(context: CourseContext, last: SlotState, plain: number): readonly ExpectedMessage[] {
  const { unsubscribedAt, bouncedAt, versions } = context.course
  const optedOut = versions.find(({ state }) => state.optedOut)?.at ?? never
  const givenUp = (from: number, due: number) => {
    const skipped = (reason: Reason, since: number) =>
      ({ outcome: 'skipped', reason, from: Math.max(since, due), to: never }) as const
    const silenced = [
      skipped('unsubscribed', unsubscribedAt),
      skipped('bounced', bouncedAt),
      skipped('opted-out', optedOut),
    ].filter((window) => window.from < never)
    return { windows: [skipped('too-late', from), ...silenced], mayLack: true, first: null }
  }
  const dueAt = movedOn(context, plain)
  const followUp = followUpDue(context, last)
  const draft = { ...ofCourse, optional: true } as const
  return [
    settle(context, { ...draft, kind: 'completion', dues: () => [dueAt] }, givenUp(dueAt + 7 * day - minute, dueAt)),
    settle(context, { ...draft, kind: 'follow-up', dues: () => [followUp] }, givenUp(followUp, followUp)),
  ]
}
