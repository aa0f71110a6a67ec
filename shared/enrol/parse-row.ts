import * as z from 'zod/mini'

import type { Clinic } from '../config/clinic.ts'
import { ContentLevel } from '../course/client.ts'
import { indications } from '../course/course.ts'
import { areas } from '../ipt/area.ts'
import { ClientId, type TherapistId } from '../course/ids.ts'
import { readPin } from '../pin/read-pin.ts'
import { PlainDate, WallTime } from '../time/wall-time.ts'
import { suggestZone } from '../time/zone-rules.ts'
import { Zone } from '../time/zone.ts'
import type { CsvFault } from './csv-fault.ts'
import { parseEmailAddress } from '../address/email-address.ts'
import type { Enrolment } from './enrolment.ts'
import { parseName } from './person-name.ts'
import type { CsvColumn, CsvRow, OptionalColumn } from './read-csv.ts'

export type RowParsed =
  | { readonly ok: true; readonly enrolment: Enrolment }
  | { readonly ok: false; readonly errors: readonly CsvFault[] }

/** Reads one row of a clients' file into an enrolment; every cell that is wrong is told. */
export function parseRow(clinic: Clinic, { line, cells }: CsvRow): RowParsed {
  const parsed = rowSchema(clinic).safeParse(cells)
  if (parsed.success) return { ok: true, enrolment: parsed.data }
  const errors = parsed.error.issues.map(({ path, message }): CsvFault => {
    return { line, column: path.join('.') || null, code: codeOf(path[0]), message }
  })
  return { ok: false, errors }
}

function codeOf(column: PropertyKey | undefined): CsvFault['code'] {
  return column === 'therapist' ? 'unknown-therapist' : 'bad-input'
}

const schemas = new WeakMap<Clinic, ReturnType<typeof makeSchema>>()

function rowSchema(clinic: Clinic): ReturnType<typeof makeSchema> {
  const known = schemas.get(clinic) ?? makeSchema(clinic)
  schemas.set(clinic, known)
  return known
}

function makeSchema(clinic: Clinic) {
  const locale = oneOf(clinic.locales, clinic.locales[0] ?? 'en')
  return z.pipe(
    z.object({
      client_id: z.pipe(
        z.string(),
        z.transform(orFault(byId, 'give an id of 1 to 64 letters, digits, "-" or "_" that names nobody')),
      ),
      name: z.pipe(
        z.string(),
        z.transform(
          orFault(parseName, 'give a name of 1 to 120 characters, without control characters or lost letters (U+FFFD)'),
        ),
      ),
      email: z.pipe(z.string(), z.transform(orFault(parseEmailAddress, 'give an address such as name@example.org'))),
      time_zone: z.pipe(
        z.string(),
        z.transform((text, context) => (text === '' ? null : zoneOf(text, context))),
      ),
      locale,
      therapist: z.pipe(
        z.string(),
        z.transform(orFault((text) => therapistIdOf(clinic, text), `give one of ${therapistIds(clinic)}`)),
      ),
      sessions: wholeNumber('give a whole number of sessions, 12 to 16'),
      first_session: z.pipe(z.string(), z.transform(orFault(byWall, 'give a date and time such as 2027-01-05T14:00'))),
      sessions_held: wholeNumber('give how many sessions were held already, 0 or more', 0),
      area: oneOf(areas, null),
      indication: oneOf(indications, null),
      content: oneOf(ContentLevel.options, clinic.content),
      email_consent: z.pipe(
        z.string(),
        z.transform((text, context) => (text === '' ? null : dateOf(text, context))),
      ),
      measures: z.pipe(
        z.string(),
        z.transform((text, context) => measuresOf(clinic, text, context)),
      ),
      pin: z.pipe(
        z._default(z.string(), ''),
        z.transform((text, context) => (text === '' ? null : pinOf(text, context))),
      ),
    } satisfies Record<CsvColumn | OptionalColumn, z.ZodMiniType>),
    z.transform((row): Enrolment => ({
      ...{ client: row.client_id, name: row.name, email: row.email, zone: row.time_zone, locale: row.locale },
      ...{ content: row.content, consentedOn: row.email_consent, therapist: row.therapist, sessions: row.sessions },
      ...{ held: row.sessions_held, first: row.first_session, area: row.area, indication: row.indication },
      ...{ measures: row.measures, pin: row.pin },
    })),
  )
}

type Context = z.core.ParsePayload

function fault(context: Context, message: string): never {
  context.issues.push({ code: 'custom', message, input: context.value })
  return z.NEVER
}

function orFault<T>(read: (text: string) => T | null, message: string) {
  return (text: string, context: Context): T => read(text) ?? fault(context, message)
}

function wholeNumber(message: string, empty?: number) {
  return z.pipe(
    z.string(),
    z.transform((text, context): number => {
      if (text === '' && empty !== undefined) return empty
      return /^\d{1,3}$/.test(text) ? Number(text) : fault(context, message)
    }),
  )
}

function oneOf<T extends string, Empty>(values: readonly T[], empty: Empty) {
  return z.pipe(
    z.string(),
    z.transform((text, context): T | Empty => {
      if (text === '') return empty
      return values.find((value) => value === text) ?? fault(context, `give one of ${values.join(', ')}`)
    }),
  )
}

function zoneOf(text: string, context: Context): Zone {
  const parsed = Zone.safeParse(text)
  if (parsed.success) return parsed.data
  const near = suggestZone(text)
  return fault(
    context,
    near === null ? 'give an IANA zone such as Europe/London' : `there is no such zone; did you mean ${near}?`,
  )
}

function dateOf(text: string, context: Context): PlainDate {
  const parsed = PlainDate.safeParse(text)
  return parsed.success ? parsed.data : fault(context, 'give the date of consent such as 2026-12-01, or nothing')
}

function pinOf(text: string, context: Context): string {
  return (
    readPin(text) ?? fault(context, 'give a PIN of 4 to 8 digits, or nothing; a spreadsheet may have cut off zeros')
  )
}

const byId = (text: string): ClientId | null => ClientId.safeParse(text).data ?? null
const byWall = (text: string): WallTime | null => WallTime.safeParse(text).data ?? null

function therapistIdOf(clinic: Clinic, text: string): TherapistId | null {
  return clinic.therapists.find(({ id }) => id === text)?.id ?? null
}

function therapistIds(clinic: Clinic): string {
  return clinic.therapists.map(({ id }) => id).join(', ')
}

function measuresOf(clinic: Clinic, text: string, context: Context): readonly string[] {
  const known: readonly string[] = clinic.measures
  const given = text === '' ? clinic.measures : text.split(';').map((measure) => measure.trim())
  return given.every((measure) => known.includes(measure))
    ? [...new Set(given)]
    : fault(context, `give some of ${known.join(';')}, or nothing`)
}
