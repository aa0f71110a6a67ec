import type { Course, WholeCourse } from './course.ts'
import { promptEntry } from './prompt-key.ts'
import type { Slot } from './slot.ts'
import { type NumberedSlot, numberSlots, sessionOfPhase } from './session-number.ts'
import type { Area } from '../ipt/area.ts'
import { type Technique, chooseTechnique } from '../ipt/technique.ts'

/** What one session works on, and with which technique; null where that is open or general. */
export interface WorkOfSession {
  readonly slot: Slot
  readonly area: Area | null
  readonly technique: Technique | null
}

/**
 * The work of each slot of a course, in order. The same course always gives the same; what a prompt that went told stays
 * as it was told, and the next one does not repeat it.
 */
export function workOfSessions(whole: WholeCourse): readonly WorkOfSession[] {
  const works: WorkOfSession[] = []
  let earlier = 0
  let before: Technique | null = null
  for (const numbered of numberSlots(whole)) {
    const told = toldBy(numbered.slot)
    const area = told === null ? areaOf(whole.course, earlier) : told.area
    const technique: Technique | null =
      told === null ? techniqueOf(whole.course, numbered, { area, before, earlier }) : told.technique
    works.push({ slot: numbered.slot, area, technique })
    if (numbered.phase !== 'middle' || numbered.slot.status === 'cancelled') continue
    earlier += 1
    before = technique
  }
  return works
}

/** The work of one slot; of what has no slot, the course's area. */
export function workOf(whole: WholeCourse, { slot }: { readonly slot: Slot | null }): Omit<WorkOfSession, 'slot'> {
  const found = workOfSessions(whole).find((work) => work.slot.id === slot?.id)
  return found ?? { area: whole.course.area, technique: null }
}

/** With two areas the sessions of the middle phase take turns. */
function areaOf({ area, secondArea }: Course, earlier: number): Area | null {
  return secondArea !== null && earlier % 2 === 1 ? secondArea : area
}

function techniqueOf(
  course: Course,
  numbered: NumberedSlot,
  given: { area: Area | null; before: Technique | null; earlier: number },
): Technique | null {
  const { phase, session, slot } = numbered
  const ownTurn = course.secondArea === null ? given.earlier : Math.floor(given.earlier / 2)
  return chooseTechnique({
    phase,
    sessionOfPhase: sessionOfPhase(course.contract, session),
    sessionsToEnd: course.contract.sessions - session,
    ...{ area: given.area, before: given.before, earlier: ownTurn },
    picked: slot.technique,
  })
}

function toldBy(slot: Slot): Pick<WorkOfSession, 'area' | 'technique'> | null {
  const entry = promptEntry(slot)
  return entry !== undefined && 'told' in entry && entry.told !== null && entry.state !== 'skipped'
    ? { area: entry.told.area, technique: entry.told.technique }
    : null
}
