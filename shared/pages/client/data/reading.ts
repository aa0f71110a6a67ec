import type { Clinic } from '../../../config/clinic.ts'
import type { Locale } from '../../../course/client.ts'
import type { MyData } from '../../../export/my-data.ts'
import { commaOf, formatDate, formatTime } from '../../../time/format.ts'
import { Instant } from '../../../time/instant.ts'
import { PlainDate, WallTime, dateOf } from '../../../time/wall-time.ts'
import { type Zone, toInstant, toWall } from '../../../time/zone.ts'
import type { Phrases } from '../../../mail/phrases.ts'
import type { PagePhrases } from '../../page-phrases.ts'
import { languages } from '../mail-choices.tsx'
import { type Line, tellAnswers } from './tell-answers.ts'

/** What stands under one heading. */
export interface Block {
  readonly heading: string
  readonly lines: readonly Line[]
}

/** By what the data are told to a reader. */
export interface Reader {
  readonly clinic: Clinic
  readonly locale: Locale
  /** In which everything is dated. */
  readonly zone: Zone
  readonly phrases: Phrases
  readonly words: PagePhrases
}

/** A client's data as a person reads them, in order. */
export function blocksOf(data: MyData, reader: Reader): readonly Block[] {
  return [personOf(data, reader), ...data.courses.flatMap((course) => courseBlocks(course, reader))]
}

type Course = MyData['courses'][number]

function personOf({ person }: MyData, { words, locale, clinic }: Reader): Block {
  const { choices } = words
  const { reading } = words.data
  const yesNo = (is: boolean): string => (is ? choices.yes : choices.no)
  return {
    heading: reading.you,
    lines: [
      [reading.name, person.name],
      [reading.email, person.email],
      [reading.language, languages[person.locale]],
      [reading.zone, person.zone ?? `${clinic.timeZone} (${reading.ofClinic})`],
      [choices.prompts, yesNo(person.prompts)],
      [choices.reminders, yesNo(person.reminders)],
      [choices.calendar, choices.calendarMode[person.calendar]],
      [choices.content, choices.contentLevel[person.content]],
      ...(person.consentedOn === null
        ? []
        : ([[reading.consent, formatDate(PlainDate.parse(person.consentedOn), locale)]] as const)),
    ],
  }
}

function courseBlocks(course: Course, reader: Reader): readonly Block[] {
  const { reading } = reader.words.data
  const number = course.course
  const blocks: readonly Block[] = [
    { heading: reading.course(number), lines: factsOf(course, reader) },
    { heading: reading.sessions, lines: course.sessions.map((session) => sessionLine(session, reader)) },
    { heading: reading.wishes, lines: course.requests.map((request) => wishLine(request, reader)) },
    { heading: reading.mails(number), lines: course.messages.flatMap((mail) => mailLines(mail, reader)) },
    { heading: reading.answers(number), lines: course.answers.flatMap((given) => answerLines(given, reader)) },
    { heading: reading.acts, lines: course.acts.map((act) => actLine(act, reader)) },
  ]
  return blocks.filter(({ lines }) => lines.length > 0)
}

function factsOf({ enrolledAt, therapist, contract }: Course, reader: Reader): readonly Line[] {
  const { reading } = reader.words.data
  return [
    [reading.begun, at(enrolledAt, reader)],
    [reading.with, therapist],
    [reading.length, `${contract.sessions}`],
  ]
}

function sessionLine({ startsAt, session, of, status }: Course['sessions'][number], reader: Reader): Line {
  const { words } = reader
  const number = session === null ? [] : [`${words.number} ${words.session(session, of)}`]
  return [at(startsAt, reader), [...number, words.course.status[status]].join(' · ')]
}

function wishLine(request: Course['requests'][number], reader: Reader): Line {
  const { words, locale, clinic } = reader
  const times = request.times.map((time) => at(toInstant(WallTime.parse(time), clinic.timeZone), reader))
  const days = request.weekdays.map((day) => reader.phrases.weekdays[day])
  const parts = request.parts.map((part) => words.time.part[part])
  return [at(request.at, reader), [...times, ...days, ...parts].join(commaOf(locale))]
}

function mailLines(mail: Course['messages'][number], reader: Reader): readonly Line[] {
  const { gone } = reader.words.data.reading
  return [[`${at(mail.at, reader)} · ${mail.subject}`, mail.text ?? gone]]
}

function answerLines(given: Course['answers'][number], reader: Reader): readonly Line[] {
  const { draft } = reader.words.data.reading
  const told = tellAnswers(given, reader)
  const state = given.settled ? [] : [draft]
  return [[[at(given.at, reader), ...state].join(' · '), told.title ?? given.form], ...told.lines]
}

function actLine({ at: instant, by, act }: Course['acts'][number], reader: Reader): Line {
  return [at(instant, reader), `${reader.words.data.reading.by[by]}: ${act}`]
}

/** A moment on the client's clocks, as every page tells it. */
function at(instant: string, { zone, locale }: Reader): string {
  const wall = toWall(Instant.parse(instant), zone)
  return `${formatDate(dateOf(wall), locale)}${commaOf(locale)}${formatTime(wall, locale)}`
}
