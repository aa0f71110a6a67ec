import { type CommandDeps, changeCourse } from '../command/change-course.ts'
import { type CourseId, type JobId, clientOf } from '../course/ids.ts'
import type { JobRow, ReplanJob } from '../store/jobs.ts'
import { type Instant, plus } from '../time/instant.ts'
import { zoneRulesVersion } from '../time/zone-rules.ts'
import { alertsAfter, tellOverlaps } from './alerts-of-replan.ts'
import { Difference, add } from './differences.ts'
import { type Round, lookAtCourse } from './look-at-course.ts'
import { renewDue } from './renew-due.ts'
import { zoneAction, zoneChangeOf } from './zone-change.ts'

/** Courses that one step goes over before it notes how far it came: few enough for one run of a Lambda. */
const coursesAStep = 20

/**
 * How long after the first round the courses are gone over again. Until then functions may end that had read the applied
 * settings before (Lambda lets none run for longer than a minute), or that were still to be deployed.
 */
const again = { settings: { minutes: 2 }, 'zone-rules': { minutes: 15 } } as const

/**
 * Goes over the next courses of a re-plan. First the rows are put that tell what changes, then each course is changed in a
 * transaction of its own, then it is noted how far it came: a step that a crash cut off is done again from its beginning,
 * finds its rows, and changes no course twice.
 * @returns whether courses are left to be gone over now
 */
export async function runReplan(deps: CommandDeps, id: JobId): Promise<boolean> {
  const job = await deps.store.readJob(id)
  const now = deps.clock()
  if (job?.type !== 'replan' || job.dueAt === null || job.dueAt > now) return false
  if (job.of === 'zone-rules' && job.to !== zoneRulesVersion) return awaitCode(deps, job, now)
  const page = await deps.store.listCourses(job.after, coursesAStep)
  const round = { job, zones: job.of === 'zone-rules' ? await zoneChangeOf(deps.store, job) : null }
  const rows = await tellDifferences(deps, round, page.items)
  if (job.phase !== 'compare') for (const course of page.items) await changeOne(deps, round, course)
  const differences = rows.map(({ value }) => Difference.parse(value))
  const after = {
    ...job,
    ...add(job, differences),
    rows: job.rows + rows.length,
    cursor: job.cursor + (job.phase === 'again' ? 0 : page.items.length),
    ...(page.next === null ? endOfRound(job, now) : { after: page.next, dueAt: now }),
    version: job.version + 1,
  }
  if (after.phase === 'done' && job.of === 'zone-rules') await tellOverlaps(deps, job)
  const alerts = page.next === null ? await alertsAfter(deps.store, { before: job, after, now }) : []
  const written = await deps.store.write([{ put: 'job', value: after, was: job.version }, ...alerts])
  return written.ok && page.next !== null
}

/** The job was started by newer code than this, or by older: it waits for this function's, or is not needed any more. */
async function awaitCode({ store }: CommandDeps, job: ReplanJob, now: Instant): Promise<false> {
  const { planned } = await store.readClinic()
  const isWanted = planned?.zoneRules === job.to
  const rest = isWanted
    ? { dueAt: plus(now, { minutes: 1 }) }
    : { phase: 'withdrawn' as const, finishedAt: now, dueAt: null }
  await store.write([{ put: 'job', value: { ...job, ...rest, version: job.version + 1 }, was: job.version }])
  return false
}

/** Puts a row for each course in which something changes. Those of a step that was begun before are there already. */
async function tellDifferences(
  deps: CommandDeps,
  round: Round,
  courses: readonly CourseId[],
): Promise<readonly JobRow[]> {
  const { job } = round
  if (job.of === 'settings' && job.phase !== 'compare') return []
  const begun = (await deps.store.readJobRows(job.id, job.rows, coursesAStep)).filter(({ value }) =>
    courses.some((course) => course === Difference.parse(value).course),
  )
  const known = new Set(begun.map(({ value }) => Difference.parse(value).course))
  const rest = courses.filter((course) => job.phase === 'compare' || !known.has(course))
  const found: Difference[] = []
  for (const course of rest) {
    const difference = await lookAtCourse(deps, round, course)
    if (difference !== null) found.push(difference)
  }
  const kept = job.phase === 'compare' ? [] : begun
  const rows = found.map((value, index) => {
    const row = job.rows + kept.length + index
    return { job: job.id, row, line: row + 1, value }
  })
  await deps.store.putJobRows(rows)
  return [...kept, ...rows]
}

async function changeOne(deps: CommandDeps, { job, zones }: Round, course: CourseId): Promise<void> {
  if (zones !== null) {
    const changed = await changeCourse(deps, clientOf(course), zoneAction(job, zones))
    if (!changed.ok && changed.error.code === 'changed-meanwhile') throw new Error(`${course}: ${changed.error.code}`)
  }
  await renewDue(deps, course)
}

function endOfRound(
  { phase, of }: ReplanJob,
  now: Instant,
): Pick<ReplanJob, 'phase' | 'after' | 'dueAt' | 'finishedAt'> {
  switch (phase) {
    case 'compare':
      return { phase: 'waiting', after: null, dueAt: null, finishedAt: null }
    case 'apply':
      return { phase: 'again', after: null, dueAt: plus(now, again[of]), finishedAt: null }
    case 'waiting':
    case 'again':
    case 'done':
    case 'withdrawn':
      return { phase: 'done', after: null, dueAt: null, finishedAt: now }
    default:
      return phase satisfies never
  }
}
