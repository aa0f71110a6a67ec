import * as z from 'zod/mini'

import { Day, line, object } from './field.ts'

const inOrder = { error: 'ends before it begins; give a "to" that is not before "from"', path: ['to'], abort: true }

/** Days off, the first and the last included. */
export const Leave = z.readonly(object({ from: Day, to: Day }).check(z.refine(({ from, to }) => from <= to, inOrder)))
export type Leave = z.infer<typeof Leave>

/** Days on which the clinic is closed, the first and the last included. */
export const Closure = z.readonly(
  object({ from: Day, to: Day, name: line(80) }).check(z.refine(({ from, to }) => from <= to, inOrder)),
)
export type Closure = z.infer<typeof Closure>
