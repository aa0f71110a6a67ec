import type { AreaTexts } from '../../texts.ts'
import { feelings } from './interpersonal-deficits-feelings.ts'
import { talks } from './interpersonal-deficits-talks.ts'

/** Building relationships. */
export const buildingRelationships: AreaTexts['interpersonal-deficits'] = { ...feelings, ...talks }
