import type { Clinic } from '../config/clinic.ts'
import { measureFor } from '../ipt/measures/measures.ts'
import type { WorksheetId } from '../ipt/worksheets/worksheets.ts'

/** Our worksheets by their numbers in addresses, which are to stay what they are: another one goes at the end. */
export const numberedWorksheets = [
  'relationships-map',
  'communication-analysis',
  'decision-analysis',
  'feeling-statements',
  'role-play',
  'role-transition-balance',
  'grief-timeline',
  'expectations',
  'ending-review',
] as const satisfies readonly WorksheetId[]

/** The forms that a clinic's clients may answer, in the order of their numbers in addresses: measures, worksheets, its own. */
export function formsOf({ measures, clinician, protocol }: Clinic): readonly string[] {
  const asked = measures.map((measure) => measureFor(measure, clinician !== null))
  const own = protocol.extra.filter(({ worksheet }) => worksheet !== null).map(({ key }) => key)
  return [...asked, ...numberedWorksheets, ...own]
}
