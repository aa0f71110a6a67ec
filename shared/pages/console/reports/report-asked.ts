import { TherapistId } from '../../../course/ids.ts'
import { type Period, longestPeriod } from '../../../reports/period.ts'
import { everybody, limitedTo } from '../../../staff/access.ts'
import { PlainDate, daysBetween, dateOf, plusDays } from '../../../time/wall-time.ts'
import { toWall } from '../../../time/zone.ts'
import type { ConsoleVisit } from '../console-visit.ts'

/** What a report is asked of; `fault` says what of the question was wrong, and the rest is then the usual. */
export interface ReportAsked {
  readonly period: Period
  readonly therapist: TherapistId | null
  readonly fault: string | null
}

/** The period and the therapist in the page's address; without any the three months up to today. */
export function reportAsked(visit: ConsoleVisit): ReportAsked {
  const { query, deps, now } = visit
  const zone = deps.clinic.timeZone
  const today = dateOf(toWall(now, zone))
  const usual = { from: plusDays(today, -91), to: today, zone }
  const own = limitedTo(visit.person, everybody)
  const asked = TherapistId.safeParse(query.get('therapist'))
  const therapist = own ?? (asked.success ? asked.data : null)
  const from = PlainDate.safeParse(query.get('from') ?? usual.from)
  const to = PlainDate.safeParse(query.get('to') ?? usual.to)
  if (!from.success || !to.success)
    return { period: usual, therapist, fault: 'Give both days as a year, month and day, such as 2027-03-31.' }
  if (to.data < from.data || daysBetween(from.data, to.data) >= longestPeriod)
    return {
      period: usual,
      therapist,
      fault: `Give a first day and a last one, not before it and at most ${longestPeriod} days.`,
    }
  return { period: { from: from.data, to: to.data, zone }, therapist, fault: null }
}
