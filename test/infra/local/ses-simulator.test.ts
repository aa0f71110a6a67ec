import { describe, expect, it } from 'vitest'

import { sesEvent, type SesOutcome } from '../../../infra/local/ses-events.ts'
import type { ReceivedMail } from '../../../infra/local/ses-mail.ts'
import { outcomesOf } from '../../../infra/local/ses-simulator.ts'
import { parseSesEvent } from '../../../shared/feedback/ses-event.ts'

const at = '2027-01-05T14:00:00Z'
const mail: ReceivedMail = {
  ...{ from: 'bookings@mail.clinic.example', to: ['ann@client.example'], subject: 'Your appointment' },
  ...{ configurationSet: 'clinic', raw: new Uint8Array(), messageId: 'm-1', at },
  tags: { client: 'c-001', course: '1', attempt: '0f0f0f0f-1111-4222-8333-444444444444' },
}

/** What feedback understands of an outcome's event. */
function understood(outcome: SesOutcome): unknown {
  return parseSesEvent(sesEvent(mail, outcome, { at, account: '111122223333', region: 'ca-central-1' }))?.what
}

describe('outcomesOf', () => {
  it.each([
    ['success@simulator.amazonses.com', ['sent', 'delivered']],
    ['bounce@simulator.amazonses.com', ['sent', 'bounced']],
    ['bounce+smoke-1@simulator.amazonses.com', ['sent', 'bounced']],
    ['Suppressionlist@Simulator.AmazonSES.com', ['sent', 'bounced']],
    ['ooto@simulator.amazonses.com', ['sent', 'delivered', 'soft-bounced']],
    ['complaint@simulator.amazonses.com', ['sent', 'delivered', 'complained']],
    ['nobody@simulator.amazonses.com', ['sent', 'delivered']],
    ['bounce@client.example', ['sent', 'delivered']],
    ['bounce@simulator.amazonses.com.client.example', ['sent', 'delivered']],
  ])('%s: %j', (address, told) => {
    expect(outcomesOf([address]).map(understood)).toEqual(told)
  })

  it('tells each outcome once, whoever else was written to', () => {
    const to = ['ann@client.example', 'success@simulator.amazonses.com', 'bounce@simulator.amazonses.com']
    expect(outcomesOf(to)).toEqual(['Send', 'Delivery', 'HardBounce'])
  })

  it('tells the kinds of bounce apart as SES does', () => {
    const kindOf = (outcome: SesOutcome) =>
      sesEvent(mail, outcome, { at, account: '111122223333', region: 'ca-central-1' }).detail['bounce']
    expect(kindOf('Suppressed')).toMatchObject({ bounceType: 'Permanent', bounceSubType: 'Suppressed' })
    expect(kindOf('AutomaticReply')).toMatchObject({ bounceType: 'Transient', bounceSubType: 'General' })
  })
})
