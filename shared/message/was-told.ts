import type { Entry } from '../course/ledger.ts'
import type { Slot } from '../course/slot.ts'
import type { Instant } from '../time/instant.ts'
import type { Situation } from './message.ts'

/** Whether a mail named a make-up before it was taken back at `until`: the one about the missed session, a change that listed it, or any about the slot itself. */
export function wasToldOf({ slots, course }: Situation, slot: Slot, until: Instant): boolean {
  const missed = slots.find(({ id }) => id === slot.makesUp)
  return (
    Object.values(missed?.ledger ?? {}).some((entry) => mayHaveGone(entry) && carriesSlot(entry, slot)) ||
    Object.values(course.ledger).some((entry) => mayHaveGone(entry) && entry.at <= until && listsSlot(entry, slot)) ||
    Object.values(slot.ledger).some((entry) => mayHaveGone(entry) && entry.at <= until)
  )
}

type Gone = Extract<Entry, { state: 'sent' | 'held' }>

function mayHaveGone(entry: Entry): entry is Gone {
  return entry.state === 'sent' || entry.state === 'held'
}

function carriesSlot({ told }: Gone, { id }: Slot): boolean {
  return told.kind === 'missed' && told.carries === `slot-${id}`
}

/** A change of several lists all that is to come. */
function listsSlot({ told, at }: Gone, { since }: Slot): boolean {
  return told.kind === 'change' && since !== null && at > since
}
