import { indications } from '../../../course/course.ts'
import { ContentLevel } from '../../../course/client.ts'
import { sessionRange } from '../../../enrol/enrolment.ts'
import type { CsvColumn, OptionalColumn } from '../../../enrol/read-csv.ts'
import { areas } from '../../../ipt/area.ts'
import { booking, limitedTo, mayReach, treating } from '../../../staff/access.ts'
import type { DoField, Option } from '../course-do/do-field.ts'
import { inWords } from '../course-do/slot-label.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { languageName } from '../languages.ts'

/** A field of the form, named as the column of a clients' file that it stands for. */
export type EnrolField = DoField & { readonly name: CsvColumn | OptionalColumn }

/** What has to be filled in to enrol somebody. */
export function neededFields(visit: ConsoleVisit): readonly EnrolField[] {
  const { clinic } = visit.deps
  const own = limitedTo(visit.person, booking)
  const therapists = clinic.therapists.filter(({ id }) => own === null || id === own)
  const { from, to } = sessionRange
  return [
    {
      ...{ kind: 'words', name: 'client_id', label: 'Client’s id' },
      hint: 'Letters, digits, - and _; it stands in addresses and logs, so it names nobody.',
    },
    { kind: 'words', name: 'name', label: 'Name' },
    { kind: 'words', name: 'email', label: 'E-mail address' },
    {
      kind: 'choice',
      name: 'locale',
      label: 'Language',
      was: clinic.locales[0] ?? 'en',
      options: clinic.locales.map((value) => ({ value, label: languageName(value) })),
    },
    {
      ...{ kind: 'choice', name: 'therapist', label: 'Therapist' },
      options: therapists.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
      ...(therapists.length === 1 ? { was: therapists[0]?.id ?? '' } : {}),
    },
    { kind: 'number', name: 'sessions', label: 'Sessions agreed on', min: from, max: to, was: from },
    {
      ...{ kind: 'moment', name: 'first_session', label: 'First session' },
      hint: `The first that is booked here, by the clinic’s clocks, ${clinic.timeZone}.`,
    },
    ...(clinic.consent === 'recorded' ? [consent] : []),
  ]
}

const consent: EnrolField = { kind: 'day', name: 'email_consent', label: 'Day of consent to e-mails' }

/** What is left as the clinic has it unless somebody says otherwise. */
export function furtherFields(visit: ConsoleVisit): readonly EnrolField[] {
  const { clinic } = visit.deps
  return [
    {
      ...{ kind: 'words', name: 'time_zone', label: 'Client’s time zone', orNone: true },
      hint: `Such as Europe/Madrid; empty: the clinic’s, ${clinic.timeZone}.`,
    },
    { kind: 'number', name: 'sessions_held', label: 'Sessions held already, elsewhere', min: 0, max: 15, was: 0 },
    {
      ...{ kind: 'choice', name: 'content', label: 'What mails may say', was: clinic.content },
      options: plain(ContentLevel.options),
      hint: 'Neutral: when and where alone. Full: the prompt’s words too, with the client’s consent.',
    },
    ...(clinic.consent === 'recorded' ? [] : [consent]),
    ...(mayReach(visit.person, treating, null) ? clinicalFields(visit) : []),
    {
      ...{ kind: 'words', name: 'pin', label: 'PIN for the client’s pages', orNone: true },
      hint: 'Four to eight digits that you tell the client; empty: none, or the one from before.',
    },
  ]
}

/** What the therapist decides on; the front desk is not asked. */
function clinicalFields({ deps: { clinic } }: ConsoleVisit): readonly EnrolField[] {
  return [
    { kind: 'choice', name: 'area', label: 'Problem area', orNone: true, options: plain(areas) },
    { kind: 'choice', name: 'indication', label: 'Indication', orNone: true, options: plain(indications) },
    {
      ...{ kind: 'words', name: 'measures', label: 'Measures', orNone: true },
      hint: `Some of ${clinic.measures.join(';')}; empty: all of them.`,
    },
  ]
}

function plain(codes: readonly string[]): readonly Option[] {
  return codes.map((value) => ({ value, label: inWords(value) }))
}
