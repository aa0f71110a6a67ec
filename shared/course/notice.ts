import * as z from 'zod/mini'

import { Instant } from '../time/instant.ts'
import { SlotId } from './ids.ts'
import { Numbered } from './slot.ts'

export const causes = ['moved', 'cancelled', 'therapist', 'leave', 'paused', 'resumed', 'extended', 'ended'] as const
/** Why the client is told of a change or a cancellation. */
export const Cause = z.enum(causes)
export type Cause = z.infer<typeof Cause>

/** A slot that a notice speaks of: when it was to be, and when it is now; null where there is no such time. */
export const Touched = z.lazy(() =>
  z.readonly(z.object({ slot: SlotId, from: z.nullable(Instant), to: z.nullable(Instant) })),
)
export type Touched = z.infer<typeof Touched>

/** What one action gives to tell a client, in one mail however many slots it touched. */
export const Notice = z.lazy(() =>
  z.readonly(
    z.object({
      /** The course's revision that the action brought about: no other notice of the course has it. */
      number: z.int(),
      kind: z.enum(['change', 'cancellation']),
      cause: Cause,
      at: Instant,
      /** Who did what it tells: `client`, or a member of staff. */
      by: z._default(z.string(), 'staff'),
      /** The slot, of a notice about exactly one; null for one about the course. */
      slot: z.nullable(SlotId),
      /** The revision that the mail says it is. */
      revision: z.int().check(z.gte(1)),
      touched: z.array(Touched),
      /** The number that a cancelled slot bore. */
      numberedAs: z.nullable(Numbered),
      /** Whether it tells that an earlier notice holds no longer. */
      undoes: z.boolean(),
      /** When an undo took it back before it had gone. */
      withdrawnAt: z.nullable(Instant),
    }),
  ),
)
export type Notice = z.infer<typeof Notice>

/** The key of a notice in the ledger of its slot or course. */
export function noticeKey({ kind, number }: Pick<Notice, 'kind' | 'number'>): string {
  return `${kind}-${number}`
}

/** The key of the cancellation of a make-up that was taken back, for the nth time from 0. */
export function takenBackKey(nth: number): string {
  return `cancellation-taken-back-${nth + 1}`
}

/** Every old and new start that a notice names. */
export function startsNamed({ touched }: Notice): readonly Instant[] {
  return touched.flatMap(({ from, to }) => [from, to]).filter((start) => start !== null)
}

/** Whether a notice names every slot that another one names. */
export function namesAllOf(notice: Notice, other: Notice): boolean {
  return other.touched.every(({ slot }) => notice.touched.some((touched) => touched.slot === slot))
}
