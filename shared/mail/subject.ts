import { toCome } from '../course/to-come.ts'
import { slotOf } from './matter.ts'
import type { MailInput } from './mail-input.ts'
import type { Phrases } from './phrases.ts'
import { whenOf } from './when.ts'

/** The subject: when, and nothing of what for. */
export function subjectOf(input: MailInput, phrases: Phrases): string {
  const { kind, slot } = input.message
  const { subject } = phrases
  switch (kind) {
    case 'welcome':
      return welcomeSubject(input, phrases)
    case 'prompt':
      return subject.appointment(timeOf(input, phrases))
    case 'reminder':
      return subject.reminder(timeOf(input, phrases))
    case 'countdown':
      return subject.note
    case 'missed':
      return subject.about(timeOf(input, phrases))
    case 'change':
      if (slot === null) return subject.changedSeveral
      return moves(input) ? subject.changed(timeOf(input, phrases)) : subject.about(timeOf(input, phrases))
    case 'cancellation':
      return slot === null ? subject.cancelledSeveral : subject.cancelled(timeOf(input, phrases))
    case 'completion':
    case 'follow-up':
      return subject.message
    default:
      return kind satisfies never
  }
}

function welcomeSubject(input: MailInput, phrases: Phrases): string {
  const [first, ...others] = toCome(input)
  if (first === undefined) return phrases.subject.note
  const when = whenOf(first, input.client, phrases)
  return others.length === 0 ? phrases.subject.appointment(when.dayAndTime) : phrases.subject.appointments(when.day)
}

function timeOf(input: MailInput, phrases: Phrases): string {
  return whenOf(slotOf(input), input.client, phrases).dayAndTime
}

function moves({ message }: MailInput): boolean {
  return message.cause === 'moved' || message.cause === 'leave' || message.cause === 'resumed'
}
