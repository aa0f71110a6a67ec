import { takesTime } from '../course/diary.ts'
import type { SlotId } from '../course/ids.ts'
import { type NumberedSlot, countsAsSession, numberSlots } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Situation } from './message.ts'

/** Something about a slot that staff are to know at a time, once. */
export interface Signal {
  /** Lasting within its slot: a signal that was given is not given again. */
  readonly key: string
  readonly slot: SlotId
  readonly code: 'unconfirmed' | 'four-left' | 'unmarked'
  readonly at: Instant
}

/** How long before the start a session must be confirmed, where the clinic asks for it. */
const confirmBy = { hours: -24 } as const

/** How long after its end a session may stay unmarked. */
const markBy = { hours: 24 } as const

/** When an end is in sight, so that it can be spoken of in good time. */
const endInSight = 4

/** What staff have not been told yet of an open course's slots, in order of time. */
export function signals(situation: Situation, now: Instant): readonly Signal[] {
  if (situation.course.status === 'closed' || situation.client.erasedAt !== null) return []
  const found = numberSlots(situation).flatMap((numbered) => [
    ...unconfirmed(situation, numbered, now),
    ...fourLeft(situation, numbered),
    ...unmarked(situation, numbered),
  ])
  const given = new Set(situation.slots.flatMap((slot) => slot.signals.map((key) => `${slot.id} ${key}`)))
  return found
    .filter(({ slot, key }) => !given.has(`${slot} ${key}`))
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}

function unconfirmed({ clinic }: Situation, { slot }: NumberedSlot, now: Instant): readonly Signal[] {
  if (!clinic.course.confirm || slot.status !== 'scheduled' || slot.startsAt <= now) return []
  const { id, startsAt } = slot
  return [{ key: unconfirmedKey(slot), slot: id, code: 'unconfirmed', at: plus(startsAt, confirmBy) }]
}

/** The key of the signal that a slot is not confirmed, and of the one that it is not marked. */
export const unconfirmedKey = ({ revision }: Pick<Slot, 'revision'>): string => `unconfirmed-r${revision}`
export const unmarkedKey = ({ revision }: Pick<Slot, 'revision'>): string => `unmarked-r${revision}`

/** Four sessions are left once this one is over. */
function fourLeft({ course }: Situation, { slot, counts, left }: NumberedSlot): readonly Signal[] {
  if (!counts || left !== endInSight) return []
  const { id, startsAt, minutes } = slot
  const key = `four-left-r${course.contract.revision}`
  return [{ key, slot: id, code: 'four-left', at: plus(startsAt, { minutes }) }]
}

/** Of the last session its completion tells, which waits for the mark. */
function unmarked({ slots }: Situation, { slot, left }: NumberedSlot): readonly Signal[] {
  const isLast = left === 0 && slots.findLast(countsAsSession)?.id === slot.id
  if (!takesTime(slot) || slot.status === 'attended' || slot.status === 'missed' || isLast) return []
  const end = plus(slot.startsAt, { minutes: slot.minutes })
  return [{ key: unmarkedKey(slot), slot: slot.id, code: 'unmarked', at: plus(end, markBy) }]
}
