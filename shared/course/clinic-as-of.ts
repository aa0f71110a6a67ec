import type { Clinic } from '../config/clinic.ts'
import type { Planning } from '../config/planning.ts'
import type { Absence } from './absence.ts'

/**
 * The clinic as it plans now: its file with what was declared since that was deployed (closures for all, leave of one
 * therapist) and, where other planning settings are applied than the file's own, with those.
 */
export function clinicAsOf(
  clinic: Clinic,
  { absences }: { readonly absences: readonly Absence[] },
  applied: Planning | null = null,
): Clinic {
  const planned = applied === null ? clinic : clinicPlanning(clinic, applied)
  if (absences.length === 0) return planned
  const closures = absences
    .filter(({ therapist }) => therapist === null)
    .map(({ from, to }) => ({ from, to, name: '' }))
  return {
    ...planned,
    closures: [...planned.closures, ...closures],
    therapists: planned.therapists.map((one) => ({
      ...one,
      leave: [...one.leave, ...absences.filter(({ therapist }) => therapist === one.id)],
    })),
  }
}

/** The clinic's words, addresses and look with planning settings; a therapist whom its file no longer names stays. */
export function clinicPlanning(clinic: Clinic, { therapists, ...settings }: Planning): Clinic {
  return {
    ...clinic,
    ...settings,
    therapists: therapists.map((one) => {
      const deployed = clinic.therapists.find(({ id }) => id === one.id)
      return deployed === undefined ? one : { ...deployed, hours: one.hours, leave: one.leave }
    }),
  }
}
