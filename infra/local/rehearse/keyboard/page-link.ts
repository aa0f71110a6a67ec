import PostalMime from 'postal-mime'

import type { ReceivedMail } from '../../ses-mail.ts'
import { elementsIn, readHtml } from './html.ts'

/** The path of the page that the client's latest mail leads to; null while no mail leads to one. */
export async function pageLinkOf(mails: readonly ReceivedMail[], client: string): Promise<string | null> {
  const own = mails.filter(({ tags }) => tags['client'] === client).toReversed()
  for (const { raw } of own) {
    const { html } = await PostalMime.parse(raw)
    const path = html === undefined ? undefined : pathsIn(html)[0]
    if (path !== undefined) return path
  }
  return null
}

/** A mail's button leads to the page; the links that stop mails stand beneath it. */
function pathsIn(html: string): readonly string[] {
  return elementsIn(readHtml(html), 'a').flatMap(({ attributes }) => {
    const path = /^https?:\/\/[^/]+(\/c\/[\w-]+)$/.exec(attributes.get('href') ?? '')?.[1]
    return path === undefined ? [] : [path]
  })
}
