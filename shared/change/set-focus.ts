import { type Result, done, refuse } from '../course/refusal.ts'
import type { Area } from '../ipt/area.ts'
import { type Case, type Changed, refuseClosed } from './case.ts'

/** The problem area that was agreed on, and a second one where there are two. */
export interface Focus {
  readonly area: Area
  readonly second: Area | null
}

/** Sets or changes a course's focus: every prompt that has not gone yet is chosen anew. Null: that is its focus already. */
export function setFocus(given: Case, { area, second }: Focus): Result<Changed | null> {
  const { course, slots } = given.situation
  const closed = refuseClosed(given)
  if (closed !== null) return closed
  if (area === second) return refuse('bad-input', 'the second area is the first; give another one, or none')
  if (course.area === area && course.secondArea === second) return done(null)
  return done({ course: { ...course, area, secondArea: second }, slots, notice: null, signals: [] })
}
