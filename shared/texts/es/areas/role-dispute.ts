import type { AreaTexts } from '../../texts.ts'
import { feelings } from './role-dispute-feelings.ts'
import { talks } from './role-dispute-talks.ts'

/** A disagreement in an important relationship. */
export const roleDispute: AreaTexts['role-dispute'] = { ...feelings, ...talks }
