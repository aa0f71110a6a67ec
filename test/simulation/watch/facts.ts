import { isDeepStrictEqual } from 'node:util'

import type { CourseId } from '../../../shared/course/ids.ts'
import type { Entry, Ledger } from '../../../shared/course/ledger.ts'
import type { Place } from '../../../shared/message/message.ts'
import type { Put } from '../../../shared/store/write-key.ts'
import type { Committed } from '../world/committed.ts'
import type { Acceptance } from '../world/ses.ts'
import type { Commit } from '../world/table.ts'

/** What the invariants may look at: what is true, not what any process believes. */
export interface Facts {
  readonly committed: Committed
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How far a clock may be off in this run, in milliseconds. */
  readonly mostSkew: number
  /** Whether nobody can read a course's items: it waits, and only it. */
  readonly isUnreadable: (course: CourseId) => boolean
}

/** One invariant: what it looks at, and when. */
export interface Watch {
  readonly committed?: (commit: Commit, changes: readonly LedgerChange[]) => void
  readonly accepted?: (acceptance: Acceptance) => void
  readonly shown?: (where: string, text: string) => void
  /** Half an hour after the last fault and the last act. */
  readonly atEnd?: () => void | Promise<void>
}

/** What a transaction made of one message's entry. */
export interface LedgerChange {
  readonly course: CourseId
  readonly place: Place
  readonly key: string
  readonly from: Entry | null
  /** Null: it is there no more. */
  readonly to: Entry | null
}

/** Every entry of a ledger that a transaction changed. */
export function ledgerChanges({ before }: Commit): readonly LedgerChange[] {
  return [...before].flatMap(([put, was]) => {
    const whose = ownerOf(put)
    if (whose === null) return []
    const [after, earlier] = [whose.ledger, was === undefined ? {} : (ownerOf(was)?.ledger ?? {})]
    const keys = new Set([...Object.keys(after), ...Object.keys(earlier)])
    return [...keys]
      .filter((key) => after[key] !== earlier[key] && !isDeepStrictEqual(after[key], earlier[key]))
      .map((key) => ({ ...whose, key, from: earlier[key] ?? null, to: after[key] ?? null }))
  })
}

function ownerOf(put: Put): { readonly course: CourseId; readonly place: Place; readonly ledger: Ledger } | null {
  if (put.put === 'course') return { course: put.value.id, place: 'course', ledger: put.value.ledger }
  return put.put === 'slot' ? { course: put.value.course, place: put.value.id, ledger: put.value.ledger } : null
}

/** A message by its name, as failures tell of it. */
export function nameOf({ course, place, key }: Pick<LedgerChange, 'course' | 'place' | 'key'>): string {
  return `${course} ${place === 'course' ? 'course' : `slot ${place}`} ${key}`
}
