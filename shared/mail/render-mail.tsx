import { stopPurpose } from '../link/message-links.ts'
import type { Block } from './block.ts'
import { calendarPart } from './calendar-part.ts'
import { frameOf, greetingOf } from './frame.ts'
import { mailHtml } from './mail-html.tsx'
import type { MailInput } from './mail-input.ts'
import { mailText } from './mail-text.ts'
import { matterOf } from './matter.ts'
import { phrasesOf } from './phrases-of.ts'
import { subjectOf } from './subject.ts'

/** One mail, ready to be put into an envelope. */
export interface RenderedMail {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The course as an iCalendar file, whose METHOD is in it; null where the mail carries none. */
  readonly calendar: string | null
  /** Headers besides those that every mail has. */
  readonly headers: Readonly<Record<string, string>>
}

/** A mail of any kind: subject, HTML and plain text with the same facts, the calendar and its own headers. */
export function renderMail(input: MailInput): RenderedMail {
  const phrases = phrasesOf(input.client.locale)
  const { clinic, message } = input
  const subject = subjectOf(input, phrases)
  const blocks: readonly Block[] = [greetingOf(input, phrases), ...matterOf(input, phrases), ...frameOf(input, phrases)]
  return {
    subject,
    html: mailHtml({ clinic, phrases, subject, preview: phrases.preview[message.kind], blocks }),
    text: mailText(blocks),
    calendar: calendarPart(input),
    headers: { 'Content-Language': phrases.locale, 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(input) },
  }
}

/**
 * One click stops the family that the mail belongs to; notices have none to stop.
 * @see https://www.rfc-editor.org/rfc/rfc8058
 */
function unsubscribeHeaders({ message, links }: MailInput): Readonly<Record<string, string>> {
  if (links.stop === null || stopPurpose(message.kind) === null) return {}
  return { 'List-Unsubscribe': `<${links.stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
