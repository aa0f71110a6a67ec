import type { MetricName } from './metric.ts'
import type { Profile } from './profile.ts'

/** Seconds after which a mail is late, and a course is overdue. */
export const lateAfter = 600

/** What has a value only where something is wrong, so that a good month pays for none of it. */
const troubles: ReadonlySet<MetricName> = new Set([
  ...(['Overdue', 'Unknown', 'Bounced', 'Complained', 'Unheard', 'ZoneTableOlder'] as const),
])

/**
 * Whether values become a metric; what does not stands in the log only. CloudWatch is paid for each hour in which a metric has
 * a value: a lean clinic has metrics of what its alarms rest on, and of lateness only once somebody is to be called.
 */
export function becomesMetric(profile: Profile, name: MetricName, values: readonly number[]): boolean {
  if (profile === 'full' || troubles.has(name)) return true
  return name === 'Lateness' && values.some((seconds) => seconds >= lateAfter)
}
