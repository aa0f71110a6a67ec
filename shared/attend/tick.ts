import type { Due, Store } from '../store/store.ts'
import { lateAfter } from '../config/becomes-metric.ts'
import type { Measure } from '../metrics/metric.ts'
import type { Clock } from '../ports/clock.ts'
import { zoneRulesVersion } from '../time/zone-rules.ts'
import type { ClinicState } from '../store/items.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Deployed } from '../deployed/deployed.ts'
import { noteDeployment } from '../deployed/note-deployment.ts'
import { type StandingDeps, noteStanding } from '../standing/note-standing.ts'
import { brakeAt } from './brake.ts'
import { restoringJob } from '../restore/begin-restore.ts'
import { isAtHome } from '../restore/find-home.ts'
import { putClinic } from '../store/put-clinic.ts'

/** How many courses a job or an alert may stand behind while the clinic does not send. */
const farthest = 5_000

/**
 * How many pointers go with the brake on, whatever waits: one mail a minute gets through, not every course has one that may
 * go, and what waits may be nothing but pointers that fail.
 */
const probes = 10

/** The queue of pointers to what is due. */
export interface Queue {
  /** About how many pointers wait, or are being attended to. */
  waiting(): Promise<number>
  send(due: readonly Due[]): Promise<void>
}

export interface TickDeps extends StandingDeps {
  /** What planning goes by in the code and the clinic file that were deployed. */
  readonly deployed: Deployed
  readonly clock: Clock
  readonly queue: Queue
  /** The most messages a minute, and the pace to come back to after throttles. */
  readonly perMinute: number
  /** The release of the zone rules that the runtime itself carries, such as 2026c. */
  readonly runtimeZones: string
  readonly measure: Measure
}

/**
 * Queues what is due, the longest waiting first, at most what may be sent in a minute less what waits already, so that a
 * backlog is not queued twice over. While the clinic does not send, courses stay due; jobs and alerts to staff go on. Where
 * something else was deployed than what is applied, a job is started; so are the standing jobs, once. A table that was put
 * in the place of the clinic's is made so with sending off; until it is set right, nothing else is done in it.
 * @returns how many pointers were queued
 */
export async function tick(deps: TickDeps): Promise<number> {
  const { store, clock, queue, perMinute, runtimeZones, measure } = deps
  const now = clock()
  if (runtimeZones > zoneRulesVersion) measure('ZoneTableOlder')
  const clinic = await store.readClinic()
  // Half of a clinic tells nothing true: what is due is looked at when the file from the other stack is in.
  if (clinic.filling !== null) {
    await store.putHeartbeat({ at: now, queued: 0 })
    return 0
  }
  if (!(await isAtHome(store, clinic, now))) return 0
  const isBraked = clinic.unknowns >= brakeAt
  const most = isBraked ? probes : Math.min(clinic.perMinute, perMinute)
  const restoring = restoringJob(clinic)
  const found: readonly Due[] =
    restoring === null ? await dueWithin(store, clinic, { now, room: most }) : [{ type: 'job', job: restoring }]
  await measureDue(deps, clinic, { found, now, most })
  const waiting = found.length === 0 || isBraked ? 0 : await queue.waiting()
  // Of a backlog the oldest are those that wait in the queue already: the next after them are queued.
  const due = found.length < most ? found.slice(0, Math.max(0, most - waiting)) : found.slice(waiting)
  if (due.length > 0) await queue.send(due)
  await store.putHeartbeat({ at: now, queued: due.length })
  const raised = Math.max(clinic.perMinute, Math.ceil(Math.min(perMinute, clinic.perMinute * 1.2)))
  const paced = { ...clinic, perMinute: raised }
  const isNoted = (await noteDeployment(deps, paced, now)) || (await noteStanding(deps, paced, now))
  if (!isNoted && raised > clinic.perMinute) await store.write([putClinic(clinic, { perMinute: raised })])
  return due.length
}

/** Measures how many courses are due, and of how many that is no news: nobody attends to them, or not in time. */
async function measureDue(
  { store, measure }: TickDeps,
  clinic: ClinicState,
  { found, now, most }: { readonly found: readonly Due[]; readonly now: Instant; readonly most: number },
): Promise<void> {
  const courses = coursesIn(found)
  if (courses === 0) return
  measure('Due', courses)
  const overdue = await dueWithin(store, clinic, { now: plus(now, { seconds: -lateAfter }), room: most })
  if (coursesIn(overdue) > 0) measure('Overdue', coursesIn(overdue))
}

function coursesIn(found: readonly Due[]): number {
  return found.filter(({ type }) => type === 'course').length
}

/** While the clinic does not send, only jobs and alerts go on: they are looked for behind the courses that wait. */
async function dueWithin(
  store: Store,
  { sending }: ClinicState,
  { now, room }: { now: Instant; room: number },
): Promise<readonly Due[]> {
  if (sending) return store.listDue(now, room)
  const due = await store.listDue(now, Math.max(room, farthest))
  return due.filter(({ type }) => type !== 'course').slice(0, room)
}
