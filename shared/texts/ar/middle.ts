import type { Alternatives, Prompt } from '../texts.ts'
import { early } from './middle-early.ts'
import { further } from './middle-further.ts'
import { later } from './middle-later.ts'

/** The middle phase while no problem area has been chosen, in the order in which a course takes them. */
export const middle: Alternatives<Prompt> = [...early, ...further, ...later]
