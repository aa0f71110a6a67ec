import type { Slot } from '../../course/slot.ts'
import type { LinkPayload } from '../../link/link-payload.ts'
import { type Instant, plus } from '../../time/instant.ts'

/**
 * Which texts a page shows: those that its mail led to, and the prompt that the client was sent for the slot, with what went along, as long as
 * the appointment is not over.
 */
export function textKeysOf({ texts }: LinkPayload, slot: Slot | null, now: Instant): readonly string[] {
  if (slot !== null && plus(slot.startsAt, { minutes: slot.minutes }) <= now) return texts
  const sent = Object.values(slot?.ledger ?? {}).flatMap((entry) =>
    entry.state === 'sent' && entry.told.kind === 'prompt' && entry.told.text !== null
      ? [entry.told.text, ...entry.told.beside]
      : [],
  )
  return [...new Set([...texts, ...sent])]
}
