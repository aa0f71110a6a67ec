import PostalMime from 'postal-mime'

import { nameOf } from './check-messages.ts'
import { presentState } from './course-state.ts'
import type { CourseFacts } from './facts.ts'
import type { MessageLine } from './schemas.ts'
import { wallAt } from './zones.ts'

/** A mail as SES received it: the file's name and its text. */
export interface MailFile {
  readonly name: string
  readonly raw: string
}

/** What a subject must not let a glance at the screen tell. */
const telling =
  /therap|session|\bending\b|\bended\b|\blast\b|final|remaining|\bleft\b|termination|\bipt\b|\bcbt\b|grief|loss|dispute|disagree|transition|relationship|deficit|depress|anxi|phq|gad-?7|score|mood|prompt|reflection|complet|psych|counsel|mental|worksheet|\d+ of \d+/i

export async function checkMails(
  lines: readonly MessageLine[],
  files: readonly MailFile[],
  courses: ReadonlyMap<string, CourseFacts>,
): Promise<readonly string[]> {
  // Of an erased client, neither address nor subject need be kept.
  const erased = [...courses.values()].filter((course) => presentState(course).erased)
  const isErased = (line: MessageLine) =>
    (line.to === null || line.subject === null) && erased.some(({ client }) => client === line.client)
  const sent = lines.filter((line) => line.outcome === 'sent' && !isErased(line))
  // Mail to the clinic's own staff has no line: it is about no message of a client's plan.
  const toClients = files.filter(({ name }) => !name.startsWith('clinic-'))
  const mails = await Promise.all(toClients.map(async ({ name, raw }) => ({ name, mail: await PostalMime.parse(raw) })))
  const left = mails.map(({ name, mail }) => ({
    name,
    to: (mail.to ?? []).map(({ address }) => address ?? '').join(', '),
    subject: mail.subject ?? '',
  }))
  const take = (line: MessageLine, named: boolean): boolean => {
    const fits = (one: (typeof left)[number]) =>
      line.to !== null && addressOf(line.to) === one.to && one.subject === line.subject
    const at = left.findIndex(
      (one) => fits(one) && (!named || (line.messageId !== null && one.name.includes(line.messageId))),
    )
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  // Files that are named for their message first: several mails of a client can have one subject.
  const unnamed = sent.filter((line) => !take(line, true))
  const found = unnamed
    .filter((line) => !take(line, false))
    .map((line) => `${nameOf(line)} at ${line.at}: no .eml file has its address and subject`)
  return [
    ...found,
    ...left
      .filter(({ to }) => !erased.some(({ email }) => email === to))
      .map(({ name }) => `mail/${name}: no sent line has its address and subject`),
    ...sent.flatMap((line) => checkSubject(line, courses)),
  ]
}

function addressOf(to: string): string {
  return /<([^<>]+)>\s*$/.exec(to)?.[1] ?? to
}

function checkSubject(line: MessageLine, courses: ReadonlyMap<string, CourseFacts>): readonly string[] {
  const { subject, sessionStartsAt } = line
  const course = courses.get(line.client)
  if (subject === null || course === undefined) return []
  const tells = telling.exec(subject)
  const found = tells === null ? [] : [`subject says "${tells[0]}"`]
  if (sessionStartsAt !== null && ['prompt', 'reminder', 'cancellation'].includes(line.kind)) {
    const local = wallAt(Date.parse(sessionStartsAt), course.zone)
    if (![...timesIn(subject)].every((time) => time === local.slice(11)))
      found.push(`subject tells another time than ${local.slice(11)}`)
    const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${local}Z`))
    const weekday = /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(subject)?.[0]
    if (weekday !== undefined && weekday !== name)
      found.push(`subject tells another day than ${name} ${local.slice(0, 10)}`)
  }
  return found.map((difference) => `${nameOf(line)} at ${line.at}: ${difference}`)
}

/** Every time of day in a text, as `HH:MM`. */
function* timesIn(subject: string): Generator<string> {
  for (const [, hours = '', minutes = '', half] of subject.matchAll(/\b(\d{1,2})[:.](\d{2})(?:\s*([ap])\.?m\b)?/gi)) {
    const shift = half === undefined ? 0 : (half.toLowerCase() === 'p' ? 12 : 0) - (hours === '12' ? 12 : 0)
    yield `${String(Number(hours) + shift).padStart(2, '0')}:${minutes}`
  }
}
