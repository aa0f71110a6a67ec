import { newAlert } from '../alert/alert.ts'
import { settleAlerts } from '../alert/settle-alerts.ts'
import { auditRecord } from '../audit/audit-record.ts'
import type { Case, Changed } from '../change/case.ts'
import { takesTime } from '../course/diary.ts'
import { listedNow } from '../course/listed.ts'
import { sessionsLeft } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { dueTimes } from '../message/due-at.ts'
import type { Situation } from '../message/message.ts'
import { type Instant, plus } from '../time/instant.ts'
import { fingerprintOf } from '../store/fingerprint.ts'
import type { Store, Write } from '../store/store.ts'
import type { Action } from './action.ts'
import { diaryWrites } from './diary-writes.ts'
import { undoAfter } from './undo-after.ts'

/** The actions that write a change: course, slots, client, diary days, alerts and audit, to be done whole or not at all. */
export async function writesOf(
  store: Store,
  given: Case,
  { changed, action }: { readonly changed: Changed; readonly action: Action },
): Promise<readonly Write[]> {
  const { situation: before, now } = given
  const after = situationAfter(given, { changed, action })
  const times = dueTimes(after, now)
  const { course } = after
  const last = await store.readLastAudit(course.id)
  const act = {
    course: course.id,
    revision: course.revision,
    at: now,
    by: action.by,
    act: action.act,
    slot: action.slot,
  }
  return [
    { put: 'course', value: { ...course, dueAt: times.get('course') ?? null }, was: before.course.version },
    ...after.slots.flatMap((slot) => putSlot(before, slot, times.get(slot.id) ?? null)),
    ...(after.client === before.client
      ? []
      : [{ put: 'client' as const, value: after.client, was: before.client.version }]),
    ...diaryWrites(given, after.slots),
    ...alertsOf(given, after, changed),
    ...(await settleAlerts(store, { before, after, now })),
    ...((await action.besides?.(before.client)) ?? []),
    { put: 'audit', value: auditRecord({ ...act, why: action.why }, last) },
  ]
}

/** The course, its slots and its client as an action leaves them, revisions raised. */
export function situationAfter(
  { situation: before, now }: Case,
  { changed, action }: { readonly changed: Changed; readonly action: Pick<Action, 'act' | 'by'> },
): Situation {
  const { course, slots, notice } = changed
  const client = changed.client === undefined ? before.client : raised(changed.client)
  const later = {
    ...course,
    notices: notice === null ? course.notices : [...course.notices, { ...notice, by: action.by }],
    undo: undoAfter({ before, changed, act: action.act, by: action.by, at: now }),
    fingerprint: fingerprintOf(slots),
    listed: listedNow(course.listed, { client, slots, noticeHours: before.clinic.course.noticeHours }),
    revision: before.course.revision + 1,
    version: before.course.version + 1,
  }
  return { ...before, client, course: later, slots }
}

/** A claim that was decided on the client's earlier wishes does not hold any more. */
function raised(client: Situation['client']): Situation['client'] {
  return { ...client, mailVersion: client.mailVersion + 1, version: client.version + 1 }
}

/** Whether an open course has sessions left and none of them has a time. */
function isNothingBooked({ course, slots }: Situation, now: Instant): boolean {
  const isRunning = slots.some((slot) => takesTime(slot) && plus(slot.startsAt, { minutes: slot.minutes }) > now)
  return course.status === 'open' && !isRunning && sessionsLeft({ course, slots }, now) > 0
}

/** Slots whose terms changed are written, and those on which something is due sooner now: nobody would come. */
function putSlot(before: Situation, slot: Slot, dueAt: Slot['dueAt']): readonly Write[] {
  const known = before.slots.find(({ id }) => id === slot.id)
  const isSooner = dueAt !== null && (known === undefined || known.dueAt === null || dueAt < known.dueAt)
  if (known === slot && !isSooner) return []
  return [{ put: 'slot', value: { ...slot, dueAt, version: (known?.version ?? 0) + 1 }, was: known?.version ?? null }]
}

function alertsOf({ situation, now }: Case, after: Situation, { signals }: Changed): readonly Write[] {
  const { client, course } = situation
  const isNew = isNothingBooked(after, now) && !isNothingBooked(situation, now)
  const nothing = isNew ? [{ code: 'nothing-booked' as const, slot: null }] : []
  return [...signals, ...nothing].map(({ code, slot }) => ({
    put: 'alert',
    value: newAlert({ code, at: now, client: client.id, course: course.id, slot, of: now }),
    was: null,
  }))
}
