import type { Fate, Kind, Ledger } from '../course/ledger.ts'
import { clinical, mayReach } from './access.ts'
import type { Person } from './person.ts'

/** What a mail is in the plan of its course; nulls of a letter outside it. */
export interface MailInPlan {
  readonly kind: Kind | null
  readonly slot: number | null
  /** What SES told of it since it was sent; null too where it has told nothing yet. */
  readonly fate: Fate | null
}

/** A course with its slots, as far as their ledgers. */
interface Ledgers {
  readonly course: { readonly ledger: Ledger }
  readonly slots: readonly { readonly ledger: Ledger }[]
}

/** Mails about times alone; every other kind may bear a prompt. */
const aboutTimes: ReadonlySet<Kind> = new Set(['change', 'cancellation', 'missed', 'reminder'])

/** The place in the plan of the mail that was sent under an attempt. */
export function mailIn(state: Ledgers | null, attempt: string): MailInPlan {
  const ledgers = state === null ? [] : [state.course, ...state.slots].map(({ ledger }) => ledger)
  const entry = ledgers
    .flatMap((ledger) => Object.values(ledger))
    .find((one) => 'attempt' in one && one.attempt === attempt)
  if (entry === undefined || !('told' in entry) || entry.told === null) return { kind: null, slot: null, fate: null }
  return { kind: entry.told.kind, slot: entry.told.slot, fate: entry.state === 'sent' ? entry.fate : null }
}

/** Whether the words of a mail are for somebody: those of prompts, and of what is in no plan, are clinical. */
export function mayReadWords(person: Person, kind: Kind | null): boolean {
  return mayReach(person, clinical, null) || (kind !== null && aboutTimes.has(kind))
}
