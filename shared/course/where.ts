import type { Clinic } from '../config/clinic.ts'
import type { Slot } from './slot.ts'

/** Where a session is held: at the clinic's address, or online. */
export type Where =
  | { readonly place: 'clinic'; readonly address: string }
  | { readonly place: 'online'; readonly href: string }

/** Where the therapist of a slot (or a course) sees clients. */
export function whereOf(clinic: Clinic, { therapist }: Pick<Slot, 'therapist'>): Where {
  const telehealth = clinic.therapists.find(({ id }) => id === therapist)?.telehealth ?? null
  return telehealth === null
    ? { place: 'clinic', address: clinic.contact.address }
    : { place: 'online', href: telehealth }
}
