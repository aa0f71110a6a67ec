import type * as z from 'zod'

import { Day, line, object } from './field.ts'

const inOrder = { error: 'ends before it begins; give a "to" that is not before "from"', path: ['to'], abort: true }

/** Days off, the first and the last included. */
export const Leave = object({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, inOrder)
  .readonly()
export type Leave = z.infer<typeof Leave>

/** Days on which the clinic is closed, the first and the last included. */
export const Closure = object({ from: Day, to: Day, name: line(80) })
  .refine(({ from, to }) => from <= to, inOrder)
  .readonly()
export type Closure = z.infer<typeof Closure>
