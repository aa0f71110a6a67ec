import { parse } from 'csv-parse/sync'

import { ClinicRules } from './clinic-rules.ts'
import { ClientRow, ScenarioLine } from './schemas.ts'
import { momentOf } from './zones.ts'
import { hour, text } from './days.ts'

/** What a rehearsal is given, as texts: the clinic file, the clients' CSV, the scenario; `start` an instant or the default. */
export interface RehearsalInput {
  readonly clinic: string
  readonly csv: string
  readonly scenario: string
  readonly start?: string | undefined
}

/** The same, read. */
export interface Rehearsal {
  readonly clinic: ClinicRules
  readonly rows: readonly ClientRow[]
  readonly scenario: readonly ScenarioLine[]
  readonly start: number
}

const columns = [
  'client_id',
  'name',
  'email',
  'time_zone',
  'locale',
  'therapist',
  'sessions',
  'first_session',
  'sessions_held',
  'area',
  'indication',
  'content',
  'email_consent',
  'measures',
]

/** Reads the three texts; throws where one is not as the contract shows it. */
export function readInput({ clinic, csv, scenario, start }: RehearsalInput): Rehearsal {
  const rules = ClinicRules.parse(JSON.parse(clinic))
  const rows = parse(csv, { columns: true, bom: true, skip_empty_lines: true }).map((row) =>
    ClientRow.parse(withEveryColumn(row)),
  )
  const lines = scenario.split(/\r?\n/).filter((line) => line.trim() !== '')
  return {
    clinic: rules,
    rows,
    scenario: lines.map((line) => ScenarioLine.parse(JSON.parse(line))),
    start: Date.parse(start ?? text(earliestFirst(rows, rules) - 168 * hour)),
  }
}

function withEveryColumn(row: unknown): object {
  return { ...Object.fromEntries(columns.map((column) => [column, ''])), ...(typeof row === 'object' ? row : {}) }
}

function earliestFirst(rows: readonly ClientRow[], { timeZone }: ClinicRules): number {
  return Math.min(...rows.map((row) => momentOf(row.first_session, timeZone)))
}
