import { type Instant, millisecondsOf } from '../time/instant.ts'
import { dueAttributes } from './due-index.ts'
import type { Stored } from './item.ts'
import { type SentMail } from './items.ts'
import { type Job, type JobRow, exportKeptDays } from './jobs.ts'
import { jobRowKey } from './keys.ts'
import { kinds } from './kinds.ts'
import { caseloadAttributes } from './caseload-index.ts'
import { actListAttributes } from './list-acts.ts'
import { alertListAttributes, courseListAttributes } from './list-index.ts'
import { pack } from './packed.ts'
import type { Table } from './table.ts'
import { keyOfWrite, type Put } from './write-key.ts'

/** How a value that a transaction puts is stored: its key, its places in the indexes, when it may go. */
export function storedAs(put: Put, table: Table): Stored {
  return { key: keyOfWrite(put), kind: kinds[put.put], value: put.value, ...placeOfPut(put, table) }
}

/** What is not as with any other item; of a mail also the value, which is packed. */
function placeOfPut(put: Put, table: Table): Partial<Pick<Stored, 'value' | 'index' | 'expiresAt'>> {
  switch (put.put) {
    case 'course':
      return {
        index: {
          ...dueAttributes(put.value.id, put.value.dueAt),
          ...courseListAttributes(put.value),
          ...caseloadAttributes(put.value, table.now()),
        },
      }
    case 'slot':
      return { index: dueAttributes(put.value.course, put.value.dueAt) }
    case 'job':
      return {
        index: dueAttributes(put.value.id, put.value.dueAt),
        ...endOfJob(put.value, table),
      }
    case 'alert':
      return {
        index: { ...dueAttributes(put.value.id, put.value.dueAt), ...alertListAttributes(put.value) },
        ...endOnceDone(put.value.acknowledgedAt ?? put.value.settledAt, table),
      }
    case 'audit':
      return { index: actListAttributes(put.value) }
    case 'mail':
      return { value: { ...put.value, mime: pack(put.value.mime) }, expiresAt: endOf(put.value, table) }
    case 'answered':
      return { expiresAt: endOf(put.value, table) }
    case 'address':
      return put.value.clients.length === 0 ? { expiresAt: secondsOf(table.now()) } : {}
    case 'limit':
    case 'replay':
      return { expiresAt: secondsOf(put.value.until) }
    default:
      return {}
  }
}

/** A job's row; it may go so many days after it was put, when its job is long done. */
export function storedJobRow(row: JobRow, table: Table, keptDays: number): Stored {
  const value = { ...row, value: JSON.stringify(row.value ?? null) }
  return {
    key: jobRowKey(row.job, row.row),
    kind: kinds['job-row'],
    value,
    expiresAt: secondsOf(table.now()) + keptDays * day,
  }
}

/**
 * A letter is long done, and its events have come, when its job may go; an export goes with its rows; any other job as long
 * after it was done as the clinic keeps mails, and not while it has a next time.
 */
function endOfJob(job: Job, table: Table): Pick<Stored, 'expiresAt'> {
  if (job.type === 'letter') return { expiresAt: secondsOf(job.startedAt) + 30 * day }
  if (job.type === 'export') return { expiresAt: secondsOf(table.now()) + exportKeptDays * day }
  return endOnceDone(job.dueAt === null ? job.finishedAt : null, table)
}

/** What is done with is kept as long as mails are; what is not, stays. */
function endOnceDone(at: Instant | null, table: Table): Pick<Stored, 'expiresAt'> {
  return at === null ? {} : { expiresAt: endOf({ at }, table) }
}

/** Until when the clinic keeps a mail, or what was answered. */
function endOf({ at }: Pick<SentMail, 'at'>, table: Table): number {
  return secondsOf(at) + table.retentionDays * day
}

function secondsOf(instant: Instant): number {
  return millisecondsOf(instant) / 1000
}

/** Seconds. */
const day = 24 * 60 * 60
