import type { Field, Fields, TableField } from '../../../ipt/worksheets/field.ts'
import { reservedNames } from '../../../ipt/worksheets/field.ts'
import type { FormFields } from '../../../http/read-form.ts'

/** The name that a place of a form has in its markup, and its id: `people.0.name`. */
export function nameAt(...path: readonly (string | number)[]): string {
  return path.join('.')
}

/** What a form holds besides the page's own fields, by the parts of each name. */
export function pathsIn(fields: FormFields): readonly (readonly [path: readonly string[], value: string])[] {
  return [...fields].filter(([name]) => !reservedNames.includes(name)).map(([name, value]) => [name.split('.'), value])
}

/** How many places of tables a page shows at once: more would be long to look through, and to load. */
const placesAtOnce = 48

/** How many rows of each of a worksheet's tables one page shows. Other rows have pages of their own. */
export function rowsAtOnce(fields: Fields): number {
  const columns = tablesOf(fields).reduce((sum, [, table]) => sum + Object.keys(table.columns).length, 0)
  return Math.max(2, Math.floor(placesAtOnce / Math.max(1, columns)))
}

/** How many pages a worksheet's rows take. */
export function partsOf(fields: Fields): number {
  const most = Math.max(1, ...tablesOf(fields).map(([, { rows }]) => rows))
  return Math.ceil(most / rowsAtOnce(fields))
}

/** The rows of a part, counted from 0: from the first to before the last. */
export function rowsOfPart(fields: Fields, part: number, { rows }: TableField): { from: number; to: number } {
  const atOnce = rowsAtOnce(fields)
  return { from: (part - 1) * atOnce, to: Math.min(rows, part * atOnce) }
}

export function tablesOf(fields: Fields): readonly (readonly [string, TableField])[] {
  return Object.entries<Field>(fields).flatMap(([name, field]) => (field.kind === 'table' ? [[name, field]] : []))
}
