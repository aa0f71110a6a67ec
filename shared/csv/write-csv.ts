import { formulaSafe } from './formula-safe.ts'

/**
 * Rows as a CSV file that any program reads and none runs: lines end in CRLF, a cell is quoted where it must be, formulas
 * are made plain text.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  let text = ''
  for (const row of rows) text += `${row.map((cell) => quoted(formulaSafe(cell))).join(',')}\r\n`
  return text
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
