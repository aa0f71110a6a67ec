import * as z from 'zod/mini'

import type { CsvFault } from '../../enrol/csv-fault.ts'
import type { CsvCells } from '../../enrol/read-csv.ts'
import type { ApiRefusal } from '../api-result.ts'

const text = z.string().check(z.maxLength(400))

/** A client to be enrolled. What a field may hold is the rule of the clients' file, which is the same for both. */
export const NewCourse = z
  .strictObject({
    ...{ client: text, name: text, email: text, zone: z._default(z.nullable(text), null) },
    ...{ locale: z._default(z.nullable(text), null), therapist: text, sessions: z.int() },
    first: text.check(
      z.describe("The first session that Interlude books: wall time in the clinic's zone, 2027-01-05T14:00"),
    ),
    held: z._default(z.int(), 0),
    ...{ area: z._default(z.nullable(text), null), indication: z._default(z.nullable(text), null) },
    content: z._default(z.nullable(z.enum(['neutral', 'full'])), null),
    consentedOn: z._default(z.nullable(text), null).check(z.describe('The day of consent to e-mail, 2026-12-01')),
    measures: z._default(z.nullable(z.readonly(z.array(text).check(z.maxLength(10)))), null),
    pin: z._default(z.nullable(z.string().check(z.maxLength(20))), null),
  })
  .check(
    z.meta({
      id: 'NewCourse',
      description: 'A client to be enrolled, and the course; null is what the clinic does usually.',
    }),
  )
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
