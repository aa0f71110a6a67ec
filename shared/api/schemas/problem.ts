import * as z from 'zod/mini'

import { refusalCodes } from '../../course/refusal.ts'
import { apiCodes } from '../api-code.ts'
import { id, instant, step, whole } from './plain.ts'
import { SlotViewAnswer, alternative, conflict } from './preview-answer.ts'

const acts = z.readonly(
  z.object({ revision: whole, at: instant, by: z.string(), act: z.string(), slot: z.nullable(whole) }),
)

export const csvFault = z.readonly(
  z.object({ line: whole, column: z.nullable(z.string()), code: z.enum(refusalCodes), message: z.string() }),
)

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
export const Problem = z
  .strictObject({
    ...{ type: z.literal('about:blank'), title: z.string(), status: whole, code: z.enum(apiCodes), detail: z.string() },
    conflicts: z.optional(z.readonly(z.array(conflict))),
    since: z.optional(
      z.readonly(
        z.object({ revision: whole, acts: z.readonly(z.array(acts)), slots: z.readonly(z.array(SlotViewAnswer)) }),
      ),
    ),
    revision: z.optional(z.nullable(whole)),
    alternatives: z.optional(z.readonly(z.array(alternative))),
    instead: z.optional(z.readonly(z.array(step))),
    errors: z.optional(z.readonly(z.array(csvFault))),
  })
  .check(
    z.meta({
      id: 'Problem',
      description: 'Why a request came to nothing (RFC 9457); `code` is stable, `detail` is not.',
    }),
  )

/** A row of a clients' file that was good by itself and could not be enrolled, or a course that could not be moved. */
export const refusedRow = z.readonly(z.object({ line: whole, client: id, code: z.string(), detail: z.string() }))
