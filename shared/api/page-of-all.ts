import { type Result, done, refuse } from '../course/refusal.ts'
import { StoreFault } from '../store/fault.ts'
import type { Page } from '../store/store.ts'
import { usualLimit } from './schemas/query.ts'

/** Where a page begins, and how many items it has at most. */
export interface Paging {
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** What a cursor is answered with that is none of ours. */
export const noCursor = refuse('bad-input', 'query.after: give the `next` of the page before')

/** A page of a list that is read whole anyway: of one course there is never much. */
export function pageOfAll<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  { after, limit = usualLimit }: Paging,
): Result<Page<T>> {
  const from = after === undefined ? 0 : all.findIndex((item) => cursorOf(keyOf(item)) === after) + 1
  if (after !== undefined && from === 0) return noCursor
  const items = all.slice(from, from + limit)
  const last = items.at(-1)
  return done({ items, next: last === undefined || from + limit >= all.length ? null : cursorOf(keyOf(last)) })
}

/** A page that the store reads; a cursor that is none of its own is refused. */
export async function pageOfStore<T>(
  read: (after: string | null, limit: number) => Promise<Page<T>>,
  { after, limit = usualLimit }: Paging,
): Promise<Result<Page<T>>> {
  try {
    return done(await read(after ?? null, limit))
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'bad-cursor') return noCursor
    throw error
  }
}

function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url')
}
