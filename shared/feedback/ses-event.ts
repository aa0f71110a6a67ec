import * as z from 'zod/mini'

import { EventTags } from '../attend/attempt-tags.ts'
import type { Fate } from '../course/ledger.ts'
import { type Instant, instantOf } from '../time/instant.ts'

/**
 * An SES event as EventBridge brings it, as far as we read it.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const SesEvent = z.object({
  detail: z.discriminatedUnion('eventType', [
    z.object({ eventType: z.enum(['Send', 'Delivery', 'DeliveryDelay', 'Rendering Failure']), mail: mail() }),
    z.object({ eventType: z.literal('Reject'), mail: mail() }),
    z.object({ eventType: z.literal('Complaint'), mail: mail() }),
    z.object({
      eventType: z.literal('Bounce'),
      mail: mail(),
      bounce: z.object({ bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']), timestamp: z.iso.datetime() }),
    }),
  ]),
})

/** What an event tells about one of our mails. */
export interface Feedback {
  readonly what: 'sent' | 'not-rendered' | Fate
  readonly messageId: string
  /** When the bounce came back to SES: the same in each copy of the event. */
  readonly bouncedAt?: Instant
  readonly tags: z.output<typeof EventTags>
}

/** Reads an SES event; null for one that is none, or bears no attempt of ours. */
export function parseSesEvent(event: unknown): Feedback | null {
  const parsed = SesEvent.safeParse(event)
  if (!parsed.success) return null
  const { detail } = parsed.data
  const { messageId, tags } = detail.mail
  const bounced = detail.eventType === 'Bounce' ? { bouncedAt: instantOf(Date.parse(detail.bounce.timestamp)) } : {}
  return { what: whatOf(detail), messageId, tags, ...bounced }
}

function whatOf(detail: z.output<typeof SesEvent>['detail']): Feedback['what'] {
  switch (detail.eventType) {
    case 'Send':
      return 'sent'
    case 'Delivery':
      return 'delivered'
    case 'DeliveryDelay':
      return 'delayed'
    case 'Rendering Failure':
      return 'not-rendered'
    case 'Reject':
      return 'rejected'
    case 'Complaint':
      return 'complained'
    case 'Bounce':
      return detail.bounce.bounceType === 'Permanent' ? 'bounced' : 'soft-bounced'
    default:
      return detail satisfies never
  }
}

function mail() {
  return z.object({ messageId: z.string(), tags: EventTags })
}
