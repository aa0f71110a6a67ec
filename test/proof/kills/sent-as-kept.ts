import type { ReceivedMail } from '../../../infra/local/ses-mail.ts'
import type { Entry } from '../../../shared/course/ledger.ts'
import { must } from '../../simulation/broken.ts'
import { mostCopies } from '../../simulation/watch/sent-as-promised.ts'
import type { Committed } from '../../simulation/world/committed.ts'
import { ledgersIn } from './truth.ts'

/** A mail that SES's door took, and whether it never told of it. */
export interface Taken {
  readonly mail: ReceivedMail
  readonly isSilent: boolean
}

/** What became of the messages by the table, and of how many of them a second copy went. */
export interface Told {
  readonly sent: number
  readonly skipped: number
  readonly held: number
  readonly copies: number
}

/**
 * What the table tells of each message is what SES's door saw. A second copy went only of kinds that may have one, and only
 * where SES never told of those before; whatever may have gone is sent or held, and each mail that is told of did go.
 */
export function holdSentAsKept(committed: Committed, taken: readonly Taken[]): Told {
  const entries = ledgersIn(committed).flatMap(({ course, place, ledger }) =>
    Object.entries(ledger).map(([key, entry]) => ({ name: [course, place, key].join(' '), entry })),
  )
  const byName = new Map<string, readonly Taken[]>()
  for (const one of taken) {
    const { client, course, place, key } = one.mail.tags
    if (key === undefined) continue
    const name = [`${client}.${course}`, place, key].join(' ')
    byName.set(name, [...(byName.get(name) ?? []), one])
  }
  const known = new Map(entries.map(({ name, entry }) => [name, entry] as const))
  for (const [name, mails] of byName) holdGone(name, mails, known.get(name) ?? null)
  for (const { name, entry } of entries) holdKept(name, entry, byName.get(name) ?? [])
  const count = (state: Entry['state']) => entries.filter(({ entry }) => entry.state === state).length
  const copies = [...byName.values()].reduce((sum, mails) => sum + mails.length - 1, 0)
  return { sent: count('sent'), skipped: count('skipped'), held: count('held'), copies }
}

function holdGone(name: string, mails: readonly Taken[], entry: Entry | null): void {
  const most = entry === null || !('told' in entry) || entry.told === null ? 1 : mostCopies[entry.told.kind]
  must('sent as promised', mails.length <= most, () => `${name} went ${mails.length} times, at most ${most} may`)
  const isGuessed = mails.slice(0, -1).some(({ isSilent }) => !isSilent)
  must('no second mail', !isGuessed, () => `${name} went again, though SES had told of it`)
  const isTold = entry?.state === 'sent' || entry?.state === 'held'
  must('nothing lost', isTold, () => `${name} went and is ${entry?.state ?? 'nowhere'}`)
}

function holdKept(name: string, entry: Entry, mails: readonly Taken[]): void {
  if (entry.state === 'sent') {
    const did = mails.some(({ mail }) => mail.messageId === entry.messageId && mail.tags['attempt'] === entry.attempt)
    must('nothing lost', did, () => `${name} is told to be sent, and SES never had it`)
  }
  // Of a mail that SES told of nobody needs to wonder.
  const isKnown = entry.state === 'held' && mails.some(({ isSilent }) => !isSilent)
  must('held with reason', !isKnown, () => `${name} is held, though SES told that it went`)
  const isOpen = entry.state === 'claimed' || entry.state === 'unknown'
  must('no lease left', !isOpen, () => `${name} is still ${entry.state}`)
}
