import { type CaseloadRow, caseloadRowOf, closedAt } from '../../shared/course/caseload-row.ts'
import { type CourseId, clientOf } from '../../shared/course/ids.ts'
import type { CaseloadAsked } from '../../shared/store/caseload-index.ts'
import { StoreFault } from '../../shared/store/fault.ts'
import {
  type Alert,
  type Answered,
  type AuditRecord,
  type DiaryDay,
  type SentMail,
  severities,
} from '../../shared/store/items.ts'
import { answeredKey } from '../../shared/store/keys.ts'
import type { Due, Page } from '../../shared/store/store.ts'
import type { Put } from '../../shared/store/write-key.ts'
import type { Instant } from '../../shared/time/instant.ts'

interface Listed<T> {
  readonly at: string
  readonly item: T
}

export function diaryIn(puts: readonly Put[], therapist: string, from: string): readonly DiaryDay[] {
  const days = puts.flatMap((put) => (put.put === 'diary-day' && put.value.therapist === therapist ? [put.value] : []))
  return days.filter(({ date }) => date >= from).toSorted((one, other) => (one.date < other.date ? -1 : 1))
}

export function coursesIn(puts: readonly Put[]): readonly Listed<CourseId>[] {
  return puts
    .filter((put) => put.put === 'course')
    .map(({ value }) => ({ at: `${value.enrolledAt}#${value.id}`, item: value.id }))
    .toSorted(byTime)
}

export function alertsIn(puts: readonly Put[], areSettled = false): readonly Listed<Alert>[] {
  return puts
    .filter((put) => put.put === 'alert')
    .filter(({ value }) => !value.acknowledged && (value.settledAt !== null) === areSettled)
    .map(({ value }) => ({ at: `${severities.indexOf(value.severity)}#${value.at}#${value.id}`, item: value }))
    .toSorted(byTime)
}

export function alertsAboutIn(puts: readonly Put[], course: CourseId): readonly Alert[] {
  return alertsIn(puts)
    .map(({ item }) => item)
    .filter((alert) => (alert.course === null ? alert.client === clientOf(course) : alert.course === course))
}

/** The page that follows the cursor, which here too is opaque to the caller. */
export function pageOf<T>(all: readonly Listed<T>[], after: string | null, limit: number): Page<T> {
  const from = after === null ? '' : Buffer.from(after, 'base64url').toString()
  if (after !== null && !/^(?:[0-2]#)?\d{4}-/.test(from)) throw new StoreFault('bad-cursor', 'not one of ours')
  const rest = all.filter(({ at }) => at > from)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const next = rest.length > limit && last !== undefined ? Buffer.from(last.at).toString('base64url') : null
  return { items: page.map(({ item }) => item), next }
}

export function actsIn(
  puts: readonly Put[],
  month: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Page<AuditRecord> {
  const before = after === null ? '~' : Buffer.from(after, 'base64url').toString()
  if (after !== null && !/^\d{4}-/.test(before)) throw new StoreFault('bad-cursor', 'not one of ours')
  const rest = puts
    .flatMap((put) => (put.put === 'audit' && put.value.at.startsWith(month) ? [put.value] : []))
    .map((value) => ({ at: `${value.at}#${value.course}#${String(value.revision).padStart(6, '0')}`, item: value }))
    .toSorted(byTime)
    .toReversed()
    .filter(({ at }) => at < before)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  // DynamoDB tells only that it stopped at the limit, not that nothing is left.
  const next = rest.length >= limit && last !== undefined ? Buffer.from(last.at).toString('base64url') : null
  return { items: page.map(({ item }) => item), next }
}

export function caseloadIn(puts: readonly Put[], asked: CaseloadAsked): readonly CaseloadRow[] {
  const rows = puts.flatMap((put) => (put.put === 'course' ? [caseloadRowOf(put.value)] : []))
  return rows.filter((row) => {
    const closed = closedAt(row)
    if (asked.of === 'open') return closed === null && (asked.therapist ?? row.therapist) === row.therapist
    const day = closed?.slice(0, 10) ?? null
    return day !== null && String(asked.from) <= day && day <= String(asked.to)
  })
}

export function lastAuditIn(puts: readonly Put[], course: CourseId): AuditRecord | null {
  return auditIn(puts, course).at(-1) ?? null
}

export function auditIn(puts: readonly Put[], course: CourseId): readonly AuditRecord[] {
  const records = puts.filter((put) => put.put === 'audit').map(({ value }) => value)
  const ofCourse = records.filter((record) => record.course === course)
  return ofCourse.toSorted((one, other) => one.revision - other.revision)
}

export function lastAnsweredIn(
  puts: readonly Put[],
  course: CourseId,
  of: { slot: number; form: string },
): Answered | null {
  const all = puts.filter((put) => put.put === 'answered').map(({ value }) => value)
  const ours = all.filter(({ course: owner, slot, form }) => owner === course && slot === of.slot && form === of.form)
  return ours.toSorted((one, other) => other.revision - one.revision)[0] ?? null
}

export function answeredIn(puts: readonly Put[], course: CourseId): readonly Answered[] {
  return puts
    .flatMap((put) => (put.put === 'answered' && put.value.course === course ? [put.value] : []))
    .map((value) => ({ at: answeredKey(course, value).sk, item: value }))
    .toSorted(byTime)
    .map(({ item }) => item)
}

export function mailsIn(puts: readonly Put[], course: CourseId): readonly SentMail[] {
  return puts
    .flatMap((put) => (put.put === 'mail' && put.value.course === course ? [put.value] : []))
    .toSorted((one, other) => (one.attempt < other.attempt ? -1 : 1))
}

export function lastSentIn(puts: readonly Put[], course: CourseId): Instant | null {
  const ledgers = puts.flatMap((put) => {
    if (put.put === 'course') return put.value.id === course ? [put.value.ledger] : []
    return put.put === 'slot' && put.value.course === course ? [put.value.ledger] : []
  })
  const entries = ledgers.flatMap((ledger) => Object.values(ledger))
  return (
    entries
      .flatMap((entry) => (entry.state === 'sent' ? [entry.at] : []))
      .toSorted()
      .at(-1) ?? null
  )
}

/** Everything due, the longest waiting first, each course once. */
export function dueIn(puts: readonly Put[], now: Instant): readonly Due[] {
  const first = new Map<string, Listed<Due>>()
  const due = puts.flatMap(waitingIn).filter(({ at }) => at.slice(0, now.length) <= now)
  for (const { at, item } of due.toSorted(byTime)) {
    const id = JSON.stringify(item)
    if (!first.has(id)) first.set(id, { at, item })
  }
  return [...first.values()].map(({ item }) => item)
}

function waitingIn(put: Put): readonly Listed<Due>[] {
  if (put.put !== 'course' && put.put !== 'slot' && put.put !== 'job' && put.put !== 'alert') return []
  if (put.value.dueAt === null) return []
  const item = dueOf(put)
  return [{ at: `${put.value.dueAt} ${idOf(item)}`, item }]
}

function idOf(due: Due): string {
  if (due.type === 'course') return due.course
  if (due.type === 'job') return due.job
  return due.type === 'alert' ? due.alert : due.newer
}

function dueOf(put: Extract<Put, { readonly put: 'course' | 'slot' | 'job' | 'alert' }>): Due {
  if (put.put === 'alert') return { type: 'alert', alert: put.value.id }
  if (put.put === 'job') return { type: 'job', job: put.value.id }
  return { type: 'course', course: put.put === 'course' ? put.value.id : put.value.course }
}

function byTime(one: Listed<unknown>, other: Listed<unknown>): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0
}
