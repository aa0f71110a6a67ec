import * as z from 'zod'

import type { CsvFault } from '../../enrol/csv-fault.ts'
import type { CsvCells } from '../../enrol/read-csv.ts'
import type { ApiRefusal } from '../api-result.ts'

const text = z.string().max(400)

/** A client to be enrolled. What a field may hold is the rule of the clients' file, which is the same for both. */
export const NewCourse = z
  .strictObject({
    ...{ client: text, name: text, email: text, zone: text.nullable().default(null) },
    ...{ locale: text.nullable().default(null), therapist: text, sessions: z.number().int() },
    first: text.describe("The first session that Interlude books: wall time in the clinic's zone, 2027-01-05T14:00"),
    held: z.number().int().default(0),
    ...{ area: text.nullable().default(null), indication: text.nullable().default(null) },
    content: z.enum(['neutral', 'full']).nullable().default(null),
    consentedOn: text.nullable().default(null).describe('The day of consent to e-mail, 2026-12-01'),
    measures: z.array(text).max(10).readonly().nullable().default(null),
    pin: z.string().max(20).nullable().default(null),
  })
  .meta({
    id: 'NewCourse',
    description: 'A client to be enrolled, and the course; null is what the clinic does usually.',
  })
export type NewCourse = z.output<typeof NewCourse>

/** The same as a row of a clients' file. */
export function cellsOf(body: NewCourse): CsvCells {
  return {
    ...{ client_id: body.client, name: body.name, email: body.email, time_zone: body.zone ?? '' },
    ...{ locale: body.locale ?? '', therapist: body.therapist, sessions: `${body.sessions}` },
    ...{ first_session: body.first, sessions_held: `${body.held}`, area: body.area ?? '' },
    ...{ indication: body.indication ?? '', content: body.content ?? '', email_consent: body.consentedOn ?? '' },
    ...{ measures: body.measures?.join(';') ?? '', pin: body.pin ?? '' },
  }
}

const fieldOf: Readonly<Record<string, keyof NewCourse>> = {
  ...{ client_id: 'client', time_zone: 'zone', first_session: 'first', sessions_held: 'held' },
  email_consent: 'consentedOn',
}

/** What is wrong with a row, told by the fields of the body. */
export function faultsOf(errors: readonly CsvFault[]): { readonly ok: false; readonly error: ApiRefusal } {
  const told = errors.map(({ column, message }) => `body.${fieldOf[column ?? ''] ?? column}: ${message}`)
  const code = errors.every((one) => one.code === 'unknown-therapist') ? 'unknown-therapist' : 'bad-input'
  return { ok: false, error: { code, detail: told.join('; ') } }
}
