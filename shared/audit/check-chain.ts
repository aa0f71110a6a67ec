import type { AuditRecord } from '../store/items.ts'
import { brokenAt } from './audit-record.ts'

/** Whether a course's audit is as it was written: whole, or from which of the course's revisions on it cannot be trusted. */
export type Chain = { readonly isWhole: true } | { readonly isWhole: false; readonly from: number }

/**
 * Checks all records of a course, in order. Each revision of a course is one act: records that were taken from the end,
 * which no hash can show, are missed by the course's own revision.
 */
export function checkChain(records: readonly AuditRecord[], revision: number): Chain {
  const broken = brokenAt(records)
  if (broken !== null) return { isWhole: false, from: records[broken]?.revision ?? 1 }
  const last = records.at(-1)?.revision ?? 0
  return last === revision ? { isWhole: true } : { isWhole: false, from: last + 1 }
}
