import { saying } from '../attend/draft.ts'
import type { Case } from '../change/case.ts'
import type { CourseCommand } from '../change/course-command.ts'
import { decide } from '../change/decide.ts'
import { actionOf } from '../command/command-course.ts'
import { situationAfter } from '../command/commit-change.ts'
import { AttemptId } from '../course/ids.ts'
import { type Result, done } from '../course/refusal.ts'
import type { Message, Situation } from '../message/message.ts'
import { plan } from '../message/plan.ts'
import { toldOf } from '../message/told.ts'
import type { Instant } from '../time/instant.ts'

/** The course after a command, with nobody else in the diaries; or why the command is refused. */
export function commanded(given: Case, command: CourseCommand): Result<Situation> {
  const decided = decide(given, command)
  if (!decided.ok) return decided
  if (decided.value === null) return done(given.situation)
  const { act } = actionOf({ command, by: 'sample' })
  return done(situationAfter(given, { changed: decided.value, action: { act, by: 'sample' } }))
}

/** The course with every prompt that was due before an instant sent, so that no text comes twice. */
export function prompted(situation: Situation, until: Instant): Situation {
  return plan(situation)
    .filter((message) => message.kind === 'prompt' && message.void === null && message.dueAt < until)
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
    .reduce(sent, situation)
}

const attempt = AttemptId.parse('sample-sample-sample')

/** The course with a prompt sent when it was due; one that went already stays as it went. */
function sent(situation: Situation, message: Message): Situation {
  const { dueAt, key, place } = message
  const told = toldOf(situation, message, saying(situation, message, dueAt))
  const entry = {
    ...{ state: 'sent' as const, attempts: 1, attempt, at: dueAt, to: situation.client.email },
    ...{ subject: '', catalogue: '', messageId: 'sample', fate: null, told },
  }
  const slots = situation.slots.map((slot) =>
    slot.id === place && slot.ledger[key] === undefined ? { ...slot, ledger: { ...slot.ledger, [key]: entry } } : slot,
  )
  return { ...situation, slots }
}
