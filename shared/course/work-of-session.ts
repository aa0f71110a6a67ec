import type { Course, WholeCourse } from './course.ts'
import { promptEntry } from './prompt-key.ts'
import type { Slot } from './slot.ts'
import { type NumberedSlot, countsAsSession, numberSlots, positionOf } from './session-number.ts'
import type { Told } from './ledger.ts'
import { isMidway, isMidwayText } from './midway.ts'
import type { Area } from '../ipt/area.ts'
import { type Technique, chooseTechnique } from '../ipt/technique.ts'

/** What one session works on, and with which technique; null where that is open or general. */
export interface WorkOfSession {
  readonly slot: Slot
  readonly area: Area | null
  readonly technique: Technique | null
  /** Whether it looks back and ahead, which is no turn of a technique. */
  readonly midway: boolean
}

/**
 * The work of each slot of a course, in order. The same course always gives the same; what a prompt that went told stays
 * as it was told, and the next one does not repeat it. The middle of the course looks back and ahead once: the techniques
 * go on after it where they were, and none comes on both sides of it.
 */
export function workOfSessions(whole: WholeCourse): readonly WorkOfSession[] {
  const works: WorkOfSession[] = []
  const turns: WorkOfSession[] = []
  let before: Technique | null = null
  for (const numbered of numberSlots(whole)) {
    const work = workOfNext(whole.course, numbered, { works, turns, before })
    works.push(work)
    if (numbered.slot.status === 'cancelled' || work.midway) continue
    if (numbered.phase === 'middle') turns.push(work)
    before = work.technique
  }
  return works
}

/** The work of one slot; of what has no slot, the course's area. */
export function workOf(whole: WholeCourse, { slot }: { readonly slot: Slot | null }): Omit<WorkOfSession, 'slot'> {
  const found = workOfSessions(whole).find((work) => work.slot.id === slot?.id)
  return found ?? { area: whole.course.area, technique: null, midway: false }
}

/** What came before a slot: the work of each earlier one, of those that had a turn in the middle phase, and the last technique. */
interface Before {
  readonly works: readonly WorkOfSession[]
  readonly turns: readonly WorkOfSession[]
  readonly before: Technique | null
}

function workOfNext(course: Course, numbered: NumberedSlot, { works, turns, before }: Before): WorkOfSession {
  const { slot } = numbered
  const told = toldBy(slot)
  if (told !== null) {
    return { slot, area: told.area, technique: told.technique, midway: isMidwayText(told.text) }
  }
  const area = areaOf(course, turns.length)
  if (looksBack(course, numbered, works)) return { slot, area, technique: null, midway: true }
  const earlier = turns.map(({ technique }) => technique)
  const position = { ...positionOf(course, numbered), area, before, earlier, picked: slot.technique }
  return { slot, area, technique: chooseTechnique(position), midway: false }
}

/** The therapist's choice comes first, and one look back that took place is enough however long the course becomes. */
function looksBack({ contract }: Course, { slot, session }: NumberedSlot, works: readonly WorkOfSession[]): boolean {
  if (slot.technique !== null || !isMidway(contract, session)) return false
  return !works.some((work) => work.midway && countsAsSession(work.slot))
}

/** With two areas the sessions of the middle phase take turns. */
function areaOf({ area, secondArea }: Course, earlier: number): Area | null {
  return secondArea !== null && earlier % 2 === 1 ? secondArea : area
}

function toldBy(slot: Slot): Told | null {
  const entry = promptEntry(slot)
  return entry !== undefined && 'told' in entry && entry.state !== 'skipped' ? entry.told : null
}
