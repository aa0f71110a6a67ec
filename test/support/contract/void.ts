import type { CourseState, SlotState } from './facts.ts'
import type { Choice } from './going.ts'

/** Why a slot's message is void; nothing, while the slot stands. */
export function reasonsOfVoid(slot: SlotState | undefined, state: CourseState): readonly Choice[] {
  if (slot === undefined) return [{ do: 'nothing' }]
  switch (slot.life) {
    case 'booked':
      return []
    case 'paused':
      return [{ do: 'skip', reason: 'paused' }]
    case 'erased':
      return [{ do: 'skip', reason: 'erased' }]
    case 'ended':
      return [{ do: 'skip', reason: 'ended' }]
    case 'cancelled':
      // Of a course that was ended since, "the first that fits" may be that.
      return [{ do: 'skip', reason: 'cancelled' }, ...(state.ended ? [{ do: 'skip', reason: 'ended' } as const] : [])]
    case 'undone':
      // What becomes of the messages of a slot whose booking was undone is not said.
      return [
        { do: 'nothing' },
        { do: 'skip', reason: 'cancelled' },
        { do: 'skip', reason: 'restored' },
        { do: 'skip', reason: 'ended' },
      ]
    default:
      return slot.life satisfies never
  }
}
