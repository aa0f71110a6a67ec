import * as z from 'zod'

import { refusalCodes } from '../../course/refusal.ts'
import { apiCodes } from '../api-code.ts'
import { id, instant, step, whole } from './plain.ts'
import { SlotViewAnswer, alternative, conflict } from './preview-answer.ts'

const acts = z
  .object({ revision: whole, at: instant, by: z.string(), act: z.string(), slot: whole.nullable() })
  .readonly()

export const csvFault = z
  .object({ line: whole, column: z.string().nullable(), code: z.enum(refusalCodes), message: z.string() })
  .readonly()

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
export const Problem = z
  .strictObject({
    ...{ type: z.literal('about:blank'), title: z.string(), status: whole, code: z.enum(apiCodes), detail: z.string() },
    conflicts: z.array(conflict).readonly().optional(),
    since: z
      .object({ revision: whole, acts: z.array(acts).readonly(), slots: z.array(SlotViewAnswer).readonly() })
      .readonly()
      .optional(),
    revision: whole.nullable().optional(),
    alternatives: z.array(alternative).readonly().optional(),
    instead: z.array(step).readonly().optional(),
    errors: z.array(csvFault).readonly().optional(),
  })
  .meta({ id: 'Problem', description: 'Why a request came to nothing (RFC 9457); `code` is stable, `detail` is not.' })

/** A row of a clients' file that was good by itself and could not be enrolled, or a course that could not be moved. */
export const refusedRow = z.object({ line: whole, client: id, code: z.string(), detail: z.string() }).readonly()
