import * as z from 'zod/mini'

import { locales } from '../course/client.ts'
import { byKey, line, object } from './field.ts'
import { Name, OwnFields } from './own-worksheet-fields.ts'
import { sheetWordFaults } from './sheet-word-faults.ts'

const optional = {
  /** Of a choice: what each option is called. */
  options: z.exactOptional(z.readonly(z.record(Name, line(60)))),
  /** Of a scale: what its ends mean. */
  low: z.exactOptional(line(40)),
  high: z.exactOptional(line(40)),
} as const
const cellWords = { label: line(80), help: line(200), ...optional } as const
const FieldWords = z.readonly(
  object({
    ...cellWords,
    /** Of a table: the words of each column. */
    columns: z.exactOptional(z.readonly(z.record(Name, z.readonly(object(cellWords))))),
  }),
)

const SheetWords = z.readonly(
  object({
    title: line(60),
    opening: line(400),
    fields: z.readonly(z.record(Name, FieldWords)),
  }),
)

/** A worksheet of the clinic's own: fields as ours have them, and the words of each in every locale. */
export const OwnWorksheet = z.readonly(
  object({
    fields: OwnFields,
    words: z.readonly(byKey(locales, SheetWords)),
  }).check(
    z.superRefine(({ fields, words }, context) => {
      for (const locale of locales) {
        const said = words[locale]?.fields
        if (said === undefined) continue
        for (const { path, fault } of sheetWordFaults(fields, said)) {
          context.addIssue({ code: 'custom', path: ['words', locale, 'fields', ...path], message: fault })
        }
      }
    }),
  ),
)
