import type { Instant } from '../time/instant.ts'
import type { Slot } from './slot.ts'

/** The appointments that are still to come, the next one first. */
export function toCome({ slots, now }: { readonly slots: readonly Slot[]; readonly now: Instant }): readonly Slot[] {
  const open = slots.filter(
    ({ status, startsAt }) => (status === 'scheduled' || status === 'confirmed') && startsAt > now,
  )
  return open.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}
