import type { RefusalCode } from '../course/refusal.ts'
import type { CsvColumn } from './read-csv.ts'

const columns: Partial<Record<RefusalCode, CsvColumn>> = {
  'sessions-out-of-range': 'sessions',
  'no-consent': 'email_consent',
  'unknown-therapist': 'therapist',
  'course-open': 'client_id',
  'not-allowed': 'client_id',
}

/** The column, and the field of the form, in which a refused enrolment is to be mended. */
export function columnOf(code: RefusalCode): CsvColumn {
  return columns[code] ?? 'first_session'
}
