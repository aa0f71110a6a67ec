import * as z from 'zod'

import { Instant } from '../time/instant.ts'
import { WallTime } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'
import { Area } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import { ClientId, CourseId, SlotId, TherapistId } from './ids.ts'
import { Ledger } from './ledger.ts'

export const indications = ['depression', 'anxiety', 'life-transition', 'relationship-difficulty', 'other'] as const
export const Indication = z.enum(indications)

/** How the sessions follow one another: from `first`, each `everyDays` later at the same wall time. */
export const Cadence = z
  .object({
    first: WallTime,
    everyDays: z.number().int().min(1).max(28),
    /** How many of the last sessions come at twice the distance. */
    fortnightlyLast: z.number().int().min(0),
  })
  .readonly()
export type Cadence = z.infer<typeof Cadence>

/** What was agreed: how many sessions; each renegotiation raises the revision. */
export const Contract = z
  .object({
    sessions: z.number().int().min(1).max(16),
    revision: z.number().int().min(1),
    initial: z.number().int().min(1),
    ending: z.number().int().min(1),
    /** Whether the session in the middle looks back and ahead. */
    midway: z.boolean().default(false),
  })
  .readonly()
export type Contract = z.infer<typeof Contract>

export const Course = z
  .object({
    id: CourseId,
    client: ClientId,
    therapist: TherapistId,
    status: z.enum(['open', 'closed']),
    contract: Contract,
    /** Sessions held elsewhere before Interlude took the course over. */
    held: z.number().int().min(0),
    cadence: Cadence,
    minutes: z.number().int().positive(),
    zone: Zone,
    /** The problem area that was agreed on as the focus; null until there is one. */
    area: Area.nullable(),
    /** A second focus, with which the sessions of the middle phase take turns. */
    secondArea: Area.nullable().default(null),
    indication: Indication.nullable(),
    measures: z.array(z.string()),
    enrolledAt: Instant,
    /** Who enrolled it: a person's id or a job's. */
    enrolledBy: z.string(),
    slots: z.number().int().min(1),
    /** Stands for what its slots were when the last command left them: see shared/store/fingerprint.ts. */
    fingerprint: z.string(),
    /** No countdown is told for a slot before this one: a later mark or revision tells again only from here on. */
    countdownFrom: z.number().int().min(0),
    /** Raised when a number that the client was told has been told otherwise since, so that it is told again. */
    countdownRound: z.number().int().min(1),
    ledger: Ledger,
    dueAt: Instant.nullable(),
    /** Raised by each command: a claim made before it fails. */
    revision: z.number().int(),
    /** Raised by each write of the item. */
    version: z.number().int(),
  })
  .readonly()
export type Course = z.infer<typeof Course>

/** Each time that a slot was marked missed, and when that mark was taken back. */
export const MissedMark = z.object({ at: Instant, restoredAt: Instant.nullable() }).readonly()

export const Slot = z
  .object({
    course: CourseId,
    id: SlotId,
    wall: WallTime,
    zone: Zone,
    startsAt: Instant,
    minutes: z.number().int().positive(),
    therapist: TherapistId,
    status: z.enum(['scheduled', 'confirmed', 'attended', 'missed', 'cancelled']),
    /** Whether a missed or cancelled slot counts as a session used, as the clinic's policy said when it happened. */
    counts: z.boolean(),
    missedMarks: z.array(MissedMark),
    cancelledAt: Instant.nullable(),
    /** The session number that it bore when it ceased to count; its void messages go on bearing it. */
    numberedAs: z.number().int().nullable(),
    /** The technique that the therapist chose for this session. */
    technique: MiddleTechnique.nullable().default(null),
    /** The slot whose missed session this one makes up for. */
    makesUp: SlotId.nullable(),
    revision: z.number().int().min(1),
    ledger: Ledger,
    dueAt: Instant.nullable(),
    version: z.number().int(),
  })
  .readonly()
export type Slot = z.infer<typeof Slot>

/** A course with all its slots, in order of booking, which is the order of their starts. */
export interface WholeCourse {
  readonly course: Course
  readonly slots: readonly Slot[]
}
