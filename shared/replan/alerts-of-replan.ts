import { newAlert } from '../alert/alert.ts'
import type { CommandDeps } from '../command/change-course.ts'
import { clientOf } from '../course/ids.ts'
import { overlapsIn } from '../course/overlaps.ts'
import type { Alert } from '../store/items.ts'
import type { ReplanJob } from '../store/jobs.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { dateOf, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { clinicNow } from '../deployed/clinic-now.ts'

/** What a round of a re-plan leaves staff to look at, once: that a change waits, or that zone rules changed something. */
export async function alertsAfter(
  store: Store,
  { before, after, now }: { before: ReplanJob; after: ReplanJob; now: Instant },
): Promise<readonly Write[]> {
  const about = { at: now, client: null, course: null, slot: null, of: after.id }
  if (before.phase === 'compare')
    return [{ put: 'alert', value: newAlert({ ...about, code: 'replan-waiting' }), was: null }]
  if (after.of !== 'zone-rules' || after.rows === 0) return []
  return unknown(store, newAlert({ ...about, code: 'zone-rules-changed' }))
}

/** Tells staff of sessions that overlap: somebody booked by new rules while others still stood by the old ones. */
export async function tellOverlaps(deps: CommandDeps, job: ReplanJob): Promise<void> {
  const { store, clock } = deps
  const { therapists, timeZone } = await clinicNow(deps, await store.readClinic())
  const now = clock()
  const from = plusDays(dateOf(toWall(now, timeZone)), -1)
  for (const { id } of therapists) {
    const overlaps = (await store.readDiaryFrom(id, from)).flatMap(overlapsIn).filter(({ startsAt }) => startsAt > now)
    for (const { course, slot } of overlaps) {
      const about = { code: 'double-booked' as const, at: now, client: clientOf(course), course, slot, of: job.id }
      const alerts = await unknown(store, newAlert(about))
      if (alerts.length > 0) await store.write(alerts)
    }
  }
}

async function unknown(store: Store, alert: Alert): Promise<readonly Write[]> {
  return (await store.readAlert(alert.id)) === null ? [{ put: 'alert', value: alert, was: null }] : []
}
