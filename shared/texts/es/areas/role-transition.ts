import type { AreaTexts } from '../../texts.ts'
import { feelings } from './role-transition-feelings.ts'
import { talks } from './role-transition-talks.ts'

/** A change of role or circumstances. */
export const roleTransition: AreaTexts['role-transition'] = { ...feelings, ...talks }
