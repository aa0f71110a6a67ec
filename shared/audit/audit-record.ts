import { createHash, createHmac } from 'node:crypto'

import type { CourseId } from '../course/ids.ts'
import type { AuditRecord } from '../store/items.ts'
import type { Instant } from '../time/instant.ts'
import type { Reason } from './reason.ts'

/** Who did what to which course, and when: ids and codes, and a reason where one was given. */
export interface Act {
  readonly course: CourseId
  /** The course's revision that the act brought about. */
  readonly revision: number
  readonly at: Instant
  readonly by: string
  readonly act: string
  readonly slot: number | null
  readonly why: Reason | null
}

/**
 * The record of an act, chained to the one before: a record that is changed or taken out later breaks every hash after it.
 * The chain holds a hash of the reason in the reason's place, so that the words can be forgotten and the chain stays whole.
 */
export function auditRecord({ why, ...act }: Act, before: AuditRecord | null): AuditRecord {
  const whyHash = why === null ? null : hashOf(why)
  return {
    ...{ ...act, why: why?.text ?? null, whySalt: why?.salt ?? null, whyHash },
    hash: chained({ ...act, whyHash }, before),
  }
}

/** The place of the first record that is not as it was written; null where the chain is whole, with or without its reasons. */
export function brokenAt(records: readonly AuditRecord[]): number | null {
  const place = records.findIndex(
    (record, index) => !isReasonWhole(record) || record.hash !== chained(record, records[index - 1] ?? null),
  )
  return place < 0 ? null : place
}

/** The record when its reason has been forgotten; it cannot be guessed from what is left. */
export function withoutReason(record: AuditRecord): AuditRecord {
  return { ...record, why: null, whySalt: null }
}

function isReasonWhole({ why, whySalt, whyHash }: AuditRecord): boolean {
  if (why === null || whySalt === null) return why === null && whySalt === null
  return whyHash === hashOf({ text: why, salt: whySalt })
}

/**
 * HMAC under the salt rather than a hash of both: it is what a key that is thrown away is for. Reasons are short and
 * often the same; once the salt has gone nobody can try them one by one.
 */
function hashOf({ text, salt }: Reason): string {
  return createHmac('sha256', salt).update(text).digest('hex')
}

type Chained = Pick<AuditRecord, 'course' | 'revision' | 'at' | 'by' | 'act' | 'slot' | 'whyHash'>

function chained({ course, revision, at, by, act, slot, whyHash }: Chained, before: AuditRecord | null): string {
  const fields = [before?.hash ?? null, course, revision, at, by, act, slot, whyHash]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
