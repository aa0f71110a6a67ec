import type { ClinicRules } from './clinic-rules.ts'
import { presentState } from './course-state.ts'
import { day, dayAfter, minute, weekday } from './days.ts'
import type { CourseFacts, SlotState } from './facts.ts'
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

/** The cadence's first step after `from` that fits, whatever the distances of the sessions. */
export function nextStep(from: string, clinic: ClinicRules, fits: (step: Step) => boolean): Step | undefined {
  const [date = '', time = ''] = from.split('T')
  for (let days = clinic.course.everyDays; days <= 400; days += clinic.course.everyDays) {
    const step = stepOn(`${dayAfter(date, days)}T${time}`, clinic)
    if (fits(step)) return step
  }
  return undefined
}

/** The cadence's last step that is not after the wall time `local`. */
export function stepBefore(local: string, cadence: string, everyDays: number): string {
  const apart = Date.parse(`${local}Z`) - Date.parse(`${cadence}Z`)
  const [date = '', time = ''] = cadence.split('T')
  return `${dayAfter(date, Math.floor(apart / (everyDays * day)) * everyDays)}T${time}`
}

/** From where the steps after a slot are counted: from its own, or, where it was moved off the cadence, from the one before. */
export function stepOfSlot(slot: SlotState, cadence: string, clinic: ClinicRules, readings: Readings): string {
  if (readings.nextStep === 'after its step' || slot.local === stepOn(slot.step, clinic).local) return slot.step
  return stepBefore(slot.local, cadence, clinic.course.everyDays)
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

interface Diary {
  readonly courses: Iterable<CourseFacts>
  /** Slots that do not stand in the way: those that are themselves being moved. */
  readonly except?: (slot: SlotState, course: CourseFacts) => boolean
}

/** No booked slot of that therapist overlaps it. */
export function isFree(
  { startsAt, endsAt }: Pick<Step, 'startsAt' | 'endsAt'>,
  therapist: string,
  { courses, except = () => false }: Diary,
): boolean {
  const overlaps = (slot: SlotState) =>
    slot.life === 'booked' && slot.therapist === therapist && slot.startsAt < endsAt && startsAt < slot.endsAt
  for (const course of courses)
    if (presentState(course).slots.some((slot) => overlaps(slot) && !except(slot, course))) return false
  return true
}
