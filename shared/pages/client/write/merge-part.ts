import type { Fields } from '../../../ipt/worksheets/field.ts'
import { rowsOfPart, tablesOf } from './field-names.ts'

type Values = Readonly<Record<string, unknown>>

/** What a form of one part of a worksheet comes to with the rows of its other parts, as they were kept when it was shown. */
export function mergePart(
  written: Values,
  kept: Values,
  { fields, part }: { readonly fields: Fields; readonly part: number },
): Values {
  const merged = tablesOf(fields).flatMap(([name, table]) => {
    const { from, to } = rowsOfPart(fields, part, table)
    const rows = rowsIn(kept[name])
    const all = [...rows.slice(0, from), ...rowsIn(written[name]), ...rows.slice(to)]
    return all.length === 0 ? [] : [[name, all] as const]
  })
  const tables = new Set(tablesOf(fields).map(([name]) => name))
  return Object.fromEntries([...Object.entries(written).filter(([name]) => !tables.has(name)), ...merged])
}

export function rowsIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
