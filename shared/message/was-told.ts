import type { Entry } from '../course/ledger.ts'
import type { Slot } from '../course/slot.ts'
import type { Instant } from '../time/instant.ts'
import type { Situation } from './message.ts'

/**
 * Whether a client learned of a make-up before it was taken back at `until`: by the mail about the missed session, by any
 * about the slot itself, by a change that listed it, or by the calendar of any notice.
 */
export function wasToldOf({ slots, course, client }: Situation, slot: Slot, until: Instant): boolean {
  const missed = slots.find(({ id }) => id === slot.makesUp)
  const notices = client.calendar === 'invites' ? [course, ...slots] : [course]
  return (
    Object.values(missed?.ledger ?? {}).some((entry) => mayHaveGone(entry) && carriesSlot(entry, slot)) ||
    Object.values(slot.ledger).some((entry) => mayHaveGone(entry) && entry.at <= until) ||
    notices.some(({ ledger }) =>
      Object.values(ledger).some((entry) => mayHaveGone(entry) && entry.at <= until && listsSlot(entry, slot)),
    )
  )
}

type Gone = Extract<Entry, { state: 'sent' | 'held' }>

function mayHaveGone(entry: Entry): entry is Gone {
  return entry.state === 'sent' || entry.state === 'held'
}

function carriesSlot({ told }: Gone, { id }: Slot): boolean {
  return told.kind === 'missed' && told.carries === `slot-${id}`
}

/** A change of several lists all that is to come, and so does the calendar of a notice. */
function listsSlot({ told: { kind }, at }: Gone, { since }: Slot): boolean {
  return (kind === 'change' || kind === 'cancellation') && since !== null && at >= since
}
