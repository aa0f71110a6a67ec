import type { AreaTexts } from '../../texts.ts'
import { feelings } from './grief-feelings.ts'
import { talks } from './grief-talks.ts'

/** Loss and grief: the whole relationship, the time around the loss, others to talk to, things to take up again. */
export const grief: AreaTexts['grief'] = { ...feelings, ...talks }
