import type { AreaTexts } from '../../texts.ts'
import { feelings } from './role-dispute-feelings.ts'
import { talks } from './role-dispute-talks.ts'

/** A disagreement in an important relationship: what each expects, what changed, what is wished for, what stands in the way. */
export const roleDispute: AreaTexts['role-dispute'] = { ...feelings, ...talks }
