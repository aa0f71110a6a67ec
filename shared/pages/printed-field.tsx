import type { ComponentChildren, JSX } from 'preact'

import type { Cell, ChoiceField, Field, ScaleField, TableField } from '../ipt/worksheets/field.ts'
import type { Answer, Row } from '../ipt/worksheets/parse-worksheet.ts'
import type { AnyFieldWords } from '../ipt/worksheets/words.ts'

interface Printed<F extends Field> {
  readonly field: F
  readonly words: AnyFieldWords
  /** Undefined where nothing was written. */
  readonly value: Answer | undefined
}

/** One field of a worksheet on paper. */
export function PrintedField({ field, words, value }: Printed<Field>): JSX.Element {
  return (
    <section class="field">
      <h2>{words.label}</h2>
      <p class="more">{words.help}</p>
      {bodyOf({ field, words, value })}
    </section>
  )
}

function bodyOf({ field, words, value }: Printed<Field>): ComponentChildren {
  switch (field.kind) {
    case 'text':
      return value === undefined ? (
        <Room lines={field.lines + 1} />
      ) : (
        <p class="answer" dir="auto">
          {typeof value === 'string' && value}
        </p>
      )
    case 'list':
      return Array.isArray(value) ? <Items items={value.map(String)} /> : <Room lines={Math.min(field.items, 5)} />
    case 'choice':
      return <Options field={field} words={words} value={value} />
    case 'scale':
      return <Scale field={field} words={words} value={value} />
    case 'table':
      return <Rows field={field} words={words} value={value} />
    default:
      return field satisfies never
  }
}

function Room({ lines }: { readonly lines: number }): JSX.Element {
  return (
    <>
      {Array.from({ length: lines }, () => (
        <div class="room" />
      ))}
    </>
  )
}

function Items({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul class="answer">
      {items.map((item) => (
        <li dir="auto">{item}</li>
      ))}
    </ul>
  )
}

function Options({ field, words, value }: Printed<ChoiceField>): JSX.Element {
  return (
    <ul class="marks">
      {field.options.map((option) => (
        <li>
          {mark(value === option)} {words.options?.[option]}
        </li>
      ))}
    </ul>
  )
}

function Scale({ field, words, value }: Printed<ScaleField>): JSX.Element {
  return (
    <ul class="marks">
      {Array.from({ length: field.to - field.from + 1 }, (_, step) => field.from + step).map((number) => (
        <li>
          {mark(value === number)} {number}
          {number === field.from && ` ${words.low ?? ''}`}
          {number === field.to && ` ${words.high ?? ''}`}
        </li>
      ))}
    </ul>
  )
}

function mark(chosen: boolean): string {
  return chosen ? '☒' : '☐'
}

/** Rows on paper: those written, or empty ones, which a further sheet may add to. */
function Rows({ field, words, value }: Printed<TableField>): JSX.Element {
  const rows: readonly Row[] = Array.isArray(value)
    ? value.filter(isRow)
    : Array.from({ length: Math.min(field.rows, 8) }, () => ({}))
  const columns = Object.entries(field.columns)
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            {columns.map(([name, column]) => (
              <th scope="col">
                {words.columns?.[name]?.label}
                <span class="more">
                  {column.kind === 'scale' ? ends(column, words.columns?.[name]) : words.columns?.[name]?.help}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(([name, column]) => (
                <td {...(typeof row[name] === 'string' ? { dir: 'auto' } : {})}>
                  <CellBody cell={column} words={words.columns?.[name]} value={row[name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellBody({
  cell,
  words,
  value,
}: {
  readonly cell: Cell
  readonly words: AnyFieldWords | undefined
  readonly value: string | number | undefined
}): JSX.Element {
  return cell.kind === 'choice' && words !== undefined ? (
    <Options field={cell} words={words} value={value} />
  ) : (
    <>{value}</>
  )
}

function ends({ from, to }: ScaleField, words: AnyFieldWords | undefined): string {
  return `${from} ${words?.low ?? ''} – ${to} ${words?.high ?? ''}`
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null
}
