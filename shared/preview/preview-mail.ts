import { draft } from '../attend/draft.ts'
import { deadLinks } from '../link/dead-links.ts'
import type { RenderedMail } from '../mail/render-mail.tsx'
import type { Message, Situation } from '../message/message.ts'
import { catalogueOf } from '../texts/clinic-catalogue.ts'
import { letterByKey, promptByKey } from '../texts/catalogue.ts'
import type { Letter, Prompt } from '../texts/texts.ts'
import type { Instant } from '../time/instant.ts'

/** A mail as the composer writes it, every address of a page a placeholder, and the texts that its page would show. */
export interface PreviewedMail {
  readonly message: Message
  readonly situation: Situation
  /** The moment at which it would be written like this. */
  readonly at: Instant
  readonly mail: RenderedMail
  readonly texts: readonly (Prompt | Letter)[]
}

/** Writes a message's mail by the very functions that write it when it goes; nothing in it opens anything. */
export function previewMail(situation: Situation, message: Message, at: Instant): PreviewedMail {
  const { mail, said } = draft(situation, { message, attempt: 'preview', now: at }, () => deadLinks(message.kind))
  const keys = [said.text, said.carriedText, ...(said.beside ?? [])].filter((key) => key !== null)
  const catalogue = catalogueOf(situation.clinic, situation.client.locale)
  const texts = keys.flatMap((key) => promptByKey(catalogue, key) ?? letterByKey(catalogue, key) ?? [])
  return { message, situation, at, mail, texts }
}
