import { toCome } from '../course/to-come.ts'
import { appointments, dates, facts, next, pageButton, stillToCome } from './appointment-blocks.ts'
import { type Block, paragraph } from './block.ts'
import { calendarWords } from './calendar-words.ts'
import type { MailInput } from './mail-input.ts'
import type { Phrases } from './phrases.ts'
import { timeOf, whenOf } from './when.ts'

/** What a cancellation is about. */
export function cancelled(input: MailInput, phrases: Phrases): readonly Block[] {
  return [
    ...whatIsCancelled(input, phrases),
    ...(input.makeUp === null
      ? next(input, phrases)
      : [paragraph(phrases.body.madeUp), facts(input.makeUp, input, phrases)]),
    ...closing(input, phrases),
  ]
}

/** What a change is about. */
export function changed(input: MailInput, phrases: Phrases): readonly Block[] {
  return [...whatHasChanged(input, phrases), ...calendarWords(input, phrases), ...closing(input, phrases)]
}

function whatIsCancelled(input: MailInput, phrases: Phrases): readonly Block[] {
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

function whatHasChanged(input: MailInput, phrases: Phrases): readonly Block[] {
  const { slot, cause, left: remaining } = input.message
  const { changed: one, changedSeveral: several, nowTheyAre, takenBack } = phrases.body
  const what = (slot === null ? several : one)[cause ?? 'moved']
  const opening = paragraph(input.takesBack ? takenBack[cause ?? 'moved'] : what)
  if (slot !== null) return [opening, facts(slot, input, phrases)]
  const coming = cause === 'paused' && !input.takesBack ? [] : toCome(input)
  return [
    opening,
    ...(coming.length === 0 ? [] : [paragraph(nowTheyAre), ...appointments(coming, input, phrases)]),
    ...stillToCome(remaining ?? input.carriedLeft, phrases),
  ]
}

function closing(input: MailInput, phrases: Phrases): readonly Block[] {
  return [
    { block: 'small', text: phrases.body.revision(input.message.revision) },
    ...ownAct(input, phrases),
    pageButton(input, phrases),
  ]
}

/** Of what the client did themselves: how long it can be undone, and that whoever did not do it should call. */
function ownAct({ ownAct: act, client, course, clinic }: MailInput, phrases: Phrases): readonly Block[] {
  if (act === null) return []
  const { canBeUndone, wasNotYou } = phrases.body
  const zone = client.zone ?? course.zone
  const undo = act.undoUntil === null ? [] : [canBeUndone(timeOf(act.undoUntil, zone, phrases))]
  return [paragraph([...undo, wasNotYou(clinic.contact.phone)].join(' '))]
}
