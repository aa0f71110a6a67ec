import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import { whereOf } from '../course/where.ts'
import { isolate } from '../direction/isolate.ts'
import { type Block, type Fact, type Item, paragraph } from './block.ts'
import type { MailInput } from './mail-input.ts'
import type { Phrases } from './phrases.ts'
import { whenOf } from './when.ts'

/** Dates as a list, with the place that they share. */
export function appointments(slots: readonly Slot[], input: MailInput, phrases: Phrases): readonly Block[] {
  return [...dates(slots, input, phrases), { block: 'facts', facts: [whereFact(input.course, input, phrases)] }]
}

/** Dates as a list. */
export function dates(slots: readonly Slot[], input: MailInput, phrases: Phrases): readonly Block[] {
  return [{ block: 'list', items: slots.map((slot) => dateItem(slot, input, phrases)) }]
}

function dateItem(slot: Slot, input: MailInput, phrases: Phrases): Item {
  const { inZone } = whenOf(slot, input.client, phrases)
  return { text: inZone, more: timesBeside(slot, input, phrases) }
}

/** When and where one appointment is. */
export function facts(slot: Slot, input: MailInput, phrases: Phrases): Block {
  const { when, minutes } = phrases.frame
  const { inZone } = whenOf(slot, input.client, phrases)
  const lines = [inZone, ...timesBeside(slot, input, phrases), minutes(slot.minutes)]
  return { block: 'facts', facts: [{ label: when, lines, link: null }, whereFact(slot, input, phrases)] }
}

function whereFact(of: Pick<Slot, 'therapist'>, { clinic }: MailInput, { frame, direction }: Phrases): Fact {
  const where = whereOf(clinic, of)
  if (where.place === 'clinic') {
    const line = direction === 'rtl' ? isolate(where.address) : where.address
    return { label: frame.where, lines: [line], link: null }
  }
  return { label: frame.where, lines: [], link: { label: frame.online, href: where.href } }
}

/** Beside a slot's time: what the clinic's clocks show, and the time that it replaces, so that nobody has to guess which is meant. */
function timesBeside(slot: Slot, { formerly, client }: MailInput, phrases: Phrases): readonly string[] {
  const { atClinic } = whenOf(slot, client, phrases)
  const before = formerly.find(({ id }) => id === slot.id)
  const instead = before === undefined ? [] : [`${phrases.frame.insteadOf}: ${whenOf(before, client, phrases).inZone}`]
  return [...(atClinic === null ? [] : [atClinic]), ...instead]
}

/** The next appointment but the one that the mail is about; nothing where none is to come. */
export function next(input: MailInput, phrases: Phrases): readonly Block[] {
  const slot = toCome(input).find(({ id }) => id !== input.message.slot?.id)
  return slot === undefined ? [] : [paragraph(phrases.body.next), facts(slot, input, phrases)]
}

/** How many appointments are still to come, where that is to be told. */
export function stillToCome(count: number | null, { body }: Phrases): readonly Block[] {
  return count === null || count === 0 ? [] : [paragraph(body.stillToCome(count))]
}

/** The way to the client's page. */
export function pageButton({ links }: MailInput, { body }: Phrases): Block {
  return { block: 'button', to: { label: body.open, href: links.page } }
}
