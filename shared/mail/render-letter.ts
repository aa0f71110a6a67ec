import type { MessageLinks } from '../link/message-links.ts'
import { type Block, paragraph } from './block.ts'
import { frameOf, greetingOf } from './frame.ts'
import type { LetterName } from '../course/letter-name.ts'
import { mailHtml } from './mail-html.tsx'
import type { MailInput } from './mail-input.ts'
import { mailText } from './mail-text.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf } from './phrases-of.ts'
import type { RenderedMail } from './render-mail.tsx'

/** All that a letter is made of. */
export interface LetterInput extends Pick<MailInput, 'clinic' | 'client'> {
  readonly letter: LetterName
  readonly links: Pick<MessageLinks, 'page' | 'stopAll'>
}

/** A mail that answers what somebody asked for: it tells nothing of the course, and what it links to is the client's own. */
export function renderLetter(input: LetterInput): RenderedMail {
  const { clinic, client, letter, links } = input
  const phrases = phrasesOf(client.locale)
  const { subject, preview } = phrases.letters[letter]
  const framed = { clinic, client, links: { ...links, stop: null }, message: null }
  const blocks: readonly Block[] = [
    greetingOf(input, phrases),
    ...matterOf(input, phrases),
    ...frameOf(framed, phrases),
  ]
  return {
    subject,
    html: mailHtml({ clinic, phrases, subject, preview, blocks }),
    text: mailText(blocks),
    calendar: null,
    headers: { 'Content-Language': phrases.locale, 'Auto-Submitted': 'auto-generated' },
  }
}

function matterOf({ letter, clinic, links }: LetterInput, { letters, body }: Phrases): readonly Block[] {
  switch (letter) {
    case 'fresh-link': {
      const { here, yours, notAsked } = letters[letter]
      const button: Block = { block: 'button', to: { label: body.open, href: links.page } }
      return [paragraph(here), button, paragraph(yours), paragraph(notAsked)]
    }
    case 'address-asked': {
      const { asked, unchanged, notYou } = letters[letter]
      return [paragraph(asked), paragraph(unchanged), paragraph(notYou(clinic.contact.phone))]
    }
    default:
      return letter satisfies never
  }
}
