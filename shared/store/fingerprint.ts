import { createHash } from 'node:crypto'

import type { Slot } from '../course/slot.ts'

/** Sixteen characters that stand for all that commands decide on in a course's slots: their times, marks and status. */
export function fingerprintOf(slots: readonly Slot[]): string {
  const facts = slots.map(
    ({ id, startsAt, status, counts, revision, therapist, missedMarks, makesUp, promptRound, request }) => {
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
        // Left out where there is none, so that courses from before there were requests keep theirs.
        ...(request === null ? [] : [request.at]),
      ]
    },
  )
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16)
}
