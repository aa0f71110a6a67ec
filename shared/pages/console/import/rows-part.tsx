import type { ComponentChildren, JSX } from 'preact'

import type { CsvFault } from '../../../enrol/csv-fault.ts'
import type { ImportPreview, RowPreview } from '../../../enrol/preview-import.ts'
import type { CsvCells } from '../../../enrol/read-csv.ts'
import { wallLabel } from '../course-do/time-options.ts'
import { Table } from '../table.tsx'

/** So many rows of a file are shown from its beginning; of those further down only the bad ones. */
const shownRows = 200

/** So many faults further down are shown at most: an answer of Lambda has 6 MB, and nobody reads more. */
const shownFaults = 5000

/** The columns that every row is shown with; of the others, what is wrong with them. */
const columns = [
  ['client_id', 'Client'],
  ['name', 'Name'],
  ['email', 'E-mail'],
  ['therapist', 'Therapist'],
  ['sessions', 'Sessions'],
  ['first_session', 'First session'],
] as const satisfies readonly (readonly [keyof CsvCells, string])[]

/** The rows of a file: what each books, and at which cell what is wrong. */
export function RowsPart({ preview: { rows } }: { readonly preview: ImportPreview }): JSX.Element {
  const first = rows.slice(0, shownRows)
  const further = rows.slice(shownRows).filter(({ planned }) => planned === null)
  const bad = upTo(further, shownFaults)
  const shown = [...first, ...bad]
  return (
    <>
      {rows.length > shown.length && <p>{leftOut(rows.length - shown.length, further.length - bad.length)}</p>}
      <Table
        caption="Rows"
        heads={['Line', ...columns.map(([, head]) => head), 'Last session', 'Other cells']}
        rows={shown.map(cellsOf)}
      />
    </>
  )
}

/** The first rows whose faults together are so many. */
function upTo(rows: readonly RowPreview[], faults: number): readonly RowPreview[] {
  let counted = 0
  const end = rows.findIndex(({ errors }) => {
    counted += errors.length
    return counted > faults
  })
  return end === -1 ? rows : rows.slice(0, end)
}

function leftOut(count: number, bad: number): string {
  const what = `Shown are the first ${shownRows} rows and those that cannot be enrolled; ${count} more are not shown`
  return bad > 0 ? `${what}, ${bad} bad ones among them.` : `${what}, all of them good.`
}

function cellsOf({ line, cells, planned, errors }: RowPreview): readonly ComponentChildren[] {
  const at = (column: string): readonly CsvFault[] => errors.filter((error) => error.column === column)
  const others = errors.filter(({ column }) => !columns.some(([name]) => name === column))
  const last = planned?.steps.at(-1)
  return [
    line,
    ...columns.map(([name]) => <Cell text={cells[name]} faults={at(name)} />),
    last === undefined ? 'refused' : wallLabel(last.wall),
    others.map(({ column, message }) => (
      <span class="fault">
        {column ?? 'the row'}: {message}{' '}
      </span>
    )),
  ]
}

/** What stands in a cell, cut where it is long, and what is wrong with it. */
function Cell({ text, faults }: { readonly text: string; readonly faults: readonly CsvFault[] }): JSX.Element {
  const cut = text.length > 130 ? `${text.slice(0, 130)}…` : text
  return (
    <>
      {cut === '' && faults.length > 0 ? 'empty' : cut}
      {faults.map(({ message }) => (
        <span class="more fault">{message}</span>
      ))}
    </>
  )
}
