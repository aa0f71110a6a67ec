import { takesFullContent } from '../course/client.ts'
import type { Slot } from '../course/slot.ts'
import type { Kind } from '../course/ledger.ts'
import { toCome } from '../course/to-come.ts'
import type { Letter, Prompt } from '../texts/texts.ts'
import { appointments, facts, next, pageButton, stillToCome } from './appointment-blocks.ts'
import { type Block, heading, paragraph } from './block.ts'
import { calendarWords } from './calendar-words.ts'
import type { MailInput } from './mail-input.ts'
import { cancelled, changed } from './notice-blocks.ts'
import type { Phrases } from './phrases.ts'
import { whenOf } from './when.ts'

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
      ...stillToCome(input.message.left ?? input.carriedLeft, phrases),
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
      ...stillToCome(input.message.left ?? input.carriedLeft, phrases),
      pageButton(input, phrases),
    ]
  },
  cancellation: cancelled,
  change: changed,
  completion: (input, phrases) => [...letterOr(input, phrases.body.messageForYou), pageButton(input, phrases)],
  'follow-up': (input, phrases) => [...letterOr(input, phrases.body.messageForYou), pageButton(input, phrases)],
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
    { block: 'list', items: reflections.map((text) => ({ text, more: [] })) },
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
