import { type Attributes, bytesOf } from './item-bytes.ts'
import type { LocalIndex } from './tables.ts'

export interface WriteUnits {
  /** What it takes to put an item (null: to delete the one under the key), which then is the one under its key. */
  readonly put: (key: Attributes, item: Attributes | null) => { readonly table: number; readonly indexes: number }
  /** What a check of the item under a key takes, before transactions double it. */
  readonly check: (key: Attributes) => number
}

/**
 * Reckons what writes to the one table take, from the first on, by DynamoDB's rules: a unit for each KB begun of the larger of
 * the item and the one it replaces; of each index so much for an entry that comes, goes or changes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html
 */
export function createWriteUnits(indexes: () => readonly LocalIndex[]): WriteUnits {
  const items = new Map<string, Attributes>()
  const nameOf = ({ pk, sk }: Attributes) => `${pk?.S} ${sk?.S}`
  return {
    put: (key, item) => {
      const was = items.get(nameOf(key)) ?? null
      if (item === null) items.delete(nameOf(key))
      else items.set(nameOf(key), item)
      const taken = indexes().map((index) => ofIndex(entryIn(index, was), entryIn(index, item)))
      return { table: Math.max(unitsOf(was), unitsOf(item)), indexes: taken.reduce((sum, units) => sum + units, 0) }
    },
    check: (key) => unitsOf(items.get(nameOf(key)) ?? null),
  }
}

interface Entry {
  readonly key: string
  readonly item: Attributes
}

function ofIndex(was: Entry | null, is: Entry | null): number {
  if (was === null || is === null) return was === is ? 0 : unitsOf((was ?? is)?.item ?? null)
  if (was.key !== is.key) return unitsOf(was.item) + unitsOf(is.item)
  const isSame = JSON.stringify(was.item) === JSON.stringify(is.item)
  return isSame ? 0 : Math.max(unitsOf(was.item), unitsOf(is.item))
}

/** What an index holds of an item; nothing where the item lacks a part of its key. */
function entryIn({ KeySchema, Projection }: LocalIndex, item: Attributes | null): Entry | null {
  const names = KeySchema.map(({ AttributeName }) => AttributeName)
  if (item === null || names.some((name) => item[name] === undefined)) return null
  const key = JSON.stringify(names.map((name) => item[name]))
  if (Projection.ProjectionType === 'ALL') return { key, item }
  const held = new Set(['pk', 'sk', ...names, ...(Projection.NonKeyAttributes ?? [])])
  return { key, item: Object.fromEntries(Object.entries(item).filter(([name]) => held.has(name))) }
}

/** KB begun; of nothing, one. */
function unitsOf(item: Attributes | null): number {
  return item === null ? 1 : Math.max(1, Math.ceil(bytesOf(item) / 1024))
}
