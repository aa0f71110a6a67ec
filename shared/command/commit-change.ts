import { auditRecord } from '../audit/audit-record.ts'
import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import { type DiaryDay, book, diaryDateOf, free } from '../course/diary.ts'
import { fingerprintOf } from '../store/fingerprint.ts'
import { dueAtOf } from '../message/due-at.ts'
import type { Situation } from '../message/message.ts'
import type { Alert } from '../store/items.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** What a command makes of a course; slots that it leaves alone stay as they are, the same objects. */
export interface Change {
  readonly course: Course
  readonly slots: readonly Slot[]
  /** For the audit: what was done, to which slot, by whom. */
  readonly act: string
  readonly slot: number | null
  readonly by: string
  readonly alerts: readonly Alert[]
  /** The days of the diary on which new slots were found free, as read then: what came between is a conflict. */
  readonly diary: readonly DiaryDay[]
}

/** The actions that write a change: course, slots, diary days, alerts and audit, to be done whole or not at all. */
export async function writesOf(
  store: Store,
  before: Situation,
  { change, now }: { change: Change; now: Instant },
): Promise<readonly Write[]> {
  const { course: was } = before
  const revision = was.revision + 1
  const fingerprint = fingerprintOf(change.slots)
  const after = {
    ...before,
    course: { ...change.course, fingerprint, revision, version: was.version + 1 },
    slots: change.slots,
  }
  const course = { ...after.course, dueAt: dueAtOf(after, 'course', now) }
  const changed = change.slots.filter((slot) => !before.slots.includes(slot))
  const last = await store.readLastAudit(was.id)
  const act = { course: was.id, revision, at: now, by: change.by, act: change.act, slot: change.slot }
  return [
    { put: 'course', value: course, was: was.version },
    ...changed.map((slot) => putSlot(after, slot, { before, now })),
    ...(await putDiary(store, { before, changed, diary: change.diary })),
    ...change.alerts.map((alert): Write => ({ put: 'alert', value: alert, was: null })),
    { put: 'audit', value: auditRecord(act, last) },
  ]
}

function putSlot(after: Situation, slot: Slot, { before, now }: { before: Situation; now: Instant }): Write {
  const known = before.slots.find(({ id }) => id === slot.id)
  const version = (known?.version ?? 0) + 1
  return { put: 'slot', value: { ...slot, version, dueAt: dueAtOf(after, slot.id, now) }, was: known?.version ?? null }
}

interface DiaryChange {
  readonly before: Situation
  readonly changed: readonly Slot[]
  readonly diary: readonly DiaryDay[]
}

/** A new slot takes its time in the diary, a cancelled one gives it back. */
async function putDiary(store: Store, { before, changed, diary }: DiaryChange): Promise<readonly Write[]> {
  const days: DiaryDay[] = [...diary]
  for (const slot of changed) {
    const known = before.slots.find(({ id }) => id === slot.id)
    if (known === undefined) await alter(store, days, { slot, how: book })
    else if (known.status !== 'cancelled' && slot.status === 'cancelled') await alter(store, days, { slot, how: free })
  }
  return days.map((value) => ({
    put: 'diary-day',
    value: { ...value, version: value.version + 1 },
    was: value.version || null,
  }))
}

async function alter(store: Store, days: DiaryDay[], { slot, how }: { slot: Slot; how: typeof book }): Promise<void> {
  const date = diaryDateOf(slot)
  const index = days.findIndex((day) => day.therapist === slot.therapist && day.date === date)
  const [day] = index < 0 ? await store.readDiary(slot.therapist, [date]) : [days[index]]
  if (day === undefined) return
  days.splice(index < 0 ? days.length : index, 1, how(day, slot))
}
