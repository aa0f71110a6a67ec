import PostalMime, { type Email } from 'postal-mime'

import type { ReceivedMail } from '../../../infra/local/ses-mail.ts'
import type { Watched } from './watched-system.ts'

/** The last mail that went to a client. */
export function lastMailTo({ system }: Watched, client: string): ReceivedMail {
  const last = system.mails().findLast(({ tags }) => tags['client'] === client)
  if (last === undefined) throw new Error(`no mail went to ${client}`)
  return last
}

/** The path that the button of a client's last mail opens. */
export async function newestLink(watched: Watched, client: string): Promise<string> {
  const { text = '' } = await PostalMime.parse(lastMailTo(watched, client).raw)
  return pathIn(text)
}

/** The path to which a mail program sends the wish to get no more of a client's last mail. */
export async function oneClickPath(watched: Watched, client: string): Promise<string> {
  const mails = watched.system.mails().filter(({ tags }) => tags['client'] === client)
  const read = await Promise.all(mails.map(({ raw }) => PostalMime.parse(raw)))
  return pathIn(read.map((mail) => headerOf(mail, 'list-unsubscribe')).findLast((value) => value !== '') ?? '')
}

export function headerOf({ headers }: Email, name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? ''
}

function pathIn(text: string): string {
  const found = /\/c\/[\w-]+/.exec(text)?.[0]
  if (found === undefined) throw new Error('the mail has no link')
  return found
}
