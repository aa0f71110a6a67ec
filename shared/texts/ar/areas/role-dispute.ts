import type { AreaTexts } from '../../texts.ts'
import { feelings } from './role-dispute-feelings.ts'
import { talks } from './role-dispute-talks.ts'

/** A disagreement in an important relationship: what each expects, what changed, what stands in the way. Nobody is sent to have it out. */
export const roleDispute: AreaTexts['role-dispute'] = { ...feelings, ...talks }
