import type { AreaTexts } from '../../texts.ts'
import { feelings } from './role-transition-feelings.ts'
import { talks } from './role-transition-talks.ts'

/** A change of role or circumstances: what is missed and what is not, what is hard and possible now, skills and people. */
export const roleTransition: AreaTexts['role-transition'] = { ...feelings, ...talks }
