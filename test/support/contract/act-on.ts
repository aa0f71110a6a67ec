import { cancel } from './act-cancel.ts'
import { end, extend } from './act-contract.ts'
import { mark } from './act-mark.ts'
import { moveFollowing, moveOne } from './act-move.ts'
import { pause, resume } from './act-pause.ts'
import { changeTherapist } from './act-therapist.ts'
import { undo } from './act-undo.ts'
import { change, never, noted, nothing, refuse, withSlots, type Acted, type Acting } from './acting.ts'
import { futureIn, slotOf, statusOf } from './course-state.ts'
import type { SlotState } from './facts.ts'
import type { ScenarioLine } from './schemas.ts'

/** A line of a scenario that is about one client. */
export type OfClient = Extract<ScenarioLine, { readonly client: string }>

/** The contract does not say which refusal comes first where two fit: each is allowed. */
export function actOn(line: OfClient, acting: Acting, isCompleted: boolean): Acted {
  const { state } = acting
  const isClosed = isCompleted || state.ended
  if (line.do === 'undo') return undo(acting, isCompleted)
  if (line.do === 'erase' || line.do === 'preferences' || line.do === 'unsubscribe' || line.do === 'bounce')
    return actOnClient(line, acting, isClosed)
  if ('slot' in line) {
    const slot = slotOf(state, line.slot)
    if (isClosed && line.do !== 'mark' && line.do !== 'move' && line.do !== 'cancel') return nothing
    if (isClosed) return refuse('course-closed', ...reasonsOf(slot, acting, line.do))
    if (slot === undefined) return refuse('unknown-slot')
    return actOnSlot(line, acting, slot)
  }
  if (isClosed) return refuse('course-closed', ...alsoOf(line))
  switch (line.do) {
    case 'focus':
      acting.course.asides.push(acting.at)
      acting.course.focuses.push({ at: acting.at, area: line.area })
      return noted
    case 'extend':
      return extend(acting, line.to)
    case 'end':
      return end(acting, line.left)
    case 'pause':
      return pause(acting)
    case 'resume':
      return resume(acting, line.from)
    case 'therapist':
      return changeTherapist(acting, line.to)
    default:
      return line satisfies never
  }
}

function alsoOf(line: OfClient): readonly string[] {
  if (line.do === 'end' || line.do === 'extend') return ['sessions-out-of-range']
  return line.do === 'therapist' ? ['unknown-therapist'] : ['not-allowed']
}

/** Why a slot can be neither moved nor cancelled. */
function reasonsOf(slot: SlotState | undefined, { at, state }: Acting, verb: string): readonly string[] {
  if (slot === undefined) return ['unknown-slot']
  if (verb === 'mark') return []
  return [
    ...(slot.life !== 'booked' || slot.mark !== null || state.paused ? ['not-allowed'] : []),
    ...(slot.life === 'booked' && slot.startsAt <= at ? ['slot-already-started', 'not-allowed'] : []),
  ]
}

function actOnSlot(line: Extract<OfClient, { readonly slot: number }>, acting: Acting, slot: SlotState): Acted {
  const { at, course, state } = acting
  if (line.do === 'mark') return mark(acting, slot, line.as)
  if (line.do === 'confirm') {
    // The contract gives no rule for a confirmation out of time, nor its code: an alert is let by.
    const isOpen = statusOf(slot, at, course) === 'scheduled' && at < slot.startsAt
    return isOpen ? change(withSlots(state, [{ ...slot, confirmed: true }])) : nothing
  }
  if (line.do !== 'move' && line.do !== 'cancel') {
    course.asides.push(at)
    return nothing
  }
  const wrong = reasonsOf(slot, acting, line.do)
  if (wrong.length > 0) return refuse(...wrong, ...(line.do === 'move' ? ['bad-input'] : []))
  if (line.do === 'cancel') return cancel(acting, slot, line.by)
  return line.scope === 'one' ? moveOne(acting, slot, line.to) : moveFollowing(acting, slot, line.to)
}

type OnClient = Extract<OfClient, { readonly do: 'erase' | 'preferences' | 'unsubscribe' | 'bounce' }>

function actOnClient(line: OnClient, acting: Acting, isClosed: boolean): Acted {
  const { at, course, state } = acting
  switch (line.do) {
    case 'bounce':
      // Without a mail there is nothing that could come back.
      if (acting.wasRefused(['not-allowed'])) return nothing
      if (line.type !== 'soft') course.bouncedAt = Math.min(course.bouncedAt, at)
      return noted
    case 'unsubscribe': {
      const again = course.unsubscribedAt < never
      course.unsubscribedAt = Math.min(course.unsubscribedAt, at)
      return again || isClosed ? nothing : noted
    }
    case 'preferences':
      return change({ ...state, optedOut: line.prompts === undefined ? state.optedOut : !line.prompts })
    case 'erase': {
      const gone = futureIn(state, at).map((slot): SlotState => ({ ...slot, life: 'erased' }))
      return change({ ...withSlots(state, gone), erased: true })
    }
    default:
      return line satisfies never
  }
}
