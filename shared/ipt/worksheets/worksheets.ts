import { communicationAnalysis, decisionAnalysis, feelingStatements, rolePlay } from './forms-of-techniques.ts'
import { expectations, griefTimeline, roleTransitionBalance } from './forms-of-areas.ts'
import { endingReview, relationshipsMap } from './forms-of-phases.ts'
import type { Fields } from './field.ts'

/** Every worksheet: which fields it has, and how much each takes. */
export const worksheets = {
  'relationships-map': relationshipsMap,
  'communication-analysis': communicationAnalysis,
  'decision-analysis': decisionAnalysis,
  'feeling-statements': feelingStatements,
  'role-play': rolePlay,
  'role-transition-balance': roleTransitionBalance,
  'grief-timeline': griefTimeline,
  expectations,
  'ending-review': endingReview,
} as const satisfies Readonly<Record<string, Fields>>
export type WorksheetId = keyof typeof worksheets

export function isWorksheet(form: string): form is WorksheetId {
  return Object.hasOwn(worksheets, form)
}
