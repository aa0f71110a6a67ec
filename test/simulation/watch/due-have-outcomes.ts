import { type Entry, type Kind, type Ledger, hasOutcome } from '../../../shared/course/ledger.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import { must } from '../broken.ts'
import type { Facts, Watch } from './facts.ts'

const hour = 3_600_000

/** When a message is due at the very latest: quiet hours never put a prompt or reminder off. */
const lead = { prompt: 24, reminder: 3 } as const

/**
 * No message that was due is without a line, reckoned from the sessions alone and not by the plan: each session that is near
 * or past has a prompt and a reminder that came to something, each course its welcome, each missed session its mail.
 */
export function dueHaveOutcomes({ committed, now, isUnreadable }: Facts): Watch {
  return {
    atEnd: () => {
      for (const { id } of committed.all('course')) {
        const state = committed.state(id)
        if (state !== null && !isUnreadable(id) && isGoing(state))
          for (const missing of missingIn(state)) must('due have outcomes', false, () => missing)
      }
    },
  }

  /** What waits for somebody, or for the welcome, has no outcome yet. */
  function isGoing({ clinic, course }: CourseState): boolean {
    return clinic.sending && clinic.heldBefore === null && hasOutcome(course.ledger['welcome'] ?? null)
  }

  function missingIn({ course, slots }: CourseState): readonly string[] {
    const open = [course, ...slots]
      .flatMap(({ ledger }) => Object.entries(ledger))
      .some(([key, entry]) => isWaitingNotice(key, entry))
    const hasUnsentNotice =
      open ||
      course.notices.some(({ kind, number, slot, withdrawnAt }) => {
        const ledger = slot === null ? course.ledger : slots.find(({ id }) => id === slot)?.ledger
        return withdrawnAt === null && !hasOutcome(ledger?.[`${kind}-${number}`] ?? null)
      })
    // A notice may wait for the client's morning, and nothing about its slot overtakes it.
    if (hasUnsentNotice) return []
    return slots.flatMap((slot) =>
      missingOf(slot).map((kind) => `${course.id} slot ${slot.id} has no ${kind} that came to anything`),
    )
  }

  function missingOf(slot: Slot): readonly Kind[] {
    const due = (kind: 'prompt' | 'reminder'): boolean =>
      Date.parse(slot.startsAt) - lead[kind] * hour < now() - 5 * 60_000
    const kinds = (['prompt', 'reminder'] as const).filter((kind) => due(kind) && !cameTo(slot.ledger, kind))
    return [...kinds, ...(isMissedMailMissing(slot) ? ['missed' as const] : [])]
  }

  function isMissedMailMissing({ missedMarks, ledger }: Slot): boolean {
    // Two hours, or what the clinic says instead, and then perhaps a night.
    return missedMarks.some(
      ({ at }, index) => Date.parse(at) + 48 * hour < now() && !hasOutcome(ledger[`missed-${index + 1}`] ?? null),
    )
  }
}

function cameTo(ledger: Ledger, kind: Kind): boolean {
  return Object.entries(ledger).some(([key, entry]) => key.startsWith(kind) && hasOutcome(entry))
}

function isWaitingNotice(key: string, entry: Entry): boolean {
  return (key.startsWith('change') || key.startsWith('cancellation')) && !hasOutcome(entry)
}
