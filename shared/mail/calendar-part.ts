import { courseCalendar } from '../calendar/course-calendar.ts'
import type { MailInput } from './mail-input.ts'
import type { Phrases } from './phrases.ts'
import { whereOf } from './where.ts'

/** The course's calendar, where the mail carries it: the welcome, each notice, and a missed mail that names a new time. */
export function calendarPart(input: MailInput, phrases: Phrases): string | null {
  if (!carriesCalendar(input)) return null
  const { clinic, client, course, slots, now } = input
  const { summary, description, online } = phrases.calendar
  const where = whereOf(clinic, course)
  const location = where.place === 'online' ? online(where.href) : where.address
  return courseCalendar({
    ...{ clinic, client, course, slots, now },
    words: { summary, description: description(clinic.contact.phone), location },
  })
}

function carriesCalendar({ message, makeUp, slots }: MailInput): boolean {
  if (slots.length === 0) return false
  switch (message.kind) {
    case 'welcome':
    case 'change':
    case 'cancellation':
      return true
    case 'missed':
      return makeUp !== null
    case 'prompt':
    case 'reminder':
    case 'countdown':
    case 'completion':
    case 'follow-up':
      return false
    default:
      return message.kind satisfies never
  }
}
