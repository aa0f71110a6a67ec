import type { Area, Phase } from '../area.ts'
import type { Technique } from '../technique.ts'
import type { WorksheetId } from './worksheets.ts'

/**
 * The worksheet that prepares each technique. Clarification asks a question and needs no form; a feeling that was held back
 * need not be written down.
 */
export const worksheetOfTechnique: Readonly<Record<Technique, WorksheetId | null>> = {
  'interpersonal-inventory': 'relationships-map',
  'communication-analysis': 'communication-analysis',
  'role-play': 'role-play',
  'emotion-focused': 'feeling-statements',
  'decision-analysis': 'decision-analysis',
  clarification: null,
  'encouragement-of-affect': null,
}

/** The worksheet that goes with each problem area. */
export const worksheetOfArea: Readonly<Record<Area, WorksheetId>> = {
  grief: 'grief-timeline',
  'role-dispute': 'expectations',
  'role-transition': 'role-transition-balance',
  'interpersonal-deficits': 'relationships-map',
}

/** What a session is about, as far as its worksheets hang on it. */
export interface SessionWork {
  readonly phase: Phase
  readonly area: Area | null
  readonly technique: Technique | null
}

/** The worksheets that fit a session, the likeliest first, each once: its technique's, its area's, and in the ending the review. */
export function worksheetsFor({ phase, area, technique }: SessionWork): readonly WorksheetId[] {
  const ofPhase = phase === 'ending' ? ('ending-review' as const) : null
  const ofTechnique = technique === null ? null : worksheetOfTechnique[technique]
  const ofArea = area === null || phase !== 'middle' ? null : worksheetOfArea[area]
  const all = [ofPhase, ofTechnique, ofArea].filter((id) => id !== null)
  return [...new Set(all)]
}
