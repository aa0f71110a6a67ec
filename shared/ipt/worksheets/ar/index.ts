import type { WorksheetTexts } from '../words.ts'
import { expectations, griefTimeline, roleTransitionBalance } from './areas.ts'
import { endingReview, relationshipsMap } from './phases.ts'
import { sheet } from './sheet.ts'
import { communicationAnalysis, decisionAnalysis, feelingStatements, rolePlay } from './techniques.ts'

export const worksheetsAr: WorksheetTexts = {
  direction: 'rtl',
  sheet,
  worksheets: {
    'relationships-map': relationshipsMap,
    'communication-analysis': communicationAnalysis,
    'decision-analysis': decisionAnalysis,
    'feeling-statements': feelingStatements,
    'role-play': rolePlay,
    'role-transition-balance': roleTransitionBalance,
    'grief-timeline': griefTimeline,
    expectations,
    'ending-review': endingReview,
  },
}
