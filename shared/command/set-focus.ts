import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Area } from '../ipt/area.ts'
import { type CommandDeps, changeCourse } from './change-course.ts'

/** The problem area that was agreed on, and a second one where there are two. */
export interface Focus {
  readonly area: Area
  readonly second: Area | null
  readonly by: string
}

/** Sets or changes a course's focus: every prompt that has not gone yet is chosen anew. */
export function setFocus(deps: CommandDeps, client: ClientId, focus: Focus): Promise<Result<null>> {
  return changeCourse(deps, client, async ({ course, slots }) => {
    if (course.status === 'closed') return refuse('course-closed', 'the course is closed')
    const { area, second } = focus
    if (area === second) return refuse('bad-input', 'the second area is the first; give another one, or none')
    if (course.area === area && course.secondArea === second) return done(null)
    const changed = { ...course, area, secondArea: second }
    return done({ course: changed, slots, act: 'focus', slot: null, by: focus.by, alerts: [], diary: [] })
  })
}
