import { type Result, done, refuse } from '../../course/refusal.ts'
import type { Cell, Field, Fields, ListField, TableField } from './field.ts'
import { type SheetFault, type Wrong, readCell } from './read-cell.ts'
import { isWorksheet, worksheets } from './worksheets.ts'

/** A table's row: what its columns hold, without the empty ones. */
export type Row = Readonly<Record<string, string | number>>

export type Answer = string | number | readonly string[] | readonly Row[]

/** What a client wrote on a worksheet, by field; a field that was left empty is not there. */
export interface WorksheetAnswers {
  readonly form: string
  readonly values: Readonly<Record<string, Answer>>
}

/** The fields of a clinic's own worksheets, by the name of each. */
export type OwnForms = Readonly<Record<string, Fields>>

/**
 * The answers as they are kept: line ends as one character, ends trimmed, empty places left out. A field, column or option
 * that the form has not, a wrong type or one character too many refuses the whole.
 */
export function parseWorksheet(form: string, answers: unknown, own: OwnForms = {}): Result<WorksheetAnswers> {
  return resultOf(form, readWorksheet(fieldsOf(form, own), answers))
}

/** The same of a worksheet that is still being written, where rows may lack what they cannot do without in the end. */
export function parseDraft(form: string, answers: unknown, own: OwnForms = {}): Result<WorksheetAnswers> {
  const read = readWorksheet(fieldsOf(form, own), answers)
  return resultOf(form, read === null ? null : { ...read, faults: read.faults.filter(({ missing }) => !missing) })
}

/** Everything that keeps a worksheet's answers from being kept, in the order of the form; nothing where there is no such form. */
export function worksheetFaults(form: string, answers: unknown, own: OwnForms = {}): readonly SheetFault[] {
  return readWorksheet(fieldsOf(form, own), answers)?.faults ?? []
}

interface ReadSheet {
  /** Null where the answers are none at all. */
  readonly values: WorksheetAnswers['values'] | null
  readonly faults: readonly SheetFault[]
}

function resultOf(form: string, read: ReadSheet | null): Result<WorksheetAnswers> {
  if (read === null) return refuse('unknown-form', 'no worksheet has this name')
  const { values, faults } = read
  const [fault] = faults
  return values === null || fault !== undefined
    ? refuse('bad-input', `${form}: ${fault?.why ?? 'cannot be read'}`)
    : done({ form, values })
}

function readWorksheet(fields: Fields | null, answers: unknown): ReadSheet | null {
  if (fields === null) return null
  const faults: SheetFault[] = []
  const wrong: Wrong = (why, { path = [], missing = false } = {}) => {
    faults.push({ why, path, missing })
    return null
  }
  return { values: readRecord(fields, answers, { wrong, read: readField }), faults }
}

/** The same note for something that lies within another: by name in a record, by number in a list. */
function within(wrong: Wrong, step: string | number, label: string): Wrong {
  return (why, { path = [], ...fault } = {}) => wrong(`${label} ${why}`, { path: [step, ...path], ...fault })
}

function fieldsOf(form: string, own: OwnForms): Fields | null {
  if (isWorksheet(form)) return worksheets[form]
  return Object.hasOwn(own, form) ? (own[form] ?? null) : null
}

interface Reading<F, V> {
  readonly wrong: Wrong
  readonly read: (field: F, value: unknown, wrong: Wrong) => V | null
}

/** The values of a record by the names that `fields` has; null where it is none, or names another. */
function readRecord<F, V>(
  fields: Readonly<Record<string, F>>,
  value: unknown,
  { wrong, read }: Reading<F, V>,
): Readonly<Record<string, V>> | null {
  if (!isPlain(value)) return wrong('takes an object of its fields')
  if (Reflect.ownKeys(value).some((key) => !Object.hasOwn(fields, key))) return wrong('names a field that it has not')
  const given = new Map(Object.entries(value))
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const answer = given.has(name) ? read(field, given.get(name), within(wrong, name, name)) : null
      return answer === null ? [] : [[name, answer]]
    }),
  )
}

function readField(field: Field, value: unknown, wrong: Wrong): Answer | null {
  switch (field.kind) {
    case 'list':
      return readList(field, value, wrong)
    case 'table':
      return readTable(field, value, wrong)
    case 'text':
    case 'choice':
    case 'scale':
      return readCell(field, value, wrong)
    default:
      return field satisfies never
  }
}

function readList({ items, length }: ListField, value: unknown, wrong: Wrong): readonly string[] | null {
  if (!Array.isArray(value)) return wrong('takes a list of texts')
  if (value.length > items) return wrong(`takes at most ${items} texts`)
  const item = { kind: 'text', length, lines: 1 } as const
  const kept = Array.from<unknown>(value)
    .map((one, index) => readCell(item, one, within(wrong, index, `${index + 1}`)))
    .filter((one) => typeof one === 'string')
  return kept.length === 0 ? null : kept
}

function readTable({ rows, columns, needed }: TableField, value: unknown, wrong: Wrong): readonly Row[] | null {
  if (!Array.isArray(value)) return wrong('takes a list of rows')
  if (value.length > rows) return wrong(`takes at most ${rows} rows`)
  const kept = Array.from<unknown>(value).flatMap((one, index) => {
    const inRow = within(wrong, index, `row ${index + 1}`)
    const row = readRecord<Cell, string | number>(columns, one, { wrong: inRow, read: readCell })
    if (row === null || Object.keys(row).length === 0) return []
    for (const name of needed) {
      if (!Object.hasOwn(row, name)) inRow(`needs ${name}`, { path: [name], missing: true })
    }
    return [row]
  })
  return kept.length === 0 ? null : kept
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
