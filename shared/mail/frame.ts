import type { Clinic } from '../config/clinic.ts'
import type { Locale } from '../course/client.ts'
import { isolate, isolateNumbers, leftToRight } from '../direction/isolate.ts'
import { type MessageLinks, stopPurpose } from '../link/message-links.ts'
import type { Message } from '../message/message.ts'
import { commaOf, zoneName } from '../time/format.ts'
import { type Block, type Reference, heading, paragraph } from './block.ts'
import { contactHours } from './contact-hours.ts'
import type { MailInput } from './mail-input.ts'
import type { Phrases } from './phrases.ts'
import { shownName } from './shown-name.ts'

/** What the frame rests on; `message` is null where the mail belongs to no family that could be stopped by itself. */
export interface FrameInput extends Pick<MailInput, 'clinic' | 'client'> {
  readonly links: Pick<MessageLinks, 'stop' | 'stopAll'>
  readonly message: Pick<Message, 'kind'> | null
}

export function greetingOf({ client }: Pick<MailInput, 'client'>, { body }: Phrases): Block {
  const name = shownName(client.name)
  return paragraph(name === '' ? body.greetingWithoutName : body.greeting(name))
}

/** What every mail closes with: how to change, whom to turn to, how to reach the clinic and how to stop the mails. */
export function frameOf(input: FrameInput, phrases: Phrases): readonly Block[] {
  const { clinic, client } = input
  const { frame } = phrases
  const { phone, hours } = clinic.contact
  const read = frame.read(contactHours(hours, phrases), zoneName(clinic.timeZone, phrases.locale))
  return [
    paragraph(frame.toChange(phone)),
    helpOf(clinic, client.locale, phrases),
    heading(frame.contact),
    paragraph(contactOf(clinic, phrases)),
    paragraph(`${read} ${frame.notForEmergencies}`),
    heading(frame.emailChoices),
    { block: 'links', items: stops(input, phrases) },
  ]
}

function contactOf({ name, contact: { address, phone } }: Clinic, { locale, direction, frame }: Phrases): string {
  if (direction === 'ltr') return `${name}, ${address}. ${frame.phone}: ${phone}.`
  return `${isolate(name)}${commaOf(locale)}${isolate(address)}. ${frame.phone}: ${leftToRight(phone)}.`
}

/** The clinic's own words for an emergency, in the client's locale, or in the one that comes nearest. */
export function helpOf(clinic: Clinic, locale: Locale, { frame }: Phrases): Extract<Block, { block: 'help' }> {
  const order = [locale, 'en', ...clinic.locales] as const
  const found = order.find((one) => clinic.crisis[one] !== undefined) ?? locale
  const text = clinic.crisis[found] ?? ''
  return { block: 'help', title: frame.help, text: found === 'ar' ? isolateNumbers(text) : text, locale: found }
}

function stops({ links, message }: FrameInput, { frame }: Phrases): readonly Reference[] {
  const all = { label: frame.stopAll, href: links.stopAll }
  const purpose = message === null ? null : stopPurpose(message.kind)
  if (links.stop === null || purpose === null) return [all]
  const label = purpose === 'stop-prompts' ? frame.stopPrompts : frame.stopReminders
  return [{ label, href: links.stop }, all]
}
