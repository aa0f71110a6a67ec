import type { AreaTexts } from '../../texts.ts'
import { feelings } from './interpersonal-deficits-feelings.ts'
import { talks } from './interpersonal-deficits-talks.ts'

/** Building relationships: contacts that feel all right, small and safe new ones, and the patterns between people. */
export const buildingRelationships: AreaTexts['interpersonal-deficits'] = { ...feelings, ...talks }
