import * as z from 'zod/mini'

import { locales } from '../course/client.ts'
import { allZones, isZone, suggestZone } from '../time/zone-rules.ts'
import { Zone } from '../time/zone.ts'
import { AlertSettings } from './alert-settings.ts'
import { CalendarSettings } from './calendar-settings.ts'
import { CourseSettings } from './course-settings.ts'
import { Closure } from './day-span.ts'
import { DigestSettings } from './digest-settings.ts'
import { byKey, choice, Day, EmailAddress, line, object, passage, unshown, whole, worded } from './field.ts'
import { minutesOf } from '../time/wall-time.ts'
import { WeekHours } from './hours.ts'
import { functionNames } from './function-names.ts'
import { Look } from './look.ts'
import { MailSettings } from './mail-settings.ts'
import { MessageSettings } from './message-settings.ts'
import { nearest } from './nearest.ts'
import { profiles } from './profile.ts'
import { protocolFaults } from './protocol-faults.ts'
import { Protocol } from './protocol.ts'
import { SignInSettings } from './sign-in-settings.ts'
import { Therapist, TherapistIdField } from './therapist.ts'

const idError = worded('give 2 to 32 small letters, digits or "-", beginning with a letter, such as "harbour"')
const accountError = worded('give the 12 digits of the AWS account, in quotes')
const regionError = worded('give an AWS region, such as "ca-central-1"')
const tableError = worded('give the name of a table of DynamoDB, 3 to 255 letters, digits, "_", "." or "-"')
const phoneError = unshown('give a telephone number, such as "+1 604 555 0100"')
const localesError = worded(`give a list of one or more of ${locales.join(', ')}, each once`)
const therapistsError = worded('give a list of one or more therapists')

const TimeZone = z.pipe(
  z
    .string({ error: worded('give an IANA zone, such as "America/Vancouver"') })
    .check(z.refine(isZone, { error: (issue) => noSuchZone(String(issue.input)), abort: true })),
  Zone,
)

const Contact = z.readonly(
  object({
    phone: z
      .string({ error: phoneError })
      .check(z.regex(/^\+?[0-9][0-9 ().-]{4,28}[0-9]$/, { error: phoneError, abort: true })),
    address: line(300),
    hours: WeekHours,
    /** Who is told of what cannot wait. */
    onCall: EmailAddress,
  }),
)

const Approval = z.readonly(object({ by: line(80), on: Day, catalogue: line(80) }))

const Fields = object({
  $schema: z.optional(z.string().check(z.maxLength(500))),
  id: z.string({ error: idError }).check(z.regex(/^[a-z][a-z0-9-]{0,30}[a-z0-9]$/, { error: idError, abort: true })),
  name: line(80),
  profile: z._default(choice(profiles), 'lean'),
  account: z.string({ error: accountError }).check(z.regex(/^\d{12}$/, { error: accountError, abort: true })),
  region: z
    .string({ error: regionError })
    .check(z.regex(/^[a-z]{2}(?:-[a-z]+){1,2}-\d$/, { error: regionError, abort: true })),
  timeZone: TimeZone,
  locales: z.readonly(
    z
      .array(choice(locales), { error: localesError })
      .check(
        z.minLength(1, { error: localesError, abort: true }),
        z.refine(distinct, { error: localesError, abort: true }),
      ),
  ),
  mail: MailSettings,
  contact: Contact,
  /** By locale: whom to turn to in an emergency; stands in every mail. */
  crisis: z.readonly(byKey(locales, passage(1000))),
  /** Who answers for the courses; must be one of the therapists. */
  clinician: z._default(z.nullable(z.readonly(object({ id: TherapistIdField, email: EmailAddress }))), null),
  alerts: z.prefault(AlertSettings, {}),
  /** Null: no such mail. */
  digest: z.prefault(z.nullable(DigestSettings), {}),
  therapists: z.readonly(
    z
      .array(Therapist, { error: therapistsError })
      .check(z.minLength(1, { error: therapistsError, abort: true }), z.maxLength(500)),
  ),
  closures: z._default(z.readonly(z.array(Closure).check(z.maxLength(200))), []),
  course: z.prefault(CourseSettings, {}),
  protocol: z.prefault(Protocol, {}),
  messages: z.prefault(MessageSettings, {}),
  calendar: z.prefault(CalendarSettings, {}),
  signIn: z.prefault(SignInSettings, {}),
  content: z._default(choice(['neutral', 'full']), 'neutral'),
  consent: z._default(choice(['recorded', 'assumed']), 'recorded'),
  measures: z._default(
    z.readonly(
      z.array(choice(['phq-9', 'gad-7'])).check(z.refine(distinct, { error: 'names a measure twice; name each once' })),
    ),
    ['phq-9', 'gad-7'],
  ),
  look: z.prefault(Look, {}),
  /** By locale and a text's part (`middle.03.opening`): words of the clinic's own in place of the catalogue's. */
  texts: z._default(z.readonly(byKey(locales, z.readonly(z.record(line(80), line(400))))), {}),
  /** By locale: who approved which catalogue of texts, the clinic's own words among them. */
  approved: z._default(z.readonly(byKey(locales, Approval)), {}),
  /** Lambda instances kept for a function and not exceeded (tick, attend, …); those not named share the account's limit. */
  concurrency: z._default(z.readonly(byKey(functionNames, whole(1, 1000, 'instances'))), {}),
  retentionDays: z._default(whole(30, 36_500, 'days'), 3650),
  /** The name of the table that a restore made, in the place of the stack's own; null: that one. */
  restoredTable: z._default(
    z.nullable(
      z.string({ error: tableError }).check(z.regex(/^[A-Za-z0-9_.-]{3,255}$/, { error: tableError, abort: true })),
    ),
    null,
  ),
  alarms: EmailAddress,
})

/**
 * One clinic, as its file tells it, with every default filled in. What comes out is itself a good clinic file, so that
 * it may be written beside a bundle and read again.
 */
export const Clinic = z.readonly(
  Fields.check(
    z.superRefine((clinic, context) => {
      const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
      for (const unsaid of clinic.locales.filter((locale) => clinic.crisis[locale] === undefined)) {
        wrong(['crisis', unsaid], 'is missing; give the words for an emergency in each of the clinic\'s "locales"')
      }
      for (const { path, fault } of protocolFaults(clinic.protocol, clinic.locales)) wrong([...path], fault)
      for (const [index, { id, hours }] of clinic.therapists.entries()) {
        if (clinic.therapists.findIndex((other) => other.id === id) !== index) {
          wrong(['therapists', index, 'id'], `is "${id}" as another therapist's is; give each an id of their own`)
        }
        if (!fitsASession(hours, clinic.course.minutes)) {
          wrong(
            ['therapists', index, 'hours'],
            `has no time for a session of ${clinic.course.minutes} minutes; give a longer range`,
          )
        }
      }
      const { clinician, therapists } = clinic
      if (clinician !== null && !therapists.some(({ id }) => id === clinician.id)) {
        wrong(
          ['clinician', 'id'],
          `is "${clinician.id}", which no therapist has; give one of ${therapists.map(({ id }) => id).join(', ')}`,
        )
      }
    }),
  ),
)
export type Clinic = z.infer<typeof Clinic>

function noSuchZone(text: string): string {
  const near = suggestZone(text) ?? nearest(text, allZones())
  const right = near === null ? 'give an IANA zone, such as "America/Vancouver"' : `did you mean "${near}"?`
  return `is ${JSON.stringify(text.slice(0, 40))}, which is no time zone; ${right}`
}

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

function fitsASession(hours: WeekHours, minutes: number): boolean {
  const ranges = Object.values(hours).flat()
  return ranges.length === 0 || ranges.some((range) => minutesOf(range.slice(6)) - minutesOf(range) >= minutes)
}
