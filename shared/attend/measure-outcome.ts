import { lateAfter } from '../config/becomes-metric.ts'
import type { SendOutcome } from '../mail/send-mail.ts'
import type { Message } from '../message/message.ts'
import type { Measure } from '../metrics/metric.ts'
import type { Course } from '../course/course.ts'
import { type Instant, millisecondsOf } from '../time/instant.ts'

/** Measures what one send came to; of an accepted one also how long after it could have gone, of a refused one whether that is long ago. */
export function measureOutcome(
  measure: Measure,
  outcome: SendOutcome,
  { message, course, now }: { readonly message: Message; readonly course: Course; readonly now: Instant },
): void {
  const lateness = secondsBetween(mightHaveGone(message, course), now)
  switch (outcome.outcome) {
    case 'accepted':
      measure('Sent', 1, { kind: message.kind })
      measure('Lateness', lateness, { kind: message.kind })
      return
    case 'refused':
      measure('Refused', 1, { why: outcome.why })
      if (lateness >= lateAfter) measure('Overdue', 1, { why: outcome.why })
      return
    case 'unknown':
      return measure('Unknown', 1, { kind: message.kind })
    default:
      return outcome satisfies never
  }
}

/** Nothing goes before the enrolment, though it may have been due before. */
function mightHaveGone({ dueAt }: Message, { enrolledAt }: Course): Instant {
  return dueAt > enrolledAt ? dueAt : enrolledAt
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.max(0, (millisecondsOf(to) - millisecondsOf(from)) / 1000)
}
