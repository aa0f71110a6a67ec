import { courseCalendar } from '../calendar/course-calendar.ts'
import { appointmentWords } from './appointment-words.ts'
import type { MailInput } from './mail-input.ts'

/**
 * The course's calendar, where the mail carries it: the welcome, each notice, and a missed mail that names a new time, to
 * a client whose calendar learns of the appointments by mail.
 */
export function calendarPart(input: MailInput): string | null {
  const { clinic, client, course, slots, now } = input
  if (client.calendar !== 'invites' || !carriesCalendar(input)) return null
  return courseCalendar({ clinic, client, course, slots, now, words: appointmentWords(clinic, client) })
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
