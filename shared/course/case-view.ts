import type { Phase } from '../ipt/area.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseloadRow } from './caseload-row.ts'
import { type ListedSlot, unpackSlots } from './packed-slots.ts'
import { countsAsSession, phaseOf } from './session-number.ts'

/** A slot of a row, with its number. */
export interface CaseSlot extends ListedSlot {
  readonly slot: number
  /** Null for one that takes none of the contract's sessions. */
  readonly session: number | null
}

/** Whether a slot's client waits for an answer to a wish for another time: it is still to come. */
export function isAsking({ isAsked, status, startsAt }: CaseSlot, now: Instant): boolean {
  return isAsked && startsAt > now && (status === 'scheduled' || status === 'confirmed')
}

/** How a course stands at an instant, from its row. */
export interface CaseView {
  readonly row: CaseloadRow
  readonly slots: readonly CaseSlot[]
  /** The next session to come; null where none has a time. */
  readonly next: CaseSlot | null
  /** Sessions used, those held elsewhere among them. */
  readonly used: number
  readonly left: number
  /** Of the next session, or of the last one used. */
  readonly phase: Phase
  /** Whether its client waits for an answer to a wish for another time. */
  readonly asks: boolean
}

export function caseViewOf(row: CaseloadRow, now: Instant): CaseView {
  const slots = slotsOf(row)
  const begun = slots.filter(
    ({ session, startsAt, status }) => session !== null && (startsAt <= now || status === 'cancelled'),
  )
  const gone = row.held + begun.length
  const isToCome = ({ status, startsAt }: CaseSlot): boolean =>
    (status === 'scheduled' || status === 'confirmed') && startsAt > now
  const next = slots.find(isToCome) ?? null
  return {
    ...{ row, slots, next, used: gone, left: row.contract.sessions - gone },
    phase: phaseOf(row.contract, next?.session ?? Math.max(1, gone)),
    asks: slots.some((slot) => isAsking(slot, now)),
  }
}

/** Rows that are kept from one page to the next are unpacked once. */
const unpacked = new WeakMap<CaseloadRow, readonly CaseSlot[]>()

function slotsOf(row: CaseloadRow): readonly CaseSlot[] {
  const known = unpacked.get(row)
  if (known !== undefined) return known
  let used = row.held
  const slots = unpackSlots(row.listed.slots).map((slot, index): CaseSlot => {
    const counts = countsAsSession(slot)
    if (counts) used += 1
    return { ...slot, slot: index + 1, session: counts ? used : null }
  })
  unpacked.set(row, slots)
  return slots
}
