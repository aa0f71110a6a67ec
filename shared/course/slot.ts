import * as z from 'zod'

import { Instant } from '../time/instant.ts'
import { WallTime } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'
import { Phase } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import { CourseId, SlotId, TherapistId } from './ids.ts'
import { Ledger } from './ledger.ts'
import { TimeRequest } from './time-request.ts'

/** Each time that a slot was marked missed, and when that mark was taken back. */
export const MissedMark = z.object({ at: Instant, restoredAt: Instant.nullable() }).readonly()

/** The number that a slot bore: "9 of 12", in which phase. */
export const Numbered = z.object({ session: z.number().int(), of: z.number().int(), phase: Phase }).readonly()
export type Numbered = z.infer<typeof Numbered>

/** An earlier revision of a slot: when it was to be, and the number that it bore. */
export const Former = z
  .object({
    revision: z.number().int().min(1),
    /** The revision whose reminder was its own; null: this one. */
    reminderOf: z.number().int().min(1).nullable().default(null),
    wall: WallTime,
    startsAt: Instant,
    numberedAs: Numbered,
  })
  .readonly()
export type Former = z.infer<typeof Former>

/** What people decide of a slot: all that an undo puts back. */
const terms = {
  id: SlotId,
  wall: WallTime,
  startsAt: Instant,
  minutes: z.number().int().positive(),
  therapist: TherapistId,
  status: z.enum(['scheduled', 'confirmed', 'attended', 'missed', 'cancelled', 'paused']),
  /** Whether a missed or cancelled slot counts as a session used, as the clinic's policy said when it happened. */
  counts: z.boolean(),
  missedMarks: z.array(MissedMark),
  cancelledAt: Instant.nullable(),
  /** Whether it was cut by an end of the course rather than cancelled by itself. */
  ended: z.boolean().default(false),
  /** Each time that it was cancelled because the mark for which it made up was taken back, and when that was undone. */
  takenBack: z.array(MissedMark).default([]),
  /** What it bore when it ceased to count or was paused; its void messages go on bearing it. */
  numberedAs: Numbered.nullable(),
  /** The technique that the therapist chose for this session. */
  technique: MiddleTechnique.nullable().default(null),
  /** The slot whose missed or cancelled session this one makes up for. */
  makesUp: SlotId.nullable(),
  /** Its earlier revisions, whose reminders are void. */
  former: z.array(Former).default([]),
  /** Since when it has had its present time; null: since the course was enrolled. */
  since: Instant.nullable().default(null),
  /** The revision whose reminder is this time's, where an undo gave the time back; null: its own. */
  reminderOf: z.number().int().min(1).nullable().default(null),
  /** Raised where a slot that was prompted is put off and booked again: it is prompted again then. */
  promptRound: z.number().int().min(1).default(1),
  /** Whether staff booked its present time on purpose though it was closed or taken. */
  overridden: z.boolean().default(false),
  /** What its client asked for instead of its present time; null: nothing, or it has been seen to. */
  request: TimeRequest.nullable().default(null),
}

export const SlotTerms = z.object(terms).readonly()
export type SlotTerms = z.infer<typeof SlotTerms>

/** A booked session of a course. */
export const Slot = z
  .object({
    course: CourseId,
    ...terms,
    zone: Zone,
    /** Raised by each change of its time or its therapist. */
    revision: z.number().int().min(1),
    ledger: Ledger,
    /** What staff were told of it, by key. */
    signals: z.array(z.string()).default([]),
    dueAt: Instant.nullable(),
    version: z.number().int(),
  })
  .readonly()
export type Slot = z.infer<typeof Slot>
