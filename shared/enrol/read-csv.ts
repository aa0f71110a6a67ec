import { parse } from 'csv-parse/sync'
import * as z from 'zod/mini'

import { asWritten } from '../csv/formula-safe.ts'
import type { CsvFault } from './csv-fault.ts'

/** The columns of a clients' file, in the order in which contract and samples show them. */
export const csvColumns = [
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
] as const
export type CsvColumn = (typeof csvColumns)[number]

/** Columns that a file may leave out altogether. */
export const optionalColumns = ['pin'] as const
export type OptionalColumn = (typeof optionalColumns)[number]

/** Each column's text; of a column that the file leaves out there is none. */
export type CsvCells = Readonly<Record<CsvColumn, string> & Partial<Record<OptionalColumn, string>>>

/** A row as it stands in the file: the line on which it starts, and each column's text. */
export interface CsvRow {
  readonly line: number
  readonly cells: CsvCells
}

export type CsvRead =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly errors: readonly CsvFault[] }

/** As many rows as one import takes. */
const mostRows = 20_000

const Records = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }))

/**
 * Reads a clients' file: a header row, then a row a client; the columns in any order. The apostrophe that keeps a cell of
 * our own files from being a formula is taken off again.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): CsvRead {
  if (/[\u0000\uFFFD]/.test(text)) return wrong(1, null, 'the file is not UTF-8 text; save it as CSV in UTF-8')
  try {
    const parsed: unknown = parse(text.replaceAll('\r\n', '\n'), {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    })
    return readRecords(Records.parse(parsed))
  } catch (fault) {
    return wrong(
      faultyLine(fault),
      null,
      'the quotes do not match up; see that each quoted cell is closed, and quotes in it are doubled',
    )
  }
}

function readRecords(records: z.infer<typeof Records>): CsvRead {
  const [header, ...rows] = records
  if (header === undefined || rows.length === 0)
    return wrong(1, null, 'the file has no rows; give a header row and a row for each client')
  if (!isHeader(header.record))
    return wrong(1, null, `the first line is no header row; begin the file with ${csvColumns.join(',')}`)
  const errors = [...headerFaults(header.record), ...rowFaults(rows, header.record.length)]
  if (rows.length > mostRows)
    errors.push(faultAt(1, null, `the file has ${rows.length} rows; give at most ${mostRows} at a time`))
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, rows: rows.map((row) => ({ line: lineOf(row), cells: cellsOf(header.record, row.record) })) }
}

/** A row of a client is none, and is not told: what stands in it is about a person. */
function isHeader(record: readonly string[]): boolean {
  const names: readonly string[] = csvColumns
  return record.some((name) => names.includes(name.trim()))
}

function headerFaults(header: readonly string[]): CsvFault[] {
  const names: readonly string[] = [...csvColumns, ...optionalColumns]
  const given = header.map((name) => name.trim())
  const missing = csvColumns.filter((name) => !given.includes(name))
  const unknown = given.filter((name) => !names.includes(name))
  const doubled = given.filter((name, index) => names.includes(name) && given.indexOf(name) !== index)
  return [
    ...missing.map((name) =>
      faultAt(1, name, 'the column is missing; add it to the header, though its cells be empty'),
    ),
    ...unknown.map((name) =>
      faultAt(1, name.slice(0, 40), `there is no such column; the columns are ${names.join(', ')}`),
    ),
    ...doubled.map((name) => faultAt(1, name, 'the column stands twice; give it once')),
  ]
}

function rowFaults(rows: z.infer<typeof Records>, width: number): CsvFault[] {
  return rows
    .filter(({ record }) => record.length !== width)
    .map((row) =>
      faultAt(
        lineOf(row),
        null,
        `the row has ${row.record.length} cells, the header ${width}; see to commas and quotes`,
      ),
    )
}

/** The line on which a record starts; the parser tells where it ends. */
function lineOf({ info, record }: z.infer<typeof Records>[number]): number {
  return info.lines - record.join('').split('\n').length + 1
}

function cellsOf(header: readonly string[], record: readonly string[]): CsvCells {
  const names = header.map((name) => name.trim())
  const cell = (column: CsvColumn | OptionalColumn): string =>
    asWritten((record[names.indexOf(column)] ?? '').trim()).trim()
  return {
    client_id: cell('client_id'),
    name: cell('name'),
    email: cell('email'),
    time_zone: cell('time_zone'),
    locale: cell('locale'),
    therapist: cell('therapist'),
    sessions: cell('sessions'),
    first_session: cell('first_session'),
    sessions_held: cell('sessions_held'),
    area: cell('area'),
    indication: cell('indication'),
    content: cell('content'),
    email_consent: cell('email_consent'),
    measures: cell('measures'),
    ...(names.includes('pin') ? { pin: cell('pin') } : {}),
  }
}

function faultyLine(fault: unknown): number {
  const found = z.object({ lines: z.number() }).safeParse(fault)
  return found.success ? found.data.lines : 1
}

function wrong(line: number, column: string | null, message: string): CsvRead {
  return { ok: false, errors: [faultAt(line, column, message)] }
}

function faultAt(line: number, column: string | null, message: string): CsvFault {
  return { line, column, code: 'bad-input', message }
}
