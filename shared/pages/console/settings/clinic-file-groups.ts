import type { Clinic } from '../../../config/clinic.ts'
import { contactHours } from '../../../mail/contact-hours.ts'
import { phrasesOf } from '../../../mail/phrases-of.ts'
import { type Access, clinical, everybody, overseeing } from '../../../staff/access.ts'
import { formatDays } from '../../../time/format.ts'
import { settingName, settingWords } from './setting-words.ts'

/** A part of the clinic's file in words, and who may read it. */
export interface FileGroup {
  readonly title: string
  readonly access: Access
  readonly rows: readonly (readonly [name: string, value: string])[]
}

/** The clinic's file, but for its therapists and the days off, which stand in tables of their own. */
export function clinicFileGroups(clinic: Clinic): readonly FileGroup[] {
  return [theClinic(clinic), emergencies(clinic), courses(clinic), messages(clinic), protocol(clinic), runs(clinic)]
}

function theClinic({ name, timeZone, locales, contact, mail, clinician, alerts }: Clinic): FileGroup {
  return {
    title: 'The clinic',
    access: everybody,
    rows: [
      ['Name', name],
      ['Time zone', timeZone],
      ['Languages of mails', locales.join(', ')],
      ['Telephone', contact.phone],
      ['Address', contact.address],
      ['Mails are read', contactHours(contact.hours, phrasesOf('en'))],
      ['Mails come from', mail.from],
      ['Answers go to', mail.replyTo],
      ['Answers for the courses', clinician === null ? 'none' : `${clinician.id}, ${clinician.email}`],
      ['On call', `${contact.onCall}, ${alerts.escalateMinutes} minutes after the clinician, in opening hours`],
    ],
  }
}

function emergencies({ crisis }: Clinic): FileGroup {
  return { title: 'Whom clients turn to in an emergency', access: everybody, rows: Object.entries(crisis) }
}

function courses({ course }: Clinic): FileGroup {
  return { title: 'Courses', access: everybody, rows: settingsOf('course', course) }
}

function messages({ messages: times, content, consent, calendar }: Clinic): FileGroup {
  return {
    title: 'Messages',
    access: everybody,
    rows: [
      ...settingsOf('messages', times),
      ['Content of mails unless the client agreed to more', content],
      ['Consent to e-mail', consent],
      ['A client’s calendar reminds, hours before', settingWords(calendar.alarmHours)],
      ['A client’s calendar calls an appointment', Object.values(calendar.summary).join(', ') || 'as Interlude does'],
      ['A therapist’s calendar calls clients by', calendar.clients],
    ],
  }
}

function protocol({ measures, protocol: { extra } }: Clinic): FileGroup {
  return {
    title: 'Measures and extra prompts',
    access: clinical,
    rows: [
      ['Measures unless said otherwise', settingWords(measures)],
      ...extra.map(({ key, at, worksheet }) => {
        const places = Object.entries(at).filter(([, place]) => place !== null)
        const words = places.map(([name, place]) => `${name} ${settingWords(place)}`).join(', ')
        return [`Extra prompt ${key}`, `${words}${worksheet === null ? '' : '; with a worksheet'}`] as const
      }),
    ],
  }
}

function runs({ id, profile, account, region, mail, alarms, retentionDays, signIn, look }: Clinic): FileGroup {
  return {
    title: 'Running it',
    access: overseeing,
    rows: [
      ['Id', id],
      ['Stands in', `account ${account}, ${region}, profile ${profile}`],
      ['Sends for the domain', mail.domain],
      ['Alarms go to', alarms],
      ['Mails and answers are kept', formatDays(retentionDays, 'en')],
      ['Second factor at sign-in', signIn.mfa],
      ['Colour', look.colour],
      ['Logo', look.logo ?? 'none'],
    ],
  }
}

function settingsOf(of: string, settings: object): FileGroup['rows'] {
  return Object.entries(settings).map(([name, value]) => [settingName(`${of}.${name}`), settingWords(value)])
}
