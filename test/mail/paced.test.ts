import { describe, expect, it } from 'vitest'

import { attendingAtOnce, millisecondsApart } from '../../shared/config/sending-rate.ts'
import { paced } from '../../shared/mail/paced.ts'
import type { OutgoingMail } from '../../shared/mail/send-mail.ts'

const mail: OutgoingMail = { from: 'a@clinic.example', to: 'b@clients.example', mime: new Uint8Array(), tags: {} }

/** A sender on a clock that goes on only while it waits, or is told to. */
function slowly(apart: number) {
  let now = 1000
  const sentAt: number[] = []
  const wait = async (milliseconds: number) => void (now += milliseconds)
  const send = paced(
    async () => {
      sentAt.push(now)
      return { outcome: 'accepted', messageId: 'm' }
    },
    { apart, now: () => now, wait },
  )
  return { send, sentAt, pass: (milliseconds: number) => void (now += milliseconds) }
}

describe('paced', () => {
  it('sends the first mail at once, and those that follow each so long after the one before', async () => {
    const { send, sentAt } = slowly(200)
    for (let count = 0; count < 4; count += 1) await send(mail)
    expect(sentAt).toEqual([1000, 1200, 1400, 1600])
  })

  it('holds up nothing after a mail that itself took as long', async () => {
    const { send, sentAt, pass } = slowly(200)
    await send(mail)
    pass(250)
    await send(mail)
    pass(150)
    await send(mail)
    expect(sentAt).toEqual([1000, 1250, 1450])
  })
})

describe('attendingAtOnce, millisecondsApart', () => {
  it.each([
    [1, 2, 2000],
    [10, 5, 500],
    [14, 5, 5000 / 14],
    [200, 40, 200],
    [1000, 200, 200],
    [5000, 1000, 200],
  ])('of %i mails a second: %i batches at once, mails %f ms apart', (perSecond, batches, apart) => {
    expect(attendingAtOnce({ perSecond })).toBe(batches)
    expect(millisecondsApart({ perSecond })).toBeCloseTo(apart)
    expect((1000 / millisecondsApart({ perSecond })) * batches).toBeCloseTo(perSecond)
  })
})
