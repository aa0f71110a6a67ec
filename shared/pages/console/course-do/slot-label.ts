import { type NumberedSlot, numberSlots } from '../../../course/session-number.ts'
import type { Slot } from '../../../course/slot.ts'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'

/** A session in words: "Session 8 of 12, 2 March 2027, 14:00, confirmed". */
export function slotLabel(visit: CourseVisit, slot: Slot): string {
  const numbered = numberSlots(visit.state).find((one) => one.slot.id === slot.id)
  return `${numberLabel(numbered)}, ${clinicTime(slot.startsAt, visit)}, ${slot.status}`
}

function numberLabel(numbered: NumberedSlot | undefined): string {
  if (numbered === undefined || !numbered.counts) return 'No session of the contract'
  return `Session ${numbered.session} of ${numbered.of}`
}

/** A code in words, as it begins a sentence: "Role dispute". */
export function inWords(code: string): string {
  return `${code.slice(0, 1).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`
}
