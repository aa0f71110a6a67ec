import type { Bus } from './bus.ts'
import { eventTypeOf, sesEvent, type SesOutcome } from './ses-events.ts'
import type { ReceivedMail } from './ses-mail.ts'
import type { MailSetUp } from './stack.ts'

/** Puts a mail's outcome on the bus, if its configuration set publishes that kind. */
export function createEmit(
  bus: Bus,
  mailSetUp: () => MailSetUp,
  place: { readonly account: string; readonly region: string; readonly now: () => string },
) {
  return (mail: ReceivedMail, outcome: SesOutcome) => {
    const published = mailSetUp().publishes.get(mail.configurationSet ?? '')
    if (published?.has(eventTypeOf(outcome)) === true) bus.put(sesEvent(mail, outcome, { ...place, at: place.now() }))
  }
}
