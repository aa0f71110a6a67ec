import PostalMime, { type Email } from 'postal-mime'

import type { ReceivedMail } from '../../../infra/local/ses-mail.ts'
import { Locale } from '../../../shared/course/client.ts'
import { tellingOf } from '../telling.ts'
import { headerOf } from './mails.ts'
import type { Item, Trace, Watched } from './watched-system.ts'

/** A mail as SES took it, and as a mail program reads it. */
interface Read {
  readonly mail: ReceivedMail
  readonly read: Email
}

/** All that was told outside the table's items and the words of mails. */
export interface Told {
  /** Logs, errors, queues, tags, headers and file names. */
  readonly outside: readonly Trace[]
  /** What the function that staff call refused; it may name what there is to choose from. */
  readonly refusals: readonly Trace[]
  /** Subject and preview of each mail. */
  readonly before: readonly Trace[]
  /** Words in them that tell, in the mail's language, what the appointments are for. */
  readonly telling: readonly string[]
  /** Where links in mails lead. */
  readonly addresses: readonly string[]
  /** Whole mails to staff. */
  readonly toStaff: readonly Trace[]
  /** Keys of items and of indexes. */
  readonly keys: readonly Trace[]
  /** The words of clients' mails, and to whom they went: where something of a person belongs. */
  readonly words: string
}

export async function whatWasTold({ system, traces }: Watched, items: readonly Item[]): Promise<Told> {
  const mails = await Promise.all(
    system.mails().map(async (mail) => ({ mail, read: await PostalMime.parse(mail.raw) })),
  )
  const dead = system.deadLetters().map((text) => ({ where: 'dead letter', text }))
  const isRefusal = ({ where }: Trace): boolean => where.startsWith('refusal')
  const isToClient = ({ mail }: Read): boolean => mail.tags['client'] !== undefined
  return {
    outside: [...traces.filter((trace) => !isRefusal(trace)), ...dead, ...mails.flatMap(besides)],
    refusals: traces.filter(isRefusal),
    before: mails.flatMap(({ read }) => before(read)),
    telling: mails.flatMap(({ read }) => tellingIn(read)),
    addresses: mails.flatMap(({ read }) => addressesIn(read)),
    toStaff: mails
      .filter((one) => !isToClient(one))
      .map(({ read }) => ({ where: 'mail to staff', text: wordsOf(read) })),
    keys: items.flatMap(keysOf),
    words: mails
      .filter(isToClient)
      .flatMap(({ mail, read }) => [...mail.to, wordsOf(read)])
      .join('\n'),
  }
}

/** Headers that are part of the mail's words, or hold its links. */
const shown = new Set(['to', 'subject', 'list-unsubscribe'])

function besides({ mail: { tags, messageId }, read: { headers, attachments } }: Read): readonly Trace[] {
  const told = headers.filter(({ key }) => !shown.has(key))
  return [
    ...Object.entries(tags).map(([name, value]) => ({ where: 'tag', text: `${name}=${value}` })),
    { where: 'message id', text: messageId },
    ...told.map(({ key, value }) => ({ where: 'header', text: `${key}: ${value}` })),
    ...attachments.map(({ filename }) => ({ where: 'file name', text: filename ?? '' })),
  ]
}

function before({ subject = '', html = '' }: Email): readonly Trace[] {
  const preview = /<div style="display:none[^"]*">([^<]*)</.exec(html)?.[1] ?? ''
  return [subject, preview].map((text) => ({ where: 'subject or preview', text }))
}

function tellingIn(mail: Email): readonly string[] {
  const locale = Locale.safeParse(headerOf(mail, 'content-language'))
  return locale.success ? before(mail).flatMap(({ text }) => tellingOf(locale.data).exec(text) ?? []) : []
}

function addressesIn(mail: Email): readonly string[] {
  const all = `${wordsOf(mail)} ${headerOf(mail, 'list-unsubscribe')}`
  return all.match(/(?:https?|webcal|mailto):[^\s"'<>]+/g) ?? []
}

function wordsOf({ subject = '', html = '', text = '' }: Email): string {
  return `${subject}\n${text}\n${html}`
}

const keyNames = ['pk', 'sk', 'dueShard', 'dueAt', 'listPk', 'listSk']

function keysOf(item: Item): readonly Trace[] {
  return keyNames.flatMap((name) => (name in item ? [{ where: `key ${name}`, text: String(item[name]) }] : []))
}
