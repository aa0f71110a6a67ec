import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import type { Phase } from '../ipt/area.ts'
import type { SlotId } from '../course/ids.ts'
import type { Cause, Notice } from '../course/notice.ts'
import type { Entry, Kind, Ledger, SkipReason } from '../course/ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'

/** All that the message plan is a function of, but for the time. */
export interface Situation {
  readonly clinic: Clinic
  readonly client: Client
  readonly course: Course
  readonly slots: readonly Slot[]
}

/** The item whose ledger a message stands in. */
export type Place = 'course' | SlotId

/** A message of the plan: what it is about, when it is due, until when it is of use. Its key within its place is lasting. */
export interface Message {
  readonly key: string
  readonly place: Place
  readonly kind: Kind
  /** The slot that it is about; of a countdown, the slot just held. */
  readonly slot: Slot | null
  readonly session: number | null
  readonly of: number
  readonly phase: Phase | null
  readonly revision: number
  readonly cause: Cause | null
  readonly left: number | null
  /** After the move out of quiet hours; it may lie before the enrolment. */
  readonly dueAt: Instant
  /** The last moment at which it may go; null: it is never too late. */
  readonly lastAt: Instant | null
  /** Why it is void, where it is. */
  readonly void: SkipReason | null
  /** What a change or cancellation tells; null of every other kind, and of a make-up that was taken back. */
  readonly notice: Notice | null
}

/** The zone in which a client reads the clock: the client's own if given, else the clinic's. */
export function zoneOf({ client, course }: Situation): Zone {
  return client.zone ?? course.zone
}

/** The ledger that a message's outcome is written in. */
export function ledgerOf({ course, slots }: Situation, place: Place): Ledger {
  if (place === 'course') return course.ledger
  return slots.find((slot) => slot.id === place)?.ledger ?? {}
}

/** What has become of a message so far; null where it has not been tried. */
export function entryOf(situation: Situation, { place, key }: Pick<Message, 'place' | 'key'>): Entry | null {
  return ledgerOf(situation, place)[key] ?? null
}
