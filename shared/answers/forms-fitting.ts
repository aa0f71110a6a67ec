import type { Clinic } from '../config/clinic.ts'
import type { WholeCourse } from '../course/course.ts'
import { numberSlots } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { workOf } from '../course/work-of-session.ts'
import { isMeasure, measureFor } from '../ipt/measures/measures.ts'
import { liesAt } from '../ipt/session-place.ts'
import { worksheetsFor } from '../ipt/worksheets/worksheets-for.ts'

/**
 * The forms that fit one session: the measures that its course asks, the worksheets of its technique, area and phase, then
 * what the clinic attached to it.
 */
export function formsFitting({ clinician, protocol }: Clinic, whole: WholeCourse, slot: Slot): readonly string[] {
  const measures = whole.course.measures
    .filter((measure) => isMeasure(measure))
    .map((measure) => measureFor(measure, clinician !== null))
  const numbered = numberSlots(whole).find((one) => one.slot.id === slot.id)
  if (numbered === undefined) return measures
  const { area, technique } = workOf(whole, { slot })
  const at = { session: numbered.session, phase: numbered.phase, area }
  const attached = protocol.extra.filter((extra) => extra.worksheet !== null && liesAt(extra.at, at))
  return [...measures, ...worksheetsFor({ ...at, technique }), ...attached.map(({ key }) => key)]
}
