import type { AreaTexts } from '../../texts.ts'
import { feelings } from './grief-feelings.ts'
import { talks } from './grief-talks.ts'

/** Loss and grief. */
export const grief: AreaTexts['grief'] = { ...feelings, ...talks }
