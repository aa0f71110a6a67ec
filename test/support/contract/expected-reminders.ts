import { slotAt, slotOf, stateAt } from './course-state.ts'
import { hour, minute, second } from './days.ts'
import {
  after,
  goingOf,
  movedBack,
  sentAt,
  waitsForNotice,
  type CourseContext,
  type ExpectedMessage,
} from './expectation.ts'
import { settle } from './settle.ts'
import type { SlotState } from './facts.ts'
import type { Choice } from './going.ts'
import { lengths, numbersOf } from './numbers.ts'
import { overQuiet } from './over-quiet.ts'
import { reasonsOfVoid } from './void.ts'

/** One of a slot's times: its own reminder belongs to it. */
interface Era {
  readonly era: number
  readonly startsAt: number
  readonly from: number
  readonly revisions: readonly number[]
  /** An undo took it back, or put it back. */
  readonly isUndone: boolean
  readonly isRestored: boolean
}

export function expectReminders(
  context: CourseContext,
  { slot }: SlotState,
  mails: { readonly welcome: ExpectedMessage; readonly prompts: readonly ExpectedMessage[] },
): readonly ExpectedMessage[] {
  const eras = erasOf(context, slot)
  // The live ones first: the lines that may be there besides are of what is left.
  const settled = eras.map((era) => expectReminder(context, { slot, era, rivals: rivalsOf(era, eras) }, mails))
  const also = eras.filter(({ isRestored }) => isRestored).map((era) => mayBeMoved(context, slot, era))
  return [...settled, ...also]
}

/** What the other eras of the same time, whose reminders are due with this one, were first told under. */
function rivalsOf({ era, startsAt }: Era, eras: readonly Era[]): readonly number[] {
  const others = eras.filter((other) => other.era !== era && other.startsAt === startsAt)
  return others.flatMap(({ revisions }) => revisions.slice(0, 1))
}

function erasOf({ course }: CourseContext, slot: number): readonly Era[] {
  const eras = new Map<number, Era>()
  const first = slotOf(course.enrolled, slot)
  if (first !== undefined) note(first, { at: course.enrolledAt, isUndo: false })
  for (const { at, verb, before, state } of course.versions) {
    const is = slotOf(state, slot)
    const was = slotOf(before, slot)?.era
    const isUndo = verb === 'undo' && was !== undefined && was !== is?.era
    const undone = was === undefined ? undefined : eras.get(was)
    if (isUndo && undone !== undefined) eras.set(undone.era, { ...undone, isUndone: true })
    if (is !== undefined) note(is, { at, isUndo })
  }
  return [...eras.values()]

  function note({ era, startsAt, revisions }: SlotState, { at, isUndo }: { at: number; isUndo: boolean }): void {
    const known = eras.get(era)
    const all = [...new Set([...(known?.revisions ?? []), ...revisions])]
    const isRestored = (known?.isRestored ?? false) || isUndo
    eras.set(era, { isUndone: false, ...known, era, startsAt, from: known?.from ?? at, revisions: all, isRestored })
  }
}

/** As things stand; of an earlier time, also as they stood while it was the slot's. */
function numbersOfEra(context: CourseContext, slot: number, { era }: Era) {
  const then = context.course.versions.flatMap(({ at, before }) =>
    slotOf(before, slot)?.era === era ? [at - second] : [],
  )
  const isPast = (at: number) => slotAt(context.course, slot, at)?.era !== era
  const numbers = (at: number) => numbersOf(context, slot, ...(isPast(at) ? then : []))(at)
  const ofs = (at: number) => [
    ...lengths(context, slot)(at),
    ...(isPast(at) ? then.map((moment) => stateAt(context.course, moment).of) : []),
  ]
  return { numbers, ofs }
}

function draftOf(context: CourseContext, slot: number, given: Era) {
  const { startsAt, revisions } = given
  const dueAt = movedBack(context, startsAt - context.clinic.messages.reminderHours * hour)
  const draft = {
    ...({ kind: 'reminder', slot } as const),
    ...numbersOfEra(context, slot, given),
    dues: () => [dueAt],
    starts: () => [startsAt],
    revisions: () => revisions,
  }
  return { dueAt, draft }
}

function expectReminder(
  context: CourseContext,
  { slot, era, rivals }: { readonly slot: number; readonly era: Era; readonly rivals: readonly number[] },
  { welcome, prompts }: { readonly welcome: ExpectedMessage; readonly prompts: readonly ExpectedMessage[] },
): ExpectedMessage {
  const { course } = context
  const { startsAt } = era
  const { dueAt, draft } = draftOf(context, slot, era)
  const namesIt = (sent: number) => slotAt(course, slot, sent)?.startsAt === startsAt
  const changes = context.notices.filter(
    ({ message, notice }) => message.kind === 'change' && notice.slots.includes(slot),
  )
  const ofSlot = changes.filter(({ message }) => message.slot === slot)
  // Whether a mail about a whole course names each slot's time in its text is not said.
  const ofCourse = context.notices.flatMap(({ message }) =>
    message.kind === 'change' && message.slot === null ? [message] : [],
  )
  const named = [...prompts, ...ofSlot.map(({ message }) => message), ...(slot === 1 ? [welcome] : [])]
    .flatMap(sentAt)
    .filter(namesIt)
  const perhaps = [...ofCourse, ...(slot === 1 ? [] : [welcome])].flatMap(sentAt).filter(namesIt)
  const late = dueAt - 6 * hour
  const tooLate = (at: number) => startsAt - at < 2 * hour
  const decide = (at: number): readonly Choice[] => {
    const merged: Choice = { do: 'skip', reason: 'merged' }
    const told = named.filter((sent) => sent <= at)
    if (told.some((sent) => sent > late + minute)) return [merged]
    const unsure =
      told.some((sent) => Math.abs(sent - late) <= minute) || perhaps.some((sent) => sent <= at && sent > late)
    return unsure ? [merged, ...alone(at)] : alone(at)
  }
  const alone = (at: number): readonly Choice[] => {
    const wait = waitsForNotice(context, slot, at)
    if (wait.length > 0) return tooLate(at) ? [{ do: 'skip', reason: 'too-late' }, ...wait] : wait
    if (tooLate(at)) return [{ do: 'skip', reason: 'too-late' }]
    const ahead = prompts.flatMap((prompt) => sentAt(prompt).filter((sent) => isDueBy(prompt, at) && sent > at))[0]
    if (ahead !== undefined) return [{ do: 'wait', until: ahead }]
    return overQuiet(context, { at, dueAt }, (wake) => (tooLate(wake) ? [{ do: 'send' }] : null))
  }
  const allowed = goingOf(context, {
    from: Math.max(era.from, after(welcome)),
    turns: [dueAt, startsAt - 2 * hour, ...named, ...perhaps],
    due: () => dueAt,
    void: (at) => voidOf(context, { slot, era, at }),
    decide,
  })
  return settle(context, { ...draft, rivals, optional: era.isUndone }, allowed)
}

/** Of a slot that was prompted twice, the second prompt was not to be seen before its slot was booked again. */
function isDueBy(prompt: ExpectedMessage, at: number): boolean {
  const from = prompt.windows[0]?.from ?? Number.POSITIVE_INFINITY
  return (prompt.dues(at)[0] ?? Number.POSITIVE_INFINITY) <= at && from <= at + minute
}

function voidOf(
  { course }: CourseContext,
  { slot, era, at }: { readonly slot: number; readonly era: Era; readonly at: number },
): readonly Choice[] {
  const is = slotAt(course, slot, at)
  const reasons = reasonsOfVoid(is, stateAt(course, at))
  if (is === undefined || is.era === era.era) return reasons
  // Of an earlier revision: what became of the slot since comes first, where it "fits" this one.
  return [...reasons, { do: 'skip', reason: 'moved' }]
}

/** A reminder that an undo restored need have no line of having been void; one that it may have. */
function mayBeMoved(context: CourseContext, slot: number, era: Era): ExpectedMessage {
  const { dueAt, draft } = draftOf(context, slot, era)
  const windows = [{ outcome: 'skipped', reason: 'moved', from: dueAt, to: dueAt + 12 * hour } as const]
  return settle(context, { ...draft, optional: true }, { windows, mayLack: true, first: null })
}
