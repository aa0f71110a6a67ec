import type { ClinicRules } from './clinic-rules.ts'
import { dayAfter, minute, weekday } from './days.ts'
import type { CourseFacts, SlotFacts } from './facts.ts'
import type { Readings } from './readings.ts'
import { momentOf, wallAt } from './zones.ts'

/** A time that a session could take. */
export interface Step {
  readonly step: string
  readonly local: string
  readonly startsAt: number
  readonly endsAt: number
}

interface Search {
  readonly from: string
  readonly number: number
  readonly of: number
  readonly fits: (step: Step) => boolean
}

/** The step of a day: where the clocks skip its time, the time after. */
export function stepOn(step: string, { timeZone, course }: ClinicRules): Step {
  const startsAt = momentOf(step, timeZone)
  return { step, local: wallAt(startsAt, timeZone), startsAt, endsAt: startsAt + course.minutes * minute }
}

/** The first step after `from` on which session `number` can be, within about a year. */
export function firstStep(
  { from, number, of, fits }: Search,
  clinic: ClinicRules,
  readings: Readings,
): Step | undefined {
  const { everyDays, fortnightlyLast: last } = clinic.course
  const first = readings.fortnights === 'before each' ? of - last : of - last + 1
  const fortnight = readings.fortnight === 'twice' ? 2 * everyDays : 14
  const gap = last > 0 && number > first ? fortnight : everyDays
  const again = readings.afterClosed === 'week' ? everyDays : gap
  const [date = '', time = ''] = from.split('T')
  for (let days = gap; days <= 400; days += again) {
    const step = stepOn(`${dayAfter(date, days)}T${time}`, clinic)
    if (fits(step)) return step
  }
  return undefined
}

/** Neither closure nor leave on its day, and the whole of it within one range of the therapist's hours. */
export function isOpen({ local, endsAt }: Step, therapist: string, clinic: ClinicRules): boolean {
  const [date = '', from = ''] = local.split('T')
  const who = clinic.therapists.find(({ id }) => id === therapist)
  if (who === undefined) return false
  const away = [...clinic.closures, ...who.leave].some((span) => span.from <= date && date <= span.to)
  const until = wallAt(endsAt, clinic.timeZone)
  const sameDay = until.slice(0, 10) === date
  const fits = (range: string) => range.slice(0, 5) <= from && until.slice(11) <= range.slice(6)
  return !away && sameDay && (who.hours[weekday(date)] ?? []).some(fits)
}

/** No standing slot of that therapist overlaps it. */
export function isFree(step: Step, therapist: string, courses: Iterable<CourseFacts>): boolean {
  const overlaps = (slot: SlotFacts) =>
    !Number.isFinite(slot.cancelledAt) && slot.startsAt < step.endsAt && step.startsAt < slot.endsAt
  for (const course of courses) if (course.therapist === therapist && course.slots.some(overlaps)) return false
  return true
}
