import { describe, expect, it } from 'vitest'

import { attemptTags } from '../../shared/attend/attempt-tags.ts'
import { parseSesEvent } from '../../shared/feedback/ses-event.ts'
import { aSituation, messageIn } from '../support/situation.ts'
import { course } from '../support/paper-course.ts'
import { sesEvent } from '../support/ses-event.ts'

const foreign: readonly (readonly [what: string, event: unknown])[] = [
  ['a kind that is none we subscribe to', sesEvent({ eventType: 'Open', open: {} })],
  ['a bounce without its type', sesEvent({ eventType: 'Bounce', bounce: {} })],
  ['a bounce of an unknown type', sesEvent({ eventType: 'Bounce', bounce: { bounceType: 'Odd' } })],
  [
    'a mail of somebody else in the same account',
    sesEvent({ eventType: 'Send' }, { 'ses:from-domain': ['other.example'] }),
  ],
  ['no tags', { detail: { eventType: 'Send', mail: { messageId: 'm' } } }],
  [
    'an attempt of the wrong form',
    sesEvent({ eventType: 'Send' }, { attempt: ['x'], client: ['c-001'], course: ['1'] }),
  ],
  [
    'two attempts',
    sesEvent(
      { eventType: 'Send' },
      { attempt: ['attempt-0123456789', 'attempt-0123456788'], client: ['c-001'], course: ['1'] },
    ),
  ],
  [
    'a course of no number',
    sesEvent({ eventType: 'Send' }, { attempt: ['attempt-0123456789'], client: ['c-001'], course: ['0'] }),
  ],
  [
    'a client that climbs out of its key',
    sesEvent({ eventType: 'Send' }, { attempt: ['attempt-0123456789'], client: ['c#1'], course: ['1'] }),
  ],
  ...([null, undefined, 1, 'text', [], {}, { detail: null }, { detail: [] }, { Records: [] }] as const).map(
    (event) => [JSON.stringify(event) ?? 'nothing', event] as const,
  ),
]

describe('parseSesEvent', () => {
  it.each([
    ['Send', {}, 'sent'],
    [
      'Delivery',
      { delivery: { timestamp: '2027-01-03T21:00:02.000Z', recipients: ['ana@clients.example'] } },
      'delivered',
    ],
    ['DeliveryDelay', { deliveryDelay: { delayType: 'MailboxFull' } }, 'delayed'],
    ['Rendering Failure', { failure: { errorMessage: 'no' } }, 'not-rendered'],
    ['Reject', { reject: { reason: 'Bad content' } }, 'rejected'],
    ['Complaint', { complaint: { complaintFeedbackType: 'abuse' } }, 'complained'],
    [
      'Bounce',
      { bounce: { bounceType: 'Permanent', timestamp: '2027-01-03T21:00:02.000Z', bounceSubType: 'General' } },
      'bounced',
    ],
    [
      'Bounce',
      { bounce: { bounceType: 'Transient', timestamp: '2027-01-03T21:00:02.000Z', bounceSubType: 'MailboxFull' } },
      'soft-bounced',
    ],
    [
      'Bounce',
      { bounce: { bounceType: 'Undetermined', timestamp: '2027-01-03T21:00:02.000Z', bounceSubType: 'Undetermined' } },
      'soft-bounced',
    ],
  ])('reads %s with %o as: %s', (eventType, detail, what) => {
    expect(parseSesEvent(sesEvent({ eventType, ...detail }))).toEqual({
      what,
      messageId: '0100018d-m-1',
      tags: { attempt: 'attempt-0123456789', course: 'c-001.1', place: 1 },
      ...(eventType === 'Bounce' ? { bouncedAt: '2027-01-03T21:00:02Z' } : {}),
    })
  })

  it('reads back the tags that a mail of ours was sent with', () => {
    const situation = aSituation()
    const tags = attemptTags(course, messageIn(situation, 'prompt', 3), 'attempt-0123456789')
    expect(tags).toEqual({
      attempt: 'attempt-0123456789',
      client: 'c-001',
      course: '1',
      place: '3',
      key: 'prompt',
      kind: 'prompt',
      revision: '1',
    })
    const lists = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]))
    expect(parseSesEvent(sesEvent({ eventType: 'Send' }, lists))?.tags).toEqual({
      attempt: 'attempt-0123456789',
      course: 'c-001.1',
      place: 3,
    })
  })

  it.each(['0', '100', 'x', ''])('takes an event that names "%s" as its place for none of ours', (place) => {
    const tags = { attempt: ['attempt-0123456789'], client: ['c-001'], course: ['1'], place: [place] }
    expect(parseSesEvent(sesEvent({ eventType: 'Send' }, tags))).toBeNull()
  })

  it.each(foreign)('takes %s for none of ours', (_what, event) => {
    expect(parseSesEvent(event)).toBeNull()
  })
})
