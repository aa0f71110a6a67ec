import * as z from 'zod/mini'

import { PlainDate, TimeOfDay } from '../time/wall-time.ts'
import { nearest } from './nearest.ts'

/** The words for a wrong or missing value: what it is, then what would be right. */
export function worded(right: string): z.core.$ZodErrorMap {
  return (issue) => (issue.input === undefined ? `is missing; ${right}` : `is ${shown(issue.input)}; ${right}`)
}

/** An object that refuses every key it does not know, each by name and with the key that was probably meant. */
export function object<const Shape extends z.core.$ZodShape>(shape: Shape) {
  const known = Object.keys(shape)
  return z.strictObject(shape, { error: closed(known, `give an object with ${known.join(', ')}`) })
}

/** Values by key, of which any may be absent and no others may be there. */
export function byKey<const Key extends string, Value extends z.ZodMiniType>(keys: readonly Key[], value: Value) {
  return z.partialRecord(z.enum(keys), value, { error: closed(keys, `give an object with any of ${keys.join(', ')}`) })
}

export function whole(minimum: number, maximum: number, unit: string) {
  const error = worded(`give a whole number of ${unit} from ${minimum} to ${maximum}`)
  return z
    .number({ error })
    .check(
      z.int({ error, abort: true }),
      z.gte(minimum, { error, abort: true }),
      z.lte(maximum, { error, abort: true }),
    )
}

export function choice<const Choice extends string>(choices: readonly Choice[]) {
  return z.enum(choices, { error: worded(`give ${choices.map((one) => JSON.stringify(one)).join(' or ')}`) })
}

export function flag() {
  return z.boolean({ error: worded('give true or false') })
}

/** One line of text: it has no control characters, so it can break into no header, and no spaces at its ends. */
export function line(maximum: number) {
  const error = unshown(`give one line of 1 to ${maximum} characters without spaces at its ends`)
  return z
    .string({ error })
    .check(
      z.maxLength(maximum, { error, abort: true }),
      z.regex(/^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u, { error, abort: true }),
    )
}

/** One or more lines of text. */
export function passage(maximum: number) {
  const error = unshown(`give a text of 1 to ${maximum} characters`)
  return z
    .string({ error })
    .check(
      z.maxLength(maximum, { error, abort: true }),
      z.regex(/^(?=[^]*\S)(?:[^\p{Cc}]|\n)+$/u, { error, abort: true }),
    )
}

/** Words for a value that may be a person's name or address, and so is not told. */
export function unshown(right: string): z.core.$ZodErrorMap {
  return (issue) => (issue.input === undefined ? `is missing; ${right}` : `is not right; ${right}`)
}

const emailError = unshown('give an e-mail address, such as "frontdesk@clinic.example"')
export const EmailAddress = z.email({ error: emailError }).check(z.maxLength(254, { error: emailError, abort: true }))

const timeError = worded('give a time of day from "00:00" to "23:59"')
export const Time = z.pipe(
  z.string({ error: timeError }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: timeError, abort: true })),
  TimeOfDay,
)

const dayError = worded('give a day of the calendar, such as "2027-02-01"')
export const Day = z.pipe(
  z.string({ error: dayError }).check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: dayError, abort: true }),
    z.refine((text) => PlainDate.safeParse(text).success, { error: dayError, abort: true }),
  ),
  PlainDate,
)

/** Tells each unknown key in a line of its own, in the order of the issue's keys. */
function closed(known: readonly string[], right: string): z.core.$ZodErrorMap {
  return (issue) => {
    if (issue.code !== 'unrecognized_keys') return worded(right)(issue)
    return issue.keys.map((key) => `is not known; ${meant(key, known)}`).join('\n')
  }
}

function meant(key: string, known: readonly string[]): string {
  const near = nearest(key, known)
  return near === null ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`
}

function shown(input: unknown): string {
  if (typeof input === 'string') return input.length > 40 ? 'a text that does not fit' : JSON.stringify(input)
  if (input === null || typeof input !== 'object') return String(input)
  return Array.isArray(input) ? 'a list' : 'an object'
}
