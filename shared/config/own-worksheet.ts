import * as z from 'zod'

import { locales } from '../course/client.ts'
import { byKey, line, object } from './field.ts'
import { Name, OwnFields } from './own-worksheet-fields.ts'
import { sheetWordFaults } from './sheet-word-faults.ts'

const optional = {
  /** Of a choice: what each option is called. */
  options: z.record(Name, line(60)).readonly().exactOptional(),
  /** Of a scale: what its ends mean. */
  low: line(40).exactOptional(),
  high: line(40).exactOptional(),
} as const
const cellWords = { label: line(80), help: line(200), ...optional } as const
const FieldWords = object({
  ...cellWords,
  /** Of a table: the words of each column. */
  columns: z.record(Name, object(cellWords).readonly()).readonly().exactOptional(),
}).readonly()

const SheetWords = object({
  title: line(60),
  opening: line(400),
  fields: z.record(Name, FieldWords).readonly(),
}).readonly()

/** A worksheet of the clinic's own: fields as ours have them, and the words of each in every locale. */
export const OwnWorksheet = object({
  fields: OwnFields,
  words: byKey(locales, SheetWords).readonly(),
})
  .superRefine(({ fields, words }, context) => {
    for (const locale of locales) {
      const said = words[locale]?.fields
      if (said === undefined) continue
      for (const { path, fault } of sheetWordFaults(fields, said)) {
        context.addIssue({ code: 'custom', path: ['words', locale, 'fields', ...path], message: fault })
      }
    }
  })
  .readonly()
