import type * as z from 'zod'

import type { Kind } from '../course/ledger.ts'
import type { OpenedMail } from '../mail/opened-mail.ts'
import { clinical, mayReach } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import type { CourseState } from '../store/store.ts'
import type { MailAnswer } from './schemas/course-parts.ts'

/** What a mail is in the plan of its course; nulls of a letter outside it. */
export interface MailInPlan {
  readonly kind: Kind | null
  readonly slot: number | null
}

/** Mails about times alone; every other kind may bear a prompt. */
const aboutTimes: ReadonlySet<Kind> = new Set(['change', 'cancellation', 'missed', 'reminder'])

/** The place in the plan of the mail that was sent under an attempt. */
export function mailIn(state: CourseState | null, attempt: string): MailInPlan {
  const ledgers = state === null ? [] : [state.course, ...state.slots].map(({ ledger }) => ledger)
  const entry = ledgers
    .flatMap((ledger) => Object.values(ledger))
    .find((one) => 'attempt' in one && one.attempt === attempt)
  if (entry === undefined || !('told' in entry) || entry.told === null) return { kind: null, slot: null }
  return { kind: entry.told.kind, slot: entry.told.slot }
}

/** Whether the words of a mail are for somebody: those of prompts are clinical. */
export function mayReadWords(person: Person, kind: Kind | null): boolean {
  return mayReach(person, clinical, null) || (kind !== null && aboutTimes.has(kind))
}

export function mailView(
  { at, to, subject, text, html, calendar }: OpenedMail,
  { attempt, kind, slot, isOpen }: MailInPlan & { readonly attempt: string; readonly isOpen: boolean },
): z.output<typeof MailAnswer> {
  const words = isOpen ? { text, html } : { text: null, html: null }
  return { attempt, at, kind, slot, to, subject, ...words, calendar }
}
