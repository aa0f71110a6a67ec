import type { Field, Fields } from '../../../ipt/worksheets/field.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { pathsIn } from './field-names.ts'

/**
 * The answers that a worksheet's form holds, nested as `parseWorksheet` takes them, however many rows the page showed: rows
 * and texts in their order without the empty ones, steps of a scale as numbers. What no form of ours sends is in it under a
 * name that no field has, so that it is refused.
 */
export function readSheetFields(fields: FormFields, of: Fields): Readonly<Record<string, unknown>> {
  const given = pathsIn(fields)
  const known = Object.entries<Field>(of).map(([name, field]) => [name, readField(name, field, given)] as const)
  const strange = given.filter(([path]) => !isPlace(path, of)).map(([path, value]) => [path.join('.'), value] as const)
  return Object.fromEntries([...known.filter(([, value]) => value !== undefined), ...strange])
}

/** The answers to a measure's items as a list; null for one that has none. What no form of ours sends makes it too long. */
export function readMeasureFields(fields: FormFields, items: number): readonly (number | string | null)[] {
  const given = new Map(pathsIn(fields).map(([path, value]) => [path.join('.'), value]))
  const answers = Array.from({ length: items }, (_, item) => readNumber(given.get(`q.${item}`) ?? '') ?? null)
  const strange = [...given.keys()].filter(
    (name) => !/^q\.(?:0|[1-9]\d?)$/.test(name) || Number(name.slice(2)) >= items,
  )
  return [...answers, ...strange]
}

type Given = ReturnType<typeof pathsIn>

function readField(name: string, field: Field, given: Given): unknown {
  const inside = given.filter(([path]) => path[0] === name && isPlace(path, { [name]: field }))
  switch (field.kind) {
    case 'text':
    case 'choice':
      return filled(inside[0]?.[1])
    case 'scale':
      return readNumber(inside[0]?.[1] ?? '')
    case 'list':
      return kept(byNumber(inside).map(([, [first]]) => filled(first?.[1])))
    case 'table':
      return kept(byNumber(inside).map(([, cells]) => readRow(cells, field.columns)))
    default:
      return field satisfies never
  }
}

function readRow(cells: Given, columns: Fields): object | undefined {
  const row = cells.flatMap(([[, , column = ''], value]) => {
    const read = columns[column]?.kind === 'scale' ? readNumber(value) : filled(value)
    return read === undefined ? [] : [[column, read] as const]
  })
  return row.length === 0 ? undefined : Object.fromEntries(row)
}

/** Whether a field of the worksheet has such a place; rows and texts are numbered from 0. */
function isPlace([name = '', number, column, ...more]: readonly string[], of: Fields): boolean {
  const field = Object.hasOwn(of, name) ? of[name] : undefined
  if (field === undefined || more.length > 0) return false
  const isNumbered = number !== undefined && /^(?:0|[1-9]\d?)$/.test(number)
  if (field.kind === 'list') return isNumbered && column === undefined
  if (field.kind === 'table') return isNumbered && column !== undefined && Object.hasOwn(field.columns, column)
  return number === undefined
}

/** Places that bear numbers, by these, the lowest first. */
function byNumber(given: Given): readonly (readonly [number, Given])[] {
  const groups = Map.groupBy(given, ([path]) => Number(path[1]))
  return [...groups].toSorted(([one], [other]) => one - other)
}

function kept<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const some = values.filter((value) => value !== undefined)
  return some.length === 0 ? undefined : some
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}

/** A step of a scale; what is no number stays as it came, to be refused. */
function readNumber(text: string): number | string | undefined {
  if (text === '') return undefined
  return /^\d{1,2}$/.test(text) ? Number(text) : text
}
