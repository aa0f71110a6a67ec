import { standingAt, statusAt, type Status } from './course-state.ts'
import { day, daysLater, minute } from './days.ts'
import {
  goingOf,
  movedOn,
  noNumbers,
  sendByDay,
  settle,
  type CourseContext,
  type ExpectedMessage,
} from './expectation.ts'
import { after } from './expected-slot-messages.ts'
import type { SlotFacts } from './facts.ts'
import type { Choice } from './going.ts'

const never = Number.POSITIVE_INFINITY

/** Completion and follow-up, and since when completion waited for a mark (else never). */
export function expectEnd(context: CourseContext, welcome: ExpectedMessage) {
  const { course, clinic } = context
  const dueOf = (slot: SlotFacts) => daysLater(slot.startsAt, 1, clinic.messages.at, course.zone)
  const moments = course.slots
    .flatMap((slot) => [dueOf(slot), ...slot.marks.map((mark) => mark.at)])
    .toSorted((a, b) => a - b)
  let waitsSince = never
  for (const at of moments) {
    const last = standingAt(course, at).at(-1)
    if (last === undefined || at < dueOf(last)) continue
    const silenced = course.unsubscribedAt <= at || course.bouncedAt <= at
    if (!isUnmarked(statusAt(last, at)) || silenced) return both(at, last)
    waitsSince = Math.min(waitsSince, at)
  }
  const last = standingAt(course, Number.MAX_SAFE_INTEGER).at(-1) ?? course.slots.at(-1)
  return last === undefined
    ? { messages: [], waitsSince }
    : { messages: expectWaiting(context, last, dueOf(last)), waitsSince }

  function both(at: number, held: SlotFacts) {
    const completion = expectCompletion(context, held, { at, plain: dueOf(held), welcome })
    return { messages: [completion, expectFollowUp(context, held, completion)], waitsSince }
  }
}

function isUnmarked(status: Status): boolean {
  return status === 'scheduled' || status === 'confirmed'
}

function expectCompletion(
  context: CourseContext,
  last: SlotFacts,
  { at, plain, welcome }: { readonly at: number; readonly plain: number; readonly welcome: ExpectedMessage },
): ExpectedMessage {
  const dueAt = movedOn(context, plain)
  const tooLate: Choice = { do: 'skip', reason: 'too-late', from: dueAt + 7 * day }
  const decide = (moment: number): readonly Choice[] => {
    const status = statusAt(last, moment)
    if (isUnmarked(status)) return [{ do: 'nothing' }]
    if (status === 'missed') return [{ do: 'skip', reason: 'absent' }]
    return moment > dueAt + 7 * day ? [tooLate] : sendByDay(context, moment)
  }
  const from = Math.max(dueAt, at, after(welcome))
  const allowed = goingOf(context, { from, turns: [dueAt + 7 * day], decide })
  return settle(context, { kind: 'completion', slot: null, dueAt, startsAt: null, numbers: noNumbers }, allowed)
}

function expectFollowUp(context: CourseContext, last: SlotFacts, completion: ExpectedMessage): ExpectedMessage {
  const { course, clinic } = context
  const dueAt = movedOn(
    context,
    daysLater(last.startsAt, clinic.messages.followUpDays, clinic.messages.at, course.zone),
  )
  const { actual } = completion
  const decide = (at: number): readonly Choice[] => {
    if (actual?.outcome !== 'sent') return [unsent()]
    return at > dueAt + 30 * day ? [{ do: 'skip', reason: 'too-late' }] : sendByDay(context, at)
  }
  const unsent = (): Choice => (actual?.reason ? { do: 'skip', reason: actual.reason } : { do: 'nothing' })
  // Where completion was skipped, completion's reason and "the first that fits" can differ: both are let by.
  const first = (at: number): readonly Choice[] => {
    if (actual === null || actual.outcome === 'sent') return []
    const stopped = course.unsubscribedAt <= at ? 'unsubscribed' : course.bouncedAt <= at ? 'bounced' : null
    return [unsent(), ...(stopped === null ? [] : [{ do: 'skip', reason: stopped } as const])]
  }
  const allowed = goingOf(
    context,
    { from: Math.max(dueAt, actual?.at ?? never), turns: [dueAt + 30 * day], decide },
    first,
  )
  return settle(context, { kind: 'follow-up', slot: null, dueAt, startsAt: null, numbers: noNumbers }, allowed)
}

/** The last slot is never marked: completion waits; that it is given up after its 7 days is let by, and follow-up with it. */
function expectWaiting(context: CourseContext, last: SlotFacts, plain: number): readonly ExpectedMessage[] {
  const { course, clinic } = context
  const followUp = movedOn(
    context,
    daysLater(last.startsAt, clinic.messages.followUpDays, clinic.messages.at, course.zone),
  )
  const givenUp = (from: number) => ({
    windows: [{ outcome: 'skipped', reason: 'too-late', from, to: never } as const],
    mayLack: true,
    first: null,
  })
  const dueAt = movedOn(context, plain)
  const draft = { slot: null, startsAt: null, numbers: noNumbers, optional: true } as const
  return [
    settle(context, { ...draft, kind: 'completion', dueAt }, givenUp(dueAt + 7 * day - minute)),
    settle(context, { ...draft, kind: 'follow-up', dueAt: followUp }, givenUp(followUp)),
  ]
}
