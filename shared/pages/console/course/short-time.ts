import type { Instant } from '../../../time/instant.ts'
import { dateOf } from '../../../time/wall-time.ts'
import { toWall } from '../../../time/zone.ts'
import { clinicTime } from '../console-frame.tsx'
import type { ConsoleVisit } from '../console-visit.ts'

/** An instant as the clinic's clocks show it, with its year only where that is not the present one: "5 January, 14:00". */
export function shortTime(instant: Instant, visit: Pick<ConsoleVisit, 'deps' | 'now'>): string {
  const { timeZone } = visit.deps.clinic
  const [year = ''] = dateOf(toWall(visit.now, timeZone)).split('-')
  return clinicTime(instant, visit).replace(` ${year},`, ',')
}
