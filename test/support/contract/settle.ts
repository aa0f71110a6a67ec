import { stateAt } from './course-state.ts'
import { minute } from './days.ts'
import type { CourseContext, Draft, ExpectedMessage } from './expectation.ts'
import type { CourseFacts } from './facts.ts'
import type { Allowed, Window } from './going.ts'
import type { MessageLine } from './schemas.ts'

export interface Candidate {
  readonly draft: Draft
  readonly allowed: Allowed
}

/** Settles one message: takes its line, if there is one, and says what became of it. */
export function settle(context: CourseContext, draft: Draft, allowed: Allowed): ExpectedMessage {
  return settleFirst(context, [{ draft, allowed }])
}

/** The same where the contract lets a message be of several forms: that of which there is a line, else the first. */
export function settleFirst(context: CourseContext, candidates: readonly [Candidate, ...Candidate[]]): ExpectedMessage {
  const { course, pool, observed } = context
  const found = candidates.flatMap((candidate) => {
    const whole = completed(candidate, course)
    return pool.filter((line) => isOf(whole, line)).map((line) => ({ whole, line, likeness: likeness(whole, line) }))
  })
  const best = found.toSorted((a, b) => b.likeness - a.likeness)[0]
  const first = completed(candidates[0], course)
  const isEnough = best !== undefined && best.likeness >= (best.whole.optional ? 6 : 1)
  if (!isEnough) {
    const nominal = first.optional && observed ? null : candidates[0].allowed.first
    return { ...first, line: null, actual: nominal }
  }
  const { whole, line } = best
  pool.splice(pool.indexOf(line), 1)
  const fits = whole.windows.some((window) => holds(window, line))
  const chosen = candidates.find(({ allowed }) => allowed.windows === whole.windows) ?? candidates[0]
  const { outcome, reason } = line
  const told = { outcome, reason, at: Date.parse(line.at) }
  return { ...whole, line, actual: fits ? told : chosen.allowed.first }
}

function completed({ draft, allowed }: Candidate, course: CourseFacts) {
  const plain = { left: null, cause: null, dueLeeway: 0, rivals: [] }
  const ofs = (at: number) => [stateAt(course, at).of, stateAt(course, at - minute).of]
  const optional = (draft.optional ?? false) || allowed.mayLack
  const windows = allowed.windows
  return { ...plain, ofs, revisions: () => [1], ...draft, client: course.client, windows, optional }
}

type Whole = Omit<ExpectedMessage, 'line' | 'actual'>

function isOf({ kind, slot, left }: Whole, line: MessageLine): boolean {
  return line.kind === kind && line.slot === slot && line.left === left
}

/** How much of a line is as the message has it: the outcome and when, the due time, the start, the cause, the revision. */
function likeness(whole: Whole, line: MessageLine): number {
  const at = Date.parse(line.at)
  const revisions = whole.revisions(at)
  const start = line.sessionStartsAt === null ? null : Date.parse(line.sessionStartsAt)
  return (
    (whole.windows.some((window) => holds(window, line)) ? 4 : 0) +
    (isDue(whole, line) && whole.cause === line.cause ? 2 : 0) +
    (whole.starts(at).includes(start) && whole.cause === line.cause ? 1 : 0) +
    (revisions === 'any' || revisions.includes(line.revision) ? 0.5 : 0) -
    (whole.rivals.includes(line.revision) ? 0.25 : 0)
  )
}

export function isDue({ dues, dueLeeway }: Pick<Whole, 'dues' | 'dueLeeway'>, line: MessageLine): boolean {
  const is = Date.parse(line.dueAt)
  return dues(Date.parse(line.at)).some((due) => due <= is && is <= due + dueLeeway)
}

export function holds(window: Window, line: MessageLine): boolean {
  const at = Date.parse(line.at)
  return window.outcome === line.outcome && window.reason === line.reason && window.from <= at && at <= window.to
}
