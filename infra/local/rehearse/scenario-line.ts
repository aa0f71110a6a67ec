import * as z from 'zod'

import { Instant } from './instant.ts'

const at = Instant.describe('an instant such as 2027-01-19T23:00:00Z')
const id = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const client = z.string().regex(id).describe('a client id: 1 to 64 letters, digits, "-" or "_"')
const therapistId = z.string().regex(id).describe('a therapist id: 1 to 64 letters, digits, "-" or "_"')
const slot = z.number().int().min(1).max(99).describe('a slot: a whole number from 1 to 99')
const reason = z.string().min(1).max(500).describe('a reason of 1 to 500 characters')
const date = z.iso.date().describe('a day such as 2027-03-02')
const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success)
  .describe('a wall time such as 2027-01-28T15:00')
const flag = z.boolean().describe('true or false')
const whole = (from: number, to: number) =>
  z.number().int().min(from).max(to).describe(`a whole number from ${from} to ${to}`)
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).describe(list(values))
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().describe(schema.description ?? '')
const word = z.string().min(1).max(64).describe('a word of 1 to 64 characters')

/** The verbs by the shape of their lines. */
const verbs = {
  mark: z.strictObject({ at, client, do: z.literal('mark'), slot, as: oneOf(['attended', 'missed']) }),
  confirm: z.strictObject({ at, client, do: z.literal('confirm'), slot }),
  move: z.strictObject({ at, client, do: z.literal('move'), slot, to: wallTime, scope: oneOf(['one', 'following']) }),
  cancel: z.strictObject({ at, client, do: z.literal('cancel'), slot, by: oneOf(['client', 'staff']) }),
  focus: z.strictObject({ at, client, do: z.literal('focus'), area: word }),
  technique: z.strictObject({ at, client, do: z.literal('technique'), slot, technique: word }),
  extend: z.strictObject({ at, client, do: z.literal('extend'), to: whole(1, 99), reason }),
  end: z.strictObject({ at, client, do: z.literal('end'), left: whole(0, 99), reason }),
  pause: z.strictObject({ at, client, do: z.literal('pause') }),
  resume: z.strictObject({ at, client, do: z.literal('resume'), from: date }),
  therapist: z.strictObject({ at, client, do: z.literal('therapist'), to: therapistId }),
  undo: z.strictObject({ at, client, do: z.literal('undo') }),
  preferences: z.strictObject({
    at,
    client,
    do: z.literal('preferences'),
    prompts: maybe(flag),
    reminders: maybe(flag),
    calendar: maybe(oneOf(['invites', 'feed', 'none'])),
  }),
  unsubscribe: z.strictObject({ at, client, do: z.literal('unsubscribe') }),
  erase: z.strictObject({ at, client, do: z.literal('erase') }),
  answer: z.strictObject({
    at,
    client,
    do: z.literal('answer'),
    slot,
    form: word,
    answers: z
      .union([z.array(z.unknown()).max(100), z.record(z.string(), z.unknown())])
      .describe("the list of a measure's answers, or the fields of a worksheet"),
  }),
  bounce: z.strictObject({ at, client, do: z.literal('bounce'), type: oneOf(['hard', 'soft', 'complaint']) }),
  leave: z.strictObject({ at, therapist: therapistId, do: z.literal('leave'), from: date, to: date }),
  outage: z.strictObject({
    at,
    do: z.literal('outage'),
    of: oneOf(['ses', 'tick', 'queue']),
    minutes: whole(1, 527_040),
  }),
  sending: z.strictObject({ at, do: z.literal('sending'), on: flag }),
} as const

/** One line of a scenario: something that happens at an instant. */
export type ScenarioLine = { [Verb in keyof typeof verbs]: z.infer<(typeof verbs)[Verb]> }[keyof typeof verbs]

export type Read =
  | { readonly ok: true; readonly line: ScenarioLine }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads one parsed line; each fault is `place: what; what would be right`. */
export function readLine(value: unknown): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(
      'not an object; a line is one JSON object such as {"at":"2027-01-19T23:00:00Z","do":"sending","on":false}',
    )
  }
  const verb = 'do' in value ? value.do : undefined
  if (typeof verb !== 'string') return refuse(`"do": missing; it would be one of ${list(Object.keys(verbs))}`)
  if (!isVerb(verb)) return refuse(`"do": no such verb ${show(verb)}; it would be one of ${list(Object.keys(verbs))}`)
  const checked = verbs[verb].safeParse(value)
  if (checked.success) return { ok: true, line: checked.data }
  return { ok: false, faults: checked.error.issues.flatMap((issue) => tell(issue, verbs[verb].shape, value)) }
}

type Shape = z.ZodObject<Readonly<Record<string, z.ZodType>>>

function isVerb(verb: string): verb is keyof typeof verbs {
  return Object.hasOwn(verbs, verb)
}

function tell(issue: z.core.$ZodIssue, shape: Shape['shape'], value: object): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${show(key)}: not a field of this verb; it has ${list(Object.keys(shape))}`)
  }
  const field = String(issue.path[0] ?? '')
  const right = shape[field]?.description ?? 'a value of the form that docs/rehearsing.md shows'
  return [`"${field}": ${Object.hasOwn(value, field) ? 'not valid' : 'missing'}; it would be ${right}`]
}

function refuse(fault: string): Read {
  return { ok: false, faults: [fault] }
}

/** A word of the file as it may stand in an error line: quoted, on one line, cut short. */
function show(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
