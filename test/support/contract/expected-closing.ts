import { standingIn, stateAt } from './course-state.ts'
import { daysLater } from './days.ts'
import { goingOf, movedOn, type CourseContext, type ExpectedMessage } from './expectation.ts'
import { settleFirst, type Candidate } from './settle.ts'
import { followUpDue, isUsed, ofCourse } from './last-slot.ts'
import type { SlotState, Version } from './facts.ts'

/**
 * Completion and follow-up of a course that was ended with none left, or whose client was erased: skipped, and due by
 * the last slot used, or by the last one cut. Null, while it is neither; `undone`, where an undo opened it again.
 */
export function expectClosing(context: CourseContext, at: number): readonly ExpectedMessage[] | 'undone' | null {
  const { course } = context
  const { ended, erased } = stateAt(course, at)
  if (!ended && !erased) return null
  const version = course.versions.find(({ state }) => (ended ? state.ended : state.erased))
  if (version === undefined) return null
  if (!erased && isReopened(context, version)) return 'undone'
  return closingOf(context, version, erased && !ended)
}

export function isReopened({ course }: CourseContext, { at }: Version): boolean {
  return course.versions.some((version) => version.at >= at && version.before.ended && !version.state.ended)
}

/** Lines that an end may have left before it was undone. */
export function expectReopened(context: CourseContext): readonly ExpectedMessage[] {
  const ends = context.course.versions.filter(({ verb, state }) => verb === 'end' && state.ended)
  return ends.flatMap((version) => (isReopened(context, version) ? closingOf(context, version, true) : []))
}

function closingOf(context: CourseContext, version: Version, mayLack: boolean): readonly ExpectedMessage[] {
  const { course, clinic } = context
  const standing = standingIn(version.before)
  const used = standing.findLast((slot) => isUsed(slot, version.at, context))
  const cut = standing.at(-1)
  const lasts = [used, cut].filter((slot) => slot !== undefined)
  const optional = mayLack && used !== cut
  const plain = { ...ofCourse, optional, ofs: () => [version.state.of, version.before.of] } as const
  const candidates = (kind: 'completion' | 'follow-up', dueOf: (slot: SlotState) => number): readonly Candidate[] =>
    lasts.map((slot) => {
      const dueAt = dueOf(slot)
      const from = Math.max(dueAt, version.at)
      // A follow-up has its completion's reason, also where the client was erased after that.
      const kept = kind === 'follow-up' ? ({ isVoidForGood: true } as const) : {}
      const allowed = goingOf(context, { from, decide: ended, void: ended, ...kept })
      return { draft: { ...plain, kind, dues: () => [dueAt] }, allowed }
    })
  const ended = () => [{ do: 'skip', reason: 'ended' } as const]
  const completion = (slot: SlotState) => movedOn(context, daysLater(slot.startsAt, 1, clinic.messages.at, course.zone))
  return [candidates('completion', completion), candidates('follow-up', (slot) => followUpDue(context, slot))].flatMap(
    ([first, ...rest]) => (first === undefined ? [] : [settleFirst(context, [first, ...rest])]),
  )
}
