import type { JSX } from 'preact'

import type { Cell, Field, ListField, TableField, TextField } from '../../../ipt/worksheets/field.ts'
import type { AnyFieldWords } from '../../../ipt/worksheets/words.ts'
import { type Around, idOf } from './around.ts'
import { ChoiceCell, ChoicePlace } from './choice-place.tsx'
import { nameAt } from './field-names.ts'
import { rowsIn } from './merge-part.ts'
import { NotRead, TextControl, TextPlace } from './text-place.tsx'

export interface SheetFieldProps<F extends Field> {
  readonly field: F
  readonly words: AnyFieldWords
  readonly name: string
  readonly value: unknown
  readonly around: Around
  /** The rows of tables that the page shows, counted from 0, the last one left out. */
  readonly rows: { readonly from: number; readonly to: number }
}

/** One field of a worksheet, to be filled in. */
export function SheetField({ field, ...props }: SheetFieldProps<Field>): JSX.Element {
  switch (field.kind) {
    case 'text':
      return <Text field={field} {...props} />
    case 'list':
      return <List field={field} {...props} />
    case 'choice':
    case 'scale':
      return <ChoicePlace field={field} {...props} />
    case 'table':
      return <Table field={field} {...props} />
    default:
      return field satisfies never
  }
}

function Text({ field, words, name, value, around }: SheetFieldProps<TextField>): JSX.Element {
  const help = `${idOf(name)}-help`
  return (
    <div class="field">
      <label for={idOf(name)}>{words.label}</label>
      <p class="more" id={help}>
        {words.help}
      </p>
      <TextPlace field={field} name={name} value={value} by={[help]} around={around} id={idOf(name)} />
    </div>
  )
}

/** How many empty places follow those that are written. */
const empties = 2

function List({ field, words, name, value, around }: SheetFieldProps<ListField>): JSX.Element {
  const help = `${idOf(name)}-help`
  const texts = rowsIn(value)
  const shown = Math.min(field.items, Math.max(texts.length, 1) + empties)
  return (
    <fieldset>
      <legend>{words.label}</legend>
      <p class="more" id={help}>
        {words.help}
      </p>
      {Array.from({ length: shown }, (_, at) => (
        <div class="cell">
          <TextPlace
            field={{ kind: 'text', length: field.length, lines: 1 }}
            name={nameAt(name, at)}
            value={texts[at]}
            by={[help]}
            around={around}
            id={idOf(nameAt(name, at))}
            label={`${words.label}, ${at + 1}`}
          />
        </div>
      ))}
      {shown < field.items && <More name={name} around={around} />}
    </fieldset>
  )
}

function Table({ field, words, name, value, around, rows }: SheetFieldProps<TableField>): JSX.Element {
  const all = rowsIn(value)
  const to = Math.min(field.rows, rows.to)
  const shown = Math.max(0, Math.min(to, Math.max(all.length, rows.from) + empties) - rows.from)
  const columns = Object.keys(field.columns)
  return (
    <section class="table" aria-labelledby={idOf(name)}>
      <h3 id={idOf(name)}>{words.label}</h3>
      <p>{words.help}</p>
      <dl>
        {columns.map((column) => (
          <>
            <dt>{words.columns?.[column]?.label}</dt>
            <dd id={columnHelp(name, column)}>{words.columns?.[column]?.help}</dd>
          </>
        ))}
      </dl>
      {Array.from({ length: shown }, (_, at) => rows.from + at).map((row) => (
        <fieldset id={idOf(nameAt(name, row))}>
          <legend>{around.words.line(row + 1)}</legend>
          <Row field={field} words={words} table={name} row={row} value={all[row]} around={around} />
        </fieldset>
      ))}
      {rows.from + shown < to && <More name={name} around={around} />}
    </section>
  )
}

interface RowProps extends Pick<SheetFieldProps<TableField>, 'field' | 'words' | 'value' | 'around'> {
  readonly table: string
  readonly row: number
}

/** How many places a row shows at once; of a longer one, what it can do without is folded away until it is wanted. */
const placesShown = 4

function Row({ field, words, table, row, value, around }: RowProps): JSX.Element {
  const columns = Object.entries(field.columns)
  const isLong = columns.length > placesShown
  const folded = columns.filter(([column]) => isLong && !field.needed.includes(column))
  const place = ([column, cell]: (typeof columns)[number]): JSX.Element => (
    <CellPlace
      field={cell}
      words={words.columns?.[column] ?? words}
      name={nameAt(table, row, column)}
      value={cellOf(value, column)}
      by={[columnHelp(table, column)]}
      around={around}
    />
  )
  const isUsed = folded.some(
    ([column]) => cellOf(value, column) !== undefined || around.faults.has(nameAt(table, row, column)),
  )
  return (
    <>
      {columns.filter((column) => !folded.includes(column)).map(place)}
      {folded.length > 0 && (
        <details open={isUsed}>
          <summary>{around.words.further}</summary>
          {folded.map(place)}
        </details>
      )}
    </>
  )
}

function CellPlace({
  field,
  words,
  ...props
}: Omit<SheetFieldProps<Cell>, 'rows'> & { readonly by: readonly string[] }): JSX.Element {
  if (field.kind !== 'text') {
    return (
      <div class="cell">
        <ChoiceCell field={field} words={words} {...props} />
      </div>
    )
  }
  return (
    <div class="cell">
      <label>
        {words.label}
        <TextControl field={field} {...props} />
      </label>
      <NotRead {...props} />
    </div>
  )
}

/** Keeps what is written, and shows the page again with further places. */
function More({ name, around }: { readonly name: string; readonly around: Around }): JSX.Element {
  return (
    <button class="quiet" type="submit" name="more" value={name}>
      {around.words.moreLines}
    </button>
  )
}

function columnHelp(name: string, column: string): string {
  return `${idOf(name)}-${column}`
}

function cellOf(row: unknown, column: string): unknown {
  return typeof row === 'object' && row !== null ? new Map<string, unknown>(Object.entries(row)).get(column) : undefined
}
