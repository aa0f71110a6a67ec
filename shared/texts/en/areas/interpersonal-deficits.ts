import type { AreaTexts } from '../../texts.ts'
import { feelings } from './interpersonal-deficits-feelings.ts'
import { talks } from './interpersonal-deficits-talks.ts'

/** Building relationships, as a client knows it: contacts that felt all right, ones to try, patterns, helpful or not. */
export const buildingRelationships: AreaTexts['interpersonal-deficits'] = { ...feelings, ...talks }
