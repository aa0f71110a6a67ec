import type { Clinic } from '../config/clinic.ts'
import type { Therapist } from '../config/therapist.ts'
import { type PlainDate, type WallTime, dateOf, minutesOf, timeOf, weekdayOf } from '../time/wall-time.ts'
import type { TherapistId } from './ids.ts'
import { type OpenHours, openOn } from './open-hours.ts'

/** What the clinic's clocks show when a session begins, and how long it is. */
interface Session {
  readonly wall: WallTime
  readonly minutes: number
}

export function therapistOf(clinic: Clinic, id: TherapistId): Therapist | null {
  return clinic.therapists.find((therapist) => therapist.id === id) ?? null
}

/** When a therapist sees clients on a day: not at all in a leave, or while the clinic is closed. */
export function openHoursOn(clinic: Clinic, therapist: Therapist, date: PlainDate): readonly OpenHours[] {
  const away = [...clinic.closures, ...therapist.leave].some(({ from, to }) => from <= date && date <= to)
  return away ? [] : openOn(therapist.hours, weekdayOf(date))
}

/** Whether a session lies within the therapist's hours, outside leave and the clinic's closures. */
export function isOpen(clinic: Clinic, therapist: Therapist, { wall, minutes }: Session): boolean {
  const start = minutesOf(timeOf(wall))
  return openHoursOn(clinic, therapist, dateOf(wall)).some(
    ({ from, to }) => minutesOf(from) <= start && start + minutes <= minutesOf(to),
  )
}

/** Why a therapist sees nobody then, as the clinic calls it, the weightier first. */
export type WhyClosed = 'closure' | 'leave' | 'hours'

/** Why a session cannot be at a time; null where it can. */
export function whyClosed(clinic: Clinic, therapist: Therapist, session: Session): WhyClosed | null {
  if (isOpen(clinic, therapist, session)) return null
  const date = dateOf(session.wall)
  const covers = ({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): boolean =>
    from <= date && date <= to
  if (clinic.closures.some(covers)) return 'closure'
  return therapist.leave.some(covers) ? 'leave' : 'hours'
}
