import * as z from 'zod/mini'

import { reservedNames } from '../ipt/worksheets/field.ts'
import { object, whole, worded } from './field.ts'

const nameError = worded('give a name of 1 to 32 letters or digits, beginning with a small letter, such as "situation"')
/** The name of a field, column or option. */
export const Name = z.string({ error: nameError }).check(
  z.regex(/^[a-z][A-Za-z0-9]{0,31}$/, { error: nameError, abort: true }),
  z.refine((name) => !(name in {}), { error: nameError, abort: true }),
)

const Text = z.readonly(
  object({
    kind: z.literal('text'),
    /** Characters at most. */
    length: whole(1, 1000, 'characters'),
    lines: z._default(whole(1, 10, 'lines'), 1),
  }),
)

const optionsError = worded('give a list of 2 to 10 different names')
const Choice = z.readonly(
  object({
    kind: z.literal('choice'),
    options: z.readonly(
      z.tuple([Name, Name], Name, { error: optionsError }).check(
        z.refine((options) => options.length <= 10 && new Set(options).size === options.length, {
          error: optionsError,
          abort: true,
        }),
      ),
    ),
  }),
)

const Scale = z.readonly(object({ kind: z.literal('scale'), from: whole(0, 1, 'steps'), to: whole(2, 10, 'steps') }))

const List = z.readonly(
  object({
    kind: z.literal('list'),
    items: whole(1, 10, 'texts'),
    length: whole(1, 300, 'characters'),
  }),
)

const cellError = ofKind('"text", "choice" or "scale"')
const Cell = z.discriminatedUnion('kind', [Text, Choice, Scale], { error: cellError })

const columnsError = worded('give an object with 1 to 8 columns')
const Columns = z
  .record(Name, Cell, { error: columnsError })
  .check(z.refine(hasUpTo(8), { error: columnsError, abort: true }))
const Table = z.readonly(
  object({
    kind: z.literal('table'),
    rows: whole(1, 20, 'rows'),
    columns: z.readonly(Columns),
    /** The columns that a row cannot do without. */
    needed: z._default(z.readonly(z.array(Name)), []),
  }).check(
    z.refine(({ columns, needed }) => needed.every((name) => Object.hasOwn(columns, name)), {
      error: 'names a column that the table has not; name its own',
      path: ['needed'],
      abort: true,
    }),
  ),
)

const fieldError = ofKind('"text", "list", "choice", "scale" or "table"')
const Field = z.discriminatedUnion('kind', [Text, List, Choice, Scale, Table], { error: fieldError })

const fieldsError = worded('give an object with 1 to 15 fields')

/** The fields of a worksheet of the clinic's own, by name: of the kinds that ours have, and within the same bounds. */
export const OwnFields = z.readonly(
  z.record(Name, Field, { error: fieldsError }).check(
    z.refine(hasUpTo(15), { error: fieldsError, abort: true }),
    z.refine((fields) => Object.keys(fields).every((name) => !reservedNames.includes(name)), {
      error: `has a field with a name that pages need themselves; give none of them ${reservedNames.join(', ')}`,
      abort: true,
    }),
  ),
)

function hasUpTo(most: number): (record: object) => boolean {
  return (record) => Object.keys(record).length > 0 && Object.keys(record).length <= most
}

function ofKind(kinds: string): z.core.$ZodErrorMap {
  const right = worded(`give an object whose "kind" is ${kinds}`)
  return (issue) => (issue.code === 'invalid_union' ? `is no kind of field; give ${kinds}` : right(issue))
}
