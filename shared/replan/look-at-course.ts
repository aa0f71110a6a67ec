import type { ZoneChange } from '../change/keep-wall-times.ts'
import type { CommandDeps } from '../command/change-course.ts'
import { clinicAsOf } from '../course/clinic-as-of.ts'
import { diaryOf } from '../course/diary.ts'
import type { CourseId } from '../course/ids.ts'
import type { ReplanJob } from '../store/jobs.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import { clinicNow, readPlanning } from '../deployed/clinic-now.ts'
import { type Difference, differenceOfSettings, differenceOfZones } from './differences.ts'
import { isOver } from './renew-due.ts'

/** What one step of a re-plan goes by. */
export interface Round {
  readonly job: ReplanJob
  /** The change of zone rules; null where it is settings that change. */
  readonly zones: ZoneChange | null
}

/** What a re-plan changes in a course as it stands; null: nothing. Changes nothing itself. */
export async function lookAtCourse(deps: CommandDeps, { job, zones }: Round, id: CourseId): Promise<Difference | null> {
  const state = await readWholeCourse(deps.store, id)
  if (state === null || isOver(state)) return null
  const { client, course, slots } = state
  const situation = { clinic: await clinicNow(deps, state.clinic), client, course, slots }
  const given = { situation, diary: diaryOf([]), now: deps.clock() }
  if (zones !== null) return differenceOfZones(given, zones)
  return differenceOfSettings(given, clinicAsOf(deps.clinic, state.clinic, await readPlanning(deps.store, job.to)))
}
