import { type Row, aRow } from './clients-csv.ts'
import { sampleClinic } from './sample-course.ts'

/** So many rows of a clients' file that can all be enrolled at `largeClinic`; at most 5,400. */
export function manyRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => aRow({ client_id: `c-${index}`, ...timeOf(index) }))
}

/** Nine hours of five weekdays, then the next therapist. */
function timeOf(index: number): Readonly<Record<string, string>> {
  const hour = [8, 9, 10, 11, 13, 14, 15, 16, 17][index % 9] ?? 8
  const day = 4 + (Math.floor(index / 9) % 5)
  return {
    therapist: `t-${Math.floor(index / 45)}`,
    first_session: `2027-01-0${day}T${String(hour).padStart(2, '0')}:00`,
  }
}

function manyTherapists(count: number): readonly object[] {
  const hours = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00-12:00', '13:00-18:00']]),
  )
  return Array.from({ length: count }, (_, index) => ({ id: `t-${index}`, name: 'A Name', hours }))
}

/** A clinic with room for that many. */
export const largeClinic = sampleClinic('harbour', {
  ...{ closures: [], clinician: null, therapists: manyTherapists(120) },
})
