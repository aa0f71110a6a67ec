import type { Clinic } from '../../../config/clinic.ts'
import { stopPurpose } from '../../../link/message-links.ts'
import { type Occasion, kindOf } from '../../../preview/occasion.ts'

/** What an occasion is called. */
export const occasionNames: Readonly<Record<Occasion, string>> = {
  welcome: 'Welcome',
  prompt: 'Prompt before a session',
  reminder: 'Reminder',
  countdown: 'Countdown',
  moved: 'Change: a session was moved',
  paused: 'Change: the course was paused',
  resumed: 'Change: the course goes on',
  extended: 'Change: more sessions were agreed',
  ended: 'Change: the course ends earlier',
  cancelled: 'Cancellation',
  missed: 'Missed session',
  completion: 'Completion',
  'follow-up': 'Follow-up',
}

/** When the clinic sends the mail of an occasion. */
export function whenSent(occasion: Occasion, { messages }: Pick<Clinic, 'messages'>): string {
  const { promptHours, reminderHours, countdown, at, missedHours, followUpDays } = messages
  switch (occasion) {
    case 'welcome':
      return 'when the course is booked'
    case 'prompt':
      return `${promptHours} hours before each session`
    case 'reminder':
      return `${reminderHours} hours before each session`
    case 'countdown':
      return countdown.length === 0
        ? 'never: the clinic tells no number'
        : `the day after a session, at ${at}, when ${countdown.join(', ')} are left`
    case 'moved':
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'ended':
    case 'cancelled':
      return 'at once'
    case 'missed':
      return `${missedHours} hours after a session is marked missed`
    case 'completion':
      return `the day after the last session, at ${at}`
    case 'follow-up':
      return `${followUpDays} days after the last session, at ${at}`
    default:
      return occasion satisfies never
  }
}

/** By which choice a client gets it no more. */
export function howStopped(occasion: Occasion): string {
  const purpose = stopPurpose(kindOf[occasion])
  if (purpose === null) return 'only with every mail'
  return purpose === 'stop-prompts' ? 'with the prompts' : 'with the reminders'
}
