import { join } from 'node:path'

import type { Outcome } from './outcome.ts'

/** The summary in a few plain lines. */
export function tellOutcome({ summary, costs }: Outcome): string {
  const { sent, skipped, held } = summary.messages
  return [
    `${summary.clients} clients, ${summary.courses} courses, ${summary.slots} slots over ${summary.virtualDays} days, in ${summary.seconds} s`,
    `${sent} messages sent, ${skipped} skipped, ${held} held; ${summary.alerts} alerts`,
    `$${costs.usd.toFixed(4)} by the list prices of ${costs.prices}: $${costs.usdPerCourse.toFixed(4)} a course`,
    `see ${join(summary.out, 'index.html')}`,
  ].join('\n')
}
