import type { Entry } from './ledger.ts'
import type { Slot } from './slot.ts'

/** The key of a slot's prompt in its ledger: a slot that was put off after its prompt and booked again has another one. */
export function promptKey({ promptRound }: Pick<Slot, 'promptRound'>): string {
  return promptRound === 1 ? 'prompt' : `prompt-${promptRound}`
}

/** Where the slot's prompt stands; undefined while it has not been tried. */
export function promptEntry(slot: Pick<Slot, 'promptRound' | 'ledger'>): Entry | undefined {
  return slot.ledger[promptKey(slot)]
}
