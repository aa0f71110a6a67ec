import type { ClinicRules } from './clinic-rules.ts'
import { slotAt, stateAt } from './course-state.ts'
import { isQuiet, minute, quietBegan, quietEnds } from './days.ts'
import type { CourseFacts, Notice, Stop } from './facts.ts'
import { going, type Allowed, type Choice, type Pending, type Window } from './going.ts'
import type { MessageLine } from './schemas.ts'

export type Kind = MessageLine['kind']

/** What became of a message: as its line says, where that is allowed; else as the contract would have it. */
export interface Outcome {
  readonly outcome: MessageLine['outcome']
  readonly reason: MessageLine['reason']
  readonly at: number
}

export interface SessionNumber {
  readonly session: number | null
  readonly phase: MessageLine['phase']
}

/** What a message is, and all that its line may say when it is of the moment `at`; the first is the most literal. */
export interface Draft {
  readonly kind: Kind
  readonly slot: number | null
  readonly left?: number | null
  readonly cause?: MessageLine['cause']
  /** How much later than `dueAt` the line may say, because an action takes its time. */
  readonly dueLeeway?: number
  readonly optional?: boolean
  readonly dues: (at: number) => readonly number[]
  readonly starts: (at: number) => readonly (number | null)[]
  readonly numbers: (at: number) => readonly SessionNumber[]
  /** How many sessions the contract has; that of the moment, if not told. */
  readonly ofs?: (at: number) => readonly number[]
  /** 1 if not told; "any" where the contract does not say what it is. */
  readonly revisions?: (at: number) => readonly number[] | 'any'
  /** Revisions that this one may bear, but of which there is another message like it. */
  readonly rivals?: readonly number[]
}

/** One message that must have a line (or, `optional`, that may), and all that the contract lets that line say. */
export interface ExpectedMessage extends Required<Draft> {
  readonly client: string
  readonly windows: readonly Window[]
  readonly line: MessageLine | null
  readonly actual: Outcome | null
}

/** A notice, and what became of it. */
export interface SettledNotice {
  readonly notice: Notice
  readonly message: ExpectedMessage
}

/** One course with all that its messages depend on. */
export interface CourseContext {
  readonly course: CourseFacts
  readonly clinic: ClinicRules
  readonly stops: readonly Stop[]
  /** Its lines of messages.jsonl that no expectation has taken yet. */
  readonly pool: MessageLine[]
  readonly observed: boolean
  /** The notices that are settled so far. */
  readonly notices: SettledNotice[]
}

/** A message that is not yet decided: when it is due, why it is void, what else is to be done with it. */
export interface Undecided {
  readonly from: number
  readonly turns?: readonly number[]
  readonly slack?: number
  readonly isOptional?: 'prompts: false stops it'
  /** Before this it is left alone, whatever happens. */
  readonly due?: (at: number) => number
  /** A void message's reasons, and whether its line may be there from the moment that it became void. */
  readonly void?: (at: number) => readonly Choice[]
  /** Its reason from before may stand, even once the client is erased. */
  readonly isVoidForGood?: true
  readonly decide: (at: number) => readonly Choice[]
}

/** `going` for a message of this course; the reasons of a skip in the contract's order. */
export function goingOf(context: CourseContext, undecided: Undecided): Allowed {
  const { course, clinic, stops } = context
  const sent = context.notices.flatMap(({ message }) => (message.actual === null ? [] : [message.actual.at]))
  const turns = [
    ...(undecided.turns ?? []),
    ...course.versions.map(({ at }) => at),
    ...sent,
    ...[course.unsubscribedAt, course.bouncedAt, course.bouncedAt + minute],
  ]
  const decide = (at: number): readonly Choice[] => {
    const due = undecided.due?.(at) ?? at
    if (at < due) return [{ do: 'later', until: due }]
    const erased = course.versions.find(({ state }) => state.erased)?.at
    const void_ = undecided.void?.(at) ?? []
    if (erased !== undefined && erased <= at)
      return [{ do: 'skip', reason: 'erased' }, ...(undecided.isVoidForGood ? void_ : [])]
    return void_.length > 0 ? void_ : stopped(context, at, undecided)
  }
  const { from, slack } = undecided
  const plain = { from, turns, decide, quiet: clinic.messages.quiet, zone: course.zone, stops }
  const pending: Pending = slack === undefined ? plain : { ...plain, slack }
  return going(pending)
}

/** A bounce is known within a minute; till then a mail may go or not. */
function stopped({ course }: CourseContext, at: number, { decide, isOptional }: Undecided): readonly Choice[] {
  if (course.unsubscribedAt <= at) return [{ do: 'skip', reason: 'unsubscribed' }]
  if (course.bouncedAt + minute <= at) return [{ do: 'skip', reason: 'bounced' }]
  const optedOut = isOptional !== undefined && stateAt(course, at).optedOut
  const rest = optedOut ? [{ do: 'skip', reason: 'opted-out' } as const] : decide(at)
  return course.bouncedAt <= at ? [{ do: 'skip', reason: 'bounced' }, ...rest] : rest
}

/** None overtakes an unsent notice of its slot: until when it has to wait for one. */
export function waitsForNotice({ notices }: CourseContext, slot: number, at: number): readonly Choice[] {
  const ahead = notices.flatMap(({ notice, message: { actual } }) =>
    notice.slots.includes(slot) && notice.at <= at && actual !== null && actual.at > at ? [actual.at] : [],
  )
  return ahead.length === 0 ? [] : [{ do: 'wait', until: Math.min(...ahead) }]
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

export function sentAt(message: ExpectedMessage): readonly number[] {
  return message.actual?.outcome === 'sent' ? [message.actual.at] : []
}

/** Nothing precedes the welcome. */
export function after(welcome: ExpectedMessage): number {
  return welcome.actual?.at ?? Number.POSITIVE_INFINITY
}

export function startOf({ course }: CourseContext, slot: number, at: number): readonly number[] {
  return [at, at - minute].flatMap((moment) => slotAt(course, slot, moment)?.startsAt ?? [])
}
