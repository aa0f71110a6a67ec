import type { CourseState } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'
import { zoneRulesVersion } from '../time/zone-rules.ts'
import { toInstant } from '../time/zone.ts'

/** For how long a course may wait for the job that brings it under new zone rules: far longer than it takes. */
const longest = { hours: 1 } as const

/**
 * Whether sessions of a course are still at the instants of other zone rules than this code's, so that a mail would tell a
 * wrong hour. The job that sets them right is on its way; should it not come, mail goes on after an hour.
 */
export function awaitsZoneRules({ clinic: { planned }, slots }: CourseState, now: Instant): boolean {
  if (planned === null) return false
  const isNoted = planned.zoneRules === zoneRulesVersion
  if (isNoted && (planned.zoneRulesAt === null || plus(planned.zoneRulesAt, longest) < now)) return false
  return slots.some(
    ({ status, startsAt, wall, zone }) =>
      (status === 'scheduled' || status === 'confirmed') && startsAt > now && toInstant(wall, zone) !== startsAt,
  )
}
