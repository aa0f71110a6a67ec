import type { Entry } from '../course/ledger.ts'
import { takesTime } from '../course/diary.ts'
import { promptEntry } from '../course/prompt-key.ts'
import type { Slot, SlotTerms } from '../course/slot.ts'
import type { Undo } from '../course/undo.ts'
import type { Instant } from '../time/instant.ts'
import { toInstant, toWall } from '../time/zone.ts'
import { calledOff, formerOf } from './book.ts'
import type { Case } from './case.ts'
import type { Mend } from './mend.ts'

/** A slot with its terms of before: revisions go on, and a message that was passed over as void gets another in its place. */
export function restoreSlot({ situation, now }: Case, former: SlotTerms, { about, tell }: Mend): Slot {
  const slot = situation.slots.find(({ id }) => id === former.id)
  if (slot === undefined) throw new Error(`the course has no slot ${former.id}`)
  const terms = { ...former, ...timeNow({ ...slot, ...former }, now) }
  const isElsewhere = slot.startsAt !== terms.startsAt || slot.therapist !== terms.therapist
  const reminder = terms.reminderOf ?? slot.revision - Number(isElsewhere)
  // What goes back into a pause has had its lines: only what takes place again is written about again.
  const isAlive = takesTime({ ...slot, ...terms })
  const isRemindedAnew = isAlive && isSkippedAsVoid(slot.ledger[`reminder-r${reminder}`])
  const revision = slot.revision + Number(isElsewhere || isRemindedAnew || (tell && about === slot.id))
  return {
    ...slot,
    ...terms,
    missedMarks: [...withUndone(terms.missedMarks, slot.missedMarks, now)],
    takenBack: [...withUndone(terms.takenBack, slot.takenBack, now)],
    former: [...terms.former, ...(isElsewhere ? formerOf(situation, slot) : [])],
    since: isElsewhere ? now : terms.since,
    promptRound: isAlive ? slot.promptRound + Number(isSkippedAsVoid(promptEntry(slot))) : roundAtRest(slot, terms),
    revision,
    reminderOf: isRemindedAnew || reminder === revision ? null : reminder,
  }
}

/** When its wall time is by the zone rules of today: others may count since it was left. What is over stays as it was. */
function timeNow({ wall, zone, startsAt }: Slot, now: Instant): Pick<Slot, 'wall' | 'startsAt'> {
  const present = toInstant(wall, zone)
  return startsAt > now || present > now ? { wall: toWall(present, zone), startsAt: present } : { wall, startsAt }
}

/** The round of before, unless something became of the prompt of the present one meanwhile. */
function roundAtRest(slot: Slot, { promptRound }: SlotTerms): number {
  return promptEntry(slot) === undefined ? promptRound : slot.promptRound
}

type Marks = SlotTerms['missedMarks']

/** The marks of before; those that the undone action made stay as taken back. */
function withUndone(before: Marks, present: Marks, now: Instant): Marks {
  const made = present.slice(before.length).map((mark) => ({ ...mark, restoredAt: mark.restoredAt ?? now }))
  return [...before, ...made]
}

/** Whether a message was passed over because of what is now taken back, so that another one must take its place. */
function isSkippedAsVoid(entry: Entry | undefined): boolean {
  return entry?.state === 'skipped' && ['cancelled', 'ended', 'paused', 'moved'].includes(entry.reason)
}

/** A slot that the undone action booked: it never takes place, but keeps its number in the course. */
export function removeSlot({ situation, now }: Case, id: number, { act }: Undo): Slot | null {
  const slot = situation.slots.find((one) => one.id === id)
  if (slot === undefined || slot.status === 'cancelled') return null
  const takenBack = act.startsWith('mark') ? [...slot.takenBack, { at: now, restoredAt: null }] : slot.takenBack
  return { ...calledOff({ situation, now }, slot), takenBack }
}
