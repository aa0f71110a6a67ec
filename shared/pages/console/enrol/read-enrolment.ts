import type { Enrolment } from '../../../enrol/enrolment.ts'
import { parseRow } from '../../../enrol/parse-row.ts'
import type { CsvCells } from '../../../enrol/read-csv.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { booking, limitedTo } from '../../../staff/access.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { type EnrolField, furtherFields, neededFields } from './enrol-fields.ts'

/** An enrolment, or what is wrong in which field. */
export type EnrolmentRead =
  | { readonly ok: true; readonly enrolment: Enrolment }
  | { readonly ok: false; readonly faults: ReadonlyMap<string, string> }

/** Reads the form by the rules of a clients' file; only what the person is asked for counts. */
export function readEnrolment(visit: ConsoleVisit, fields: FormFields): EnrolmentRead {
  const asked = [...neededFields(visit), ...furtherFields(visit)]
  const parsed = parseRow(visit.deps.clinic, { line: 1, cells: cellsOf(asked, fields) })
  const faults = new Map(parsed.ok ? [] : parsed.errors.map(({ column, message }) => [column ?? 'client_id', message]))
  const own = limitedTo(visit.person, booking)
  if (own !== null && fields.get('therapist') !== own) faults.set('therapist', 'enrol clients of your own')
  return parsed.ok && faults.size === 0 ? parsed : { ok: false, faults }
}

function cellsOf(asked: readonly EnrolField[], fields: FormFields): CsvCells {
  const names: ReadonlySet<string> = new Set(asked.map(({ name }) => name))
  const cell = (column: string): string => (names.has(column) ? (fields.get(column) ?? '').trim() : '')
  return {
    ...{ client_id: cell('client_id'), name: cell('name'), email: cell('email'), time_zone: cell('time_zone') },
    ...{ locale: cell('locale'), therapist: cell('therapist'), sessions: cell('sessions') },
    ...{ first_session: cell('first_session'), sessions_held: cell('sessions_held'), area: cell('area') },
    ...{ indication: cell('indication'), content: cell('content'), email_consent: cell('email_consent') },
    ...{ measures: cell('measures'), pin: cell('pin') },
  }
}

/** What stands in the form before anybody fills it in, a therapist and time that a link named among it. */
export function filledByLink(visit: ConsoleVisit, before: FormFields): FormFields {
  const named = ['therapist', 'first_session'].flatMap((name) => {
    const value = visit.query.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return new Map([...before, ...named])
}
