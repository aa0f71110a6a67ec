import type { Clinic } from '../config/clinic.ts'
import type { Absence } from './absence.ts'

/** The clinic with what was declared since its file was deployed: closures for all, leave of one therapist. */
export function clinicAsOf(clinic: Clinic, { absences }: { readonly absences: readonly Absence[] }): Clinic {
  if (absences.length === 0) return clinic
  const closures = absences
    .filter(({ therapist }) => therapist === null)
    .map(({ from, to }) => ({ from, to, name: '' }))
  return {
    ...clinic,
    closures: [...clinic.closures, ...closures],
    therapists: clinic.therapists.map((one) => ({
      ...one,
      leave: [...one.leave, ...absences.filter(({ therapist }) => therapist === one.id)],
    })),
  }
}
