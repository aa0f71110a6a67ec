import type { ClinicRules } from './clinic-rules.ts'
import { numberAt, phaseOf } from './course-state.ts'
import { isQuiet, minute, quietBegan, quietEnds, second } from './days.ts'
import type { CourseFacts, SlotFacts, Stop } from './facts.ts'
import { going, type Allowed, type Choice, type Pending, type Window } from './going.ts'
import type { MessageLine } from './schemas.ts'

export type Kind = MessageLine['kind']

/** What became of a message: as its line says, where that is allowed; else as the contract would have it. */
export interface Outcome {
  readonly outcome: MessageLine['outcome']
  readonly reason: MessageLine['reason']
  readonly at: number
}

/** One message that must have a line (or, `optional`, that may), and all that the contract lets that line say. */
export interface ExpectedMessage {
  readonly client: string
  readonly kind: Kind
  readonly slot: number | null
  readonly left: number | null
  readonly of: number
  readonly revisions: readonly number[]
  readonly cause: MessageLine['cause']
  readonly dueAt: number
  /** How much later than `dueAt` the line may say, because an action takes its time. */
  readonly dueLeeway: number
  readonly startsAt: number | null
  readonly windows: readonly Window[]
  readonly optional: boolean
  /** What session and phase the line may bear, when it is of the moment `at`. */
  readonly numbers: (at: number) => readonly { readonly session: number | null; readonly phase: MessageLine['phase'] }[]
  readonly line: MessageLine | null
  readonly actual: Outcome | null
}

export type Draft = Pick<ExpectedMessage, 'kind' | 'slot' | 'dueAt' | 'startsAt' | 'numbers'> &
  Partial<Pick<ExpectedMessage, 'left' | 'revisions' | 'cause' | 'dueLeeway' | 'optional'>>

/** One course with all that its messages depend on. */
export interface CourseContext {
  readonly course: CourseFacts
  readonly clinic: ClinicRules
  readonly stops: readonly Stop[]
  /** Its lines of messages.jsonl that no expectation has taken yet. */
  readonly pool: MessageLine[]
  readonly observed: boolean
}

/** Settles one message: takes its line, if there is one, and says what became of it. */
export function settle(context: CourseContext, draft: Draft, allowed: Allowed): ExpectedMessage {
  const { course, pool, observed } = context
  const optional = (draft.optional ?? false) || allowed.mayLack
  const mine = pool.filter(
    (line) => line.kind === draft.kind && line.slot === draft.slot && line.left === (draft.left ?? null),
  )
  const fits = (line: MessageLine) => allowed.windows.some((window) => holds(window, line))
  const line = mine.find(fits) ?? (optional ? undefined : mine[0]) ?? null
  if (line !== null) pool.splice(pool.indexOf(line), 1)
  const nominal = optional && observed ? null : allowed.first
  return {
    left: null,
    revisions: [1],
    cause: null,
    dueLeeway: 0,
    ...draft,
    client: course.client,
    of: course.of,
    windows: allowed.windows,
    optional,
    line,
    actual:
      line !== null && fits(line) ? { outcome: line.outcome, reason: line.reason, at: Date.parse(line.at) } : nominal,
  }
}

export function holds(window: Window, line: MessageLine): boolean {
  const at = Date.parse(line.at)
  return window.outcome === line.outcome && window.reason === line.reason && window.from <= at && at <= window.to
}

/** `going` for a message of this course: what stops every mail of the client is looked at first. */
export function goingOf(
  context: CourseContext,
  pending: Pick<Pending, 'from' | 'turns' | 'decide' | 'slack'>,
  first?: Pending['decide'],
): Allowed {
  const { course, clinic, stops } = context
  const facts = course.slots.flatMap((slot) => [slot.cancelledAt, ...slot.marks.map((mark) => mark.at)])
  const turns = [...pending.turns, ...facts, course.unsubscribedAt, course.bouncedAt, course.bouncedAt + minute]
  const decide = (at: number): readonly Choice[] => {
    const before = first?.(at) ?? []
    return before.length > 0 ? before : stopped(course, at, () => pending.decide(at))
  }
  return going({ ...pending, turns, decide, quiet: clinic.messages.quiet, zone: course.zone, stops })
}

/** A bounce is known within a minute; till then a mail may go or not. */
function stopped(course: CourseFacts, at: number, rest: () => readonly Choice[]): readonly Choice[] {
  if (course.unsubscribedAt <= at) return [{ do: 'skip', reason: 'unsubscribed' }]
  if (course.bouncedAt + minute <= at) return [{ do: 'skip', reason: 'bounced' }]
  return course.bouncedAt <= at ? [{ do: 'skip', reason: 'bounced' }, ...rest()] : rest()
}

/** Sends, but in quiet hours waits for their end. */
export function sendByDay({ clinic, course }: CourseContext, at: number): readonly Choice[] {
  const { quiet } = clinic.messages
  return isQuiet(at, quiet, course.zone) ? [{ do: 'wait', until: quietEnds(at, quiet, course.zone) }] : [{ do: 'send' }]
}

/** A due time that quiet hours move on to their end. */
export function movedOn({ clinic, course }: CourseContext, due: number): number {
  const { quiet } = clinic.messages
  return isQuiet(due, quiet, course.zone) ? quietEnds(due, quiet, course.zone) : due
}

/** A due time that quiet hours move back to their beginning. */
export function movedBack({ clinic, course }: CourseContext, due: number): number {
  const { quiet } = clinic.messages
  return isQuiet(due, quiet, course.zone) ? quietBegan(due, quiet, course.zone) : due
}

/** The number and phase of a slot's line: of the moment it was written, or of just before its slot was cancelled. */
export function numbersOf(
  { course, clinic }: CourseContext,
  slot: SlotFacts,
  ...also: readonly number[]
): ExpectedMessage['numbers'] {
  return (at) => {
    const void_ = slot.cancelledAt <= at
    const moments = void_ ? [slot.cancelledAt - second] : [at, at - minute, ...also]
    return moments.map((moment) => {
      const session = numberAt(slot, moment, course, clinic)
      return { session, phase: phaseOf(session, course.of, clinic) }
    })
  }
}

export const noNumbers: ExpectedMessage['numbers'] = () => [{ session: null, phase: null }]
