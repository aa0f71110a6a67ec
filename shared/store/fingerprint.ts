import { createHash } from 'node:crypto'

import type { Slot } from '../course/slot.ts'

/** Sixteen characters that stand for all that commands decide on in a course's slots: their times, marks and status. */
export function fingerprintOf(slots: readonly Slot[]): string {
  const facts = slots.map(
    ({ id, startsAt, status, counts, revision, therapist, missedMarks, makesUp, promptRound }) => {
      return [
        id,
        startsAt,
        status,
        counts,
        revision,
        therapist,
        missedMarks.map(({ at, restoredAt }) => [at, restoredAt]),
        makesUp,
        promptRound,
      ]
    },
  )
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16)
}
