import { csvColumns, type CsvCells } from '../../shared/enrol/read-csv.ts'

export type Row = CsvCells

/** A good row of a clients' file: twelve Tuesdays, 14:00, with t-1. */
export function aRow(cells: Readonly<Record<string, string>> = {}): Row {
  return {
    client_id: 'c-001',
    name: 'Ana Duarte',
    email: 'ana@clients.example',
    time_zone: '',
    locale: 'en',
    therapist: 't-1',
    sessions: '12',
    first_session: '2027-01-05T14:00',
    sessions_held: '',
    area: '',
    indication: '',
    content: '',
    email_consent: '2026-12-01',
    measures: '',
    ...cells,
  }
}

/** A clients' file: the header, then the rows, each cell quoted where it must be. */
export function csvText(rows: readonly Row[], lineEnd = '\n'): string {
  const columns = rows.some(({ pin }) => pin !== undefined) ? ([...csvColumns, 'pin'] as const) : csvColumns
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','))]
  return lines.map((line) => line + lineEnd).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
