import type * as z from 'zod/mini'

import type { OpenedMail } from '../mail/opened-mail.ts'
import type { MailInPlan } from '../staff/mail-access.ts'
import type { MailAnswer } from './schemas/course-parts.ts'

/** A mail as it was sent; its words where they are open to whoever asks. */
export function mailView(
  { at, to, subject, text, html, calendar }: OpenedMail,
  { attempt, kind, slot, isOpen }: Omit<MailInPlan, 'fate'> & { readonly attempt: string; readonly isOpen: boolean },
): z.output<typeof MailAnswer> {
  const words = isOpen ? { text, html } : { text: null, html: null }
  return { attempt, at, kind, slot, to, subject, ...words, calendar }
}
