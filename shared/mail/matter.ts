import { takesFullContent } from '../course/client.ts'
import type { Slot } from '../course/slot.ts'
import type { Kind } from '../course/ledger.ts'
import { toCome } from '../course/to-come.ts'
import { isolate } from '../direction/isolate.ts'
import type { Letter, Prompt } from '../texts/texts.ts'
import { type Block, type Fact, type Item, heading, paragraph } from './block.ts'
import { calendarWords } from './calendar-words.ts'
import type { MailInput } from './mail-input.ts'
import type { Phrases } from './phrases.ts'
import { type When, whenOf } from './when.ts'
import { whereOf } from '../course/where.ts'

/** What a mail of one kind is about, without the greeting before it and the frame after it. */
export function matterOf(input: MailInput, phrases: Phrases): readonly Block[] {
  return writers[input.message.kind](input, phrases)
}

/** Whether the words of prompts and letters stand in the mail; else they are shown behind the link only. */
export function showsWords({ client }: MailInput): boolean {
  return takesFullContent(client)
}

/** The slot that a mail is about; only what is about a whole course has none. */
export function slotOf({ message }: MailInput): Slot {
  if (message.slot === null) throw new TypeError(`a ${message.kind} is about a slot`)
  return message.slot
}

type Writer = (input: MailInput, phrases: Phrases) => readonly Block[]

const writers: Readonly<Record<Kind, Writer>> = {
  welcome: (input, phrases) => {
    const { course, letter } = input
    const booked = paragraph(phrases.body.booked(course.minutes))
    return [
      ...(letter !== null && showsWords(input) ? words(letter) : []),
      booked,
      ...appointments(toCome(input), input, phrases),
      ...left(input.message.left ?? input.carriedLeft, phrases),
      ...calendarWords(input, phrases),
      ...promptWords(input, phrases),
      pageButton(input, phrases),
    ]
  },
  prompt: (input, phrases) => [
    paragraph(phrases.body.yourAppointment),
    facts(slotOf(input), input, phrases),
    ...promptWords(input, phrases),
    ...(input.letter !== null && showsWords(input) ? words(input.letter) : []),
    pageButton(input, phrases),
  ],
  reminder: (input, phrases) => [
    paragraph(phrases.body.reminder),
    facts(slotOf(input), input, phrases),
    pageButton(input, phrases),
  ],
  countdown: (input, phrases) => [
    ...letterOr(input, phrases.body.noteForYou),
    ...next(input, phrases),
    pageButton(input, phrases),
  ],
  missed: (input, phrases) => {
    const when = whenOf(slotOf(input), input.client, phrases)
    return [
      ...letterOr(input, phrases.body.missed(when.inZone)),
      ...(input.makeUp === null
        ? next(input, phrases)
        : [paragraph(phrases.body.madeUp), facts(input.makeUp, input, phrases)]),
      ...left(input.message.left ?? input.carriedLeft, phrases),
      pageButton(input, phrases),
    ]
  },
  cancellation: (input, phrases) => [
    ...cancelled(input, phrases),
    ...(input.makeUp === null
      ? next(input, phrases)
      : [paragraph(phrases.body.madeUp), facts(input.makeUp, input, phrases)]),
    ...revision(input, phrases),
    pageButton(input, phrases),
  ],
  change: (input, phrases) => [
    ...changed(input, phrases),
    ...calendarWords(input, phrases),
    ...revision(input, phrases),
    pageButton(input, phrases),
  ],
  completion: (input, phrases) => [...letterOr(input, phrases.body.messageForYou), pageButton(input, phrases)],
  'follow-up': (input, phrases) => [...letterOr(input, phrases.body.messageForYou), pageButton(input, phrases)],
}

function cancelled(input: MailInput, phrases: Phrases): readonly Block[] {
  const { slot } = input.message
  if (slot !== null) {
    const when = whenOf(slot, input.client, phrases)
    return [
      paragraph(phrases.body.cancelledOne(when.inZone)),
      ...(when.atClinic === null ? [] : [paragraph(when.atClinic)]),
    ]
  }
  const several = input.cancelledSlots
  return [paragraph(phrases.body.cancelledSeveral), ...(several.length === 0 ? [] : dates(several, input, phrases))]
}

function changed(input: MailInput, phrases: Phrases): readonly Block[] {
  const { slot, cause, left: remaining } = input.message
  const { changed: one, changedSeveral: several, nowTheyAre, takenBack } = phrases.body
  const what = (slot === null ? several : one)[cause ?? 'moved']
  const opening = paragraph(input.takesBack ? takenBack : what)
  if (slot !== null) return [opening, facts(slot, input, phrases), ...formerly(input, phrases)]
  const coming = cause === 'paused' && !input.takesBack ? [] : toCome(input)
  return [
    opening,
    ...(coming.length === 0 ? [] : [paragraph(nowTheyAre), ...appointments(coming, input, phrases)]),
    ...left(remaining ?? input.carriedLeft, phrases),
  ]
}

/** The time that holds no longer, so that nobody has to guess which appointment is meant. */
function formerly({ formerly: slot, client }: MailInput, phrases: Phrases): readonly Block[] {
  if (slot === null) return []
  const { inZone, atClinic } = whenOf(slot, client, phrases)
  return [paragraph(phrases.body.before(inZone)), ...(atClinic === null ? [] : [paragraph(atClinic)])]
}

/** The prompt's words by consent; else only that there is something to look at. */
function promptWords(input: MailInput, phrases: Phrases): readonly Block[] {
  const { prompt, beside, message } = input
  if (prompt === null) return []
  if (!showsWords(input)) return [paragraph(phrases.body.lookBefore)]
  const { session, of } = message
  const number = session === null ? [] : [paragraph(phrases.body.session(session, of))]
  return [...number, ...[prompt, ...beside].flatMap((one) => promptBlocks(one, phrases))]
}

function promptBlocks({ title, opening, reflections, step, session }: Prompt, { body }: Phrases): readonly Block[] {
  return [
    heading(title),
    paragraph(opening),
    heading(body.think),
    { block: 'list', items: reflections.map((text) => ({ text, more: null })) },
    heading(body.step),
    paragraph(step),
    heading(body.inSession),
    paragraph(session),
  ]
}

function letterOr(input: MailInput, neutral: string): readonly Block[] {
  return input.letter !== null && showsWords(input) ? words(input.letter) : [paragraph(neutral)]
}

function words({ paragraphs }: Letter): readonly Block[] {
  return paragraphs.map((text) => paragraph(text))
}

function next(input: MailInput, phrases: Phrases): readonly Block[] {
  const slot = toCome(input).find(({ id }) => id !== input.message.slot?.id)
  return slot === undefined ? [] : [paragraph(phrases.body.next), facts(slot, input, phrases)]
}

function left(count: number | null, { body }: Phrases): readonly Block[] {
  return count === null || count === 0 ? [] : [paragraph(body.stillToCome(count))]
}

function revision({ message }: MailInput, { body }: Phrases): readonly Block[] {
  return [{ block: 'small', text: body.revision(message.revision) }]
}

/** Dates as a list, with the place that they share. */
function appointments(slots: readonly Slot[], input: MailInput, phrases: Phrases): readonly Block[] {
  return [...dates(slots, input, phrases), { block: 'facts', facts: [whereFact(input.course, input, phrases)] }]
}

function dates(slots: readonly Slot[], { client }: MailInput, phrases: Phrases): readonly Block[] {
  const line = ({ inZone, atClinic }: When): Item => ({ text: inZone, more: atClinic })
  return [{ block: 'list', items: slots.map((slot) => line(whenOf(slot, client, phrases))) }]
}

function facts(slot: Slot, input: MailInput, phrases: Phrases): Block {
  const { when, minutes } = phrases.frame
  const { inZone, atClinic } = whenOf(slot, input.client, phrases)
  const lines = [inZone, ...(atClinic === null ? [] : [atClinic]), minutes(slot.minutes)]
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

function pageButton({ links }: MailInput, { body }: Phrases): Block {
  return { block: 'button', to: { label: body.open, href: links.page } }
}
