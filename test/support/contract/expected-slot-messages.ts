import { hour, isQuiet, minute, quietBegan, quietEnds, second, day } from './days.ts'
import {
  goingOf,
  movedBack,
  movedOn,
  noNumbers,
  numbersOf,
  sendByDay,
  settle,
  type CourseContext,
  type ExpectedMessage,
} from './expectation.ts'
import type { SlotFacts } from './facts.ts'
import type { Choice } from './going.ts'

const never = Number.POSITIVE_INFINITY

/** The import is a job: it may take a minute or two of the clock. */
const importing = 3 * minute

export function expectWelcome(context: CourseContext): ExpectedMessage {
  const { course, clinic } = context
  const first = Math.min(...course.slots.map((slot) => slot.startsAt))
  const near = (at: number) => first - at <= day
  const dueAt = near(course.enrolledAt) ? course.enrolledAt : movedOn(context, course.enrolledAt)
  const decide = (at: number): readonly Choice[] => {
    if (!isQuiet(at, clinic.messages.quiet, course.zone)) return [{ do: 'send' }]
    // Once the first session is over, whether it is still "within 24 h" can be read both ways.
    return near(at) ? [{ do: 'send' }, ...(first <= at ? sendByDay(context, at) : [])] : sendByDay(context, at)
  }
  const allowed = goingOf(context, { from: dueAt, turns: [first - day, first], decide, slack: importing })
  return settle(
    context,
    { kind: 'welcome', slot: null, dueAt, dueLeeway: 2 * minute, startsAt: null, numbers: noNumbers },
    allowed,
  )
}

export function expectPrompt(context: CourseContext, slot: SlotFacts, welcome: ExpectedMessage): ExpectedMessage {
  const dueAt = movedBack(context, slot.startsAt - context.clinic.messages.promptHours * hour)
  const welcomed = welcome.actual?.outcome === 'sent' ? welcome.actual.at : never
  const carries = slot.slot === 1 ? welcomed - (dueAt - 6 * hour) : -never
  const tooLate = (at: number) => slot.startsAt - at < 12 * hour
  const decide = (at: number): readonly Choice[] => {
    const merged: Choice = { do: 'skip', reason: 'merged', from: welcomed }
    if (carries >= minute && carries < never) return [merged]
    return Math.abs(carries) < minute ? [merged, ...alone(at)] : alone(at)
  }
  const alone = (at: number): readonly Choice[] => {
    if (tooLate(at)) return [{ do: 'skip', reason: 'too-late' }]
    return overQuiet(context, at, dueAt, (wake) =>
      tooLate(wake) ? [{ do: 'skip', reason: 'too-late', until: wake + minute }] : null,
    )
  }
  const from = Math.max(dueAt, slot.bookedAt, after(welcome))
  const turns = [slot.startsAt - 12 * hour]
  const allowed = goingOf(context, { from, turns, decide }, cancelled(slot))
  return settle(
    context,
    { kind: 'prompt', slot: slot.slot, dueAt, startsAt: slot.startsAt, numbers: numbersOf(context, slot) },
    allowed,
  )
}

export function expectReminder(
  context: CourseContext,
  slot: SlotFacts,
  welcome: ExpectedMessage,
  prompt: ExpectedMessage,
): ExpectedMessage {
  const dueAt = movedBack(context, slot.startsAt - context.clinic.messages.reminderHours * hour)
  const tooLate = (at: number) => slot.startsAt - at < 2 * hour
  const named = [prompt, ...(slot.slot === 1 ? [welcome] : [])].flatMap(sentAt)
  // Whether the welcome's text names the later sessions' times, too, is not said.
  const perhaps = slot.slot === 1 ? [] : sentAt(welcome)
  const late = dueAt - 6 * hour
  const decide = (at: number): readonly Choice[] => {
    const merged: Choice = { do: 'skip', reason: 'merged' }
    const told = named.filter((sent) => sent <= at)
    if (told.some((sent) => sent > late + minute)) return [merged]
    const unsure =
      told.some((sent) => Math.abs(sent - late) <= minute) || perhaps.some((sent) => sent <= at && sent > late)
    return unsure ? [merged, ...alone(at)] : alone(at)
  }
  const alone = (at: number): readonly Choice[] => {
    if (tooLate(at)) return [{ do: 'skip', reason: 'too-late' }]
    const ahead = sentAt(prompt).find((sent) => prompt.dueAt <= at && sent > at)
    if (ahead !== undefined) return [{ do: 'wait', until: ahead }]
    return overQuiet(context, at, dueAt, (wake) => (tooLate(wake) ? [{ do: 'send' }] : null))
  }
  const from = Math.max(dueAt, slot.bookedAt, after(welcome))
  const allowed = goingOf(context, { from, turns: [slot.startsAt - 2 * hour, ...named], decide }, cancelled(slot))
  return settle(
    context,
    { kind: 'reminder', slot: slot.slot, dueAt, startsAt: slot.startsAt, numbers: numbersOf(context, slot) },
    allowed,
  )
}

/** One for each time that the slot was marked missed. */
export function expectMissed(
  context: CourseContext,
  slot: SlotFacts,
  welcome: ExpectedMessage,
): readonly ExpectedMessage[] {
  const settled: ExpectedMessage[] = []
  for (const [index, mark] of slot.marks.entries()) {
    if (mark.as !== 'missed') continue
    const restoredAt = slot.marks[index + 1]?.at ?? never
    const again = slot.marks.slice(index + 1).some((one) => one.as === 'missed')
    const told = settled.some((one) => one.actual?.outcome === 'sent')
    const plain = mark.at + context.clinic.messages.missedHours * hour
    const dueAt = movedOn(context, plain)
    const decide = (at: number): readonly Choice[] => {
      if (at > dueAt + 7 * day) return [{ do: 'skip', reason: 'too-late' }]
      // The 7 days can be counted from the mark, from two hours after it, or from `dueAt`.
      return [
        ...(at > mark.at + 7 * day ? [{ do: 'skip', reason: 'too-late' } as const] : []),
        ...sendByDay(context, at),
      ]
    }
    const restored = (at: number): readonly Choice[] =>
      restoredAt <= at ? [{ do: 'skip', reason: 'restored', from: restoredAt }] : []
    const from = Math.max(dueAt, after(welcome))
    const allowed = goingOf(
      context,
      { from, turns: [mark.at + 7 * day, dueAt + 7 * day], decide, slack: 2 * minute },
      restored,
    )
    const numbers = numbersOf(context, slot, mark.at - second)
    // A slot that is missed a second time: whether its first void mail has a line, and its told one comes again, is not said.
    const optional = (again && restoredAt < never && allowed.windows[0]?.reason === 'restored') || told
    settled.push(
      settle(
        context,
        { kind: 'missed', slot: slot.slot, dueAt, dueLeeway: minute, startsAt: slot.startsAt, numbers, optional },
        allowed,
      ),
    )
  }
  return settled
}

/** Of a make-up that was taken back, if a mail had told the client of it. */
export function expectCancellation(
  context: CourseContext,
  slot: SlotFacts,
  told: readonly ExpectedMessage[],
): readonly ExpectedMessage[] {
  const at = slot.cancelledAt
  if (at === never || !told.flatMap(sentAt).some((sent) => sent <= at)) return []
  const { clinic, course } = context
  const near = (moment: number) => slot.startsAt - moment <= day
  const dueAt = near(at) ? at : movedOn(context, at)
  const decide = (moment: number): readonly Choice[] => {
    if (slot.startsAt <= moment) return [{ do: 'hold' }]
    return isQuiet(moment, clinic.messages.quiet, course.zone) && near(moment)
      ? [{ do: 'send' }]
      : sendByDay(context, moment)
  }
  const allowed = goingOf(context, {
    from: dueAt,
    turns: [slot.startsAt, slot.startsAt - day],
    decide,
    slack: 2 * minute,
  })
  const draft = {
    kind: 'cancellation',
    slot: slot.slot,
    dueAt,
    dueLeeway: minute,
    startsAt: slot.startsAt,
    cause: 'cancelled',
  } as const
  // Whether being cancelled raises the slot's revision before or after its mail is not said.
  return [settle(context, { ...draft, revisions: [1, 2], numbers: numbersOf(context, slot) }, allowed)]
}

export function sentAt(message: ExpectedMessage): readonly number[] {
  return message.actual?.outcome === 'sent' ? [message.actual.at] : []
}

/** Nothing precedes the welcome. */
export function after(welcome: ExpectedMessage): number {
  return welcome.actual?.at ?? never
}

function cancelled(slot: SlotFacts) {
  return (at: number): readonly Choice[] =>
    slot.cancelledAt <= at ? [{ do: 'skip', reason: 'cancelled', from: slot.cancelledAt }] : []
}

/** A prompt or reminder by day is sent; in quiet hours only one found by half past their beginning, else `late` or the morning. */
function overQuiet(
  context: CourseContext,
  at: number,
  dueAt: number,
  late: (wake: number) => readonly Choice[] | null,
): readonly Choice[] {
  const { quiet } = context.clinic.messages
  const { zone } = context.course
  if (!isQuiet(at, quiet, zone)) return [{ do: 'send' }]
  const wake = quietEnds(at, quiet, zone)
  const waits = late(wake) ?? [{ do: 'wait', until: wake } as const]
  const began = quietBegan(at, quiet, zone)
  if (at > began + 30 * minute) return waits
  // "One found by 21:30 may still leave" is of one moved back to 21:00; whether of an older one, too, is not said.
  return dueAt >= began ? [{ do: 'send' }] : [{ do: 'send' }, ...waits]
}
