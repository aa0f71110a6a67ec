import type { AreaTexts } from '../../texts.ts'
import { feelings } from './role-transition-feelings.ts'
import { talks } from './role-transition-talks.ts'

/** A change of role or circumstances: the old role with its good and bad, the new one, and what it asks for. */
export const roleTransition: AreaTexts['role-transition'] = { ...feelings, ...talks }
