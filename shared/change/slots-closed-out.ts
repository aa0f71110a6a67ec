import { isOpenStep } from '../course/cadence.ts'
import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import type { Clinic } from '../config/clinic.ts'
import { bookingOf } from './book.ts'
import type { Case } from './case.ts'

/** The slots to come that were open and, by another clinic's hours, closures and leave, are so no longer. */
export function slotsClosedOut(given: Case, after: Clinic): readonly Slot[] {
  const booking = bookingOf(given)
  return toCome({ slots: given.situation.slots, now: given.now }).filter((slot) => {
    const terms = { ...booking, therapist: slot.therapist, minutes: slot.minutes }
    const isOpenIn = (clinic: Clinic): boolean => isOpenStep({ ...terms, clinic }, slot)
    return isOpenIn(booking.clinic) && !isOpenIn(after)
  })
}
