import type { Slot } from '../course/course.ts'
import type { LinkPayload } from '../link/link-payload.ts'

/** Which texts a page shows: those that its mail led to, and the prompt that the client was sent for the slot. */
export function textKeysOf({ texts }: LinkPayload, slot: Slot | null): readonly string[] {
  const sent = Object.values(slot?.ledger ?? {}).flatMap((entry) =>
    entry.state === 'sent' && entry.told.kind === 'prompt' && entry.told.text !== null ? [entry.told.text] : [],
  )
  return [...new Set([...texts, ...sent])]
}
