import type { Ledger } from '../course/ledger.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Case, Changed } from './case.ts'
import { restoreCourse } from './restore-course.ts'

/**
 * Takes an erasure back, within ten minutes of it: the course and its times are as before, and mails go again. What was
 * passed over meanwhile because nobody was to be written to is due again. Refused, `slot-taken`, where a time has gone.
 */
export function restoreErased(given: Case): Result<Changed> {
  const { situation } = given
  if (situation.client.erasedAt === null || situation.course.undo?.act !== 'erase') {
    return refuse('nothing-to-undo', 'the client is not erased')
  }
  const restored = restoreCourse({ ...given, situation: withoutErasedLines(situation) }, 'staff')
  if (!restored.ok) return restored
  const client = { ...(restored.value.client ?? situation.client), erasedAt: null }
  return done({ ...restored.value, client })
}

function withoutErasedLines({ course, slots, ...others }: Case['situation']): Case['situation'] {
  return { ...others, course: reopened(course), slots: slots.map(reopened) }
}

/** The same item where nothing of it was passed over. */
function reopened<T extends { readonly ledger: Ledger }>(item: T): T {
  const kept = Object.entries(item.ledger).filter(([, entry]) => entry.state !== 'skipped' || entry.reason !== 'erased')
  return kept.length === Object.keys(item.ledger).length ? item : { ...item, ledger: Object.fromEntries(kept) }
}
