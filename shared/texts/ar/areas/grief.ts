import type { AreaTexts } from '../../texts.ts'
import { feelings } from './grief-feelings.ts'
import { talks } from './grief-talks.ts'

/** Loss and grief: memories of the whole relationship, the time around the death, telling others, taking up life again. */
export const grief: AreaTexts['grief'] = { ...feelings, ...talks }
