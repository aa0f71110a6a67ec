import * as z from 'zod/mini'

import { Instant } from '../time/instant.ts'
import { WallTime } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'
import { Phase } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import { CourseId, SlotId, TherapistId } from './ids.ts'
import { Ledger } from './ledger.ts'
import { TimeRequest } from './time-request.ts'

/** Each time that a slot was marked missed, and when that mark was taken back. */
export const MissedMark = z.lazy(() => z.readonly(z.object({ at: Instant, restoredAt: z.nullable(Instant) })))

/** The number that a slot bore: "9 of 12", in which phase. */
export const Numbered = z.lazy(() => z.readonly(z.object({ session: z.int(), of: z.int(), phase: Phase })))
export type Numbered = z.infer<typeof Numbered>

/** An earlier revision of a slot: when it was to be, and the number that it bore. */
export const Former = z.lazy(() =>
  z.readonly(
    z.object({
      revision: z.int().check(z.gte(1)),
      /** The revision whose reminder was its own; null: this one. */
      reminderOf: z._default(z.nullable(z.int().check(z.gte(1))), null),
      wall: WallTime,
      startsAt: Instant,
      numberedAs: Numbered,
    }),
  ),
)
export type Former = z.infer<typeof Former>

export const SlotStatus = z.enum(['scheduled', 'confirmed', 'attended', 'missed', 'cancelled', 'paused'])

/** What people decide of a slot: all that an undo puts back. */
const terms = () => ({
  id: SlotId,
  wall: WallTime,
  startsAt: Instant,
  minutes: z.int().check(z.positive()),
  therapist: TherapistId,
  status: SlotStatus,
  /** Whether a missed or cancelled slot counts as a session used, as the clinic's policy said when it happened. */
  counts: z.boolean(),
  missedMarks: z.array(MissedMark),
  cancelledAt: z.nullable(Instant),
  /** Whether it was cut by an end of the course rather than cancelled by itself. */
  ended: z._default(z.boolean(), false),
  /** Each time that it was cancelled because the mark for which it made up was taken back, and when that was undone. */
  takenBack: z._default(z.array(MissedMark), []),
  /** What it bore when it ceased to count or was paused; its void messages go on bearing it. */
  numberedAs: z.nullable(Numbered),
  /** The technique that the therapist chose for this session. */
  technique: z._default(z.nullable(MiddleTechnique), null),
  /** The slot whose missed or cancelled session this one makes up for. */
  makesUp: z.nullable(SlotId),
  /** Its earlier revisions, whose reminders are void. */
  former: z._default(z.array(Former), []),
  /** Since when it has had its present time; null: since the course was enrolled. */
  since: z._default(z.nullable(Instant), null),
  /** The revision whose reminder is this time's, where an undo gave the time back; null: its own. */
  reminderOf: z._default(z.nullable(z.int().check(z.gte(1))), null),
  /** Raised where a slot that was prompted is put off and booked again: it is prompted again then. */
  promptRound: z._default(z.int().check(z.gte(1)), 1),
  /** Whether staff booked its present time on purpose though it was closed or taken. */
  overridden: z._default(z.boolean(), false),
  /** What its client asked for instead of its present time; null: nothing, or it has been seen to. */
  request: z._default(z.nullable(TimeRequest), null),
})

export const SlotTerms = z.lazy(() => z.readonly(z.object(terms())))
export type SlotTerms = z.infer<typeof SlotTerms>

/** A booked session of a course. */
export const Slot = z.lazy(() =>
  z.readonly(
    z.object({
      course: CourseId,
      ...terms(),
      zone: Zone,
      /** Raised by each change of its time or its therapist. */
      revision: z.int().check(z.gte(1)),
      ledger: Ledger,
      /** What staff were told of it, by key. */
      signals: z._default(z.array(z.string()), []),
      dueAt: z.nullable(Instant),
      version: z.int(),
    }),
  ),
)
export type Slot = z.infer<typeof Slot>
