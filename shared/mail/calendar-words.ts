import { type Block, paragraph } from './block.ts'
import type { MailInput } from './mail-input.ts'
import type { Phrases } from './phrases.ts'

/**
 * How the client's calendar learns of the appointments: that the welcome brings an invitation; in the welcome and each
 * change, where the feed is, for a client whose calendar asks one; nothing for who wants neither.
 */
export function calendarWords({ client, message, links }: MailInput, { body, calendar }: Phrases): readonly Block[] {
  switch (client.calendar) {
    case 'invites':
      return message.kind === 'welcome' ? [paragraph(body.invitation)] : []
    case 'feed':
      return [
        paragraph(calendar.feed),
        {
          block: 'links',
          items: [
            { label: calendar.feedHere, href: links.feed.webcal },
            { label: calendar.feedAddress, href: links.feed.https },
          ],
        },
      ]
    case 'none':
      return []
    default:
      return client.calendar satisfies never
  }
}
