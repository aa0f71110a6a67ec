import { describe, expect, it } from 'vitest'

import type { Answer, AskApi } from '../../../infra/smoke/ask-api.ts'
import { type Expected, waitForMail } from '../../../infra/smoke/wait-for-mail.ts'

const looks = 5
const seen = new Set(['a-0'])
const old = { attempt: 'a-0', kind: 'cancellation', fate: 'bounced' }
const bounced: Expected = { kind: 'cancellation', fate: 'bounced' }

/** A course whose newest cancellation comes to one fate after another; null: it is not there yet. */
function courseOf(fates: readonly (string | null)[], messages: readonly unknown[] = []) {
  let looked = 0
  const ask: AskApi = async ({ path }): Promise<Answer> => {
    if (!path.endsWith('/mails')) return { ok: true, body: { messages } }
    const fate = fates[Math.min(looked, fates.length - 1)]
    const mails = fate === null ? [] : [{ attempt: 'a-1', kind: 'cancellation', fate: fate === 'sent' ? null : fate }]
    return { ok: true, body: { items: [old, ...mails] } }
  }
  const pause = async () => void (looked += 1)
  const wait = async (expected: Expected) => waitForMail({ ask, pause, looks }, { course: 'c.1', seen }, expected)
  return { wait, looked: () => looked }
}

describe('waitForMail', () => {
  it('waits for a new mail until it has come to what is expected', async () => {
    expect(await courseOf([null, 'sent', 'delayed', 'bounced']).wait(bounced)).toBe('a-1')
  })

  it('waits beyond the delivery for a complaint', async () => {
    expect(await courseOf(['delivered', 'complained']).wait({ ...bounced, fate: 'complained' })).toBe('a-1')
  })

  it.each([
    [[null], /^no cancellation went out/, looks],
    [['sent'], /is sent, and SES has not told that it was bounced/, looks],
    [['delivered'], /was to be bounced and was delivered/, 0],
    [['rejected'], /was to be bounced and was rejected/, 0],
  ])('says what was missing where it comes to %j, and waits no longer than it must', async (fates, why, looked) => {
    const course = courseOf(fates)
    await expect(course.wait(bounced)).rejects.toThrow(why)
    expect(course.looked()).toBe(looked)
  })

  it('says why a mail will not come', async () => {
    const skipped = { kind: 'cancellation', outcome: 'skipped', reason: 'too-late' }
    await expect(courseOf([null], [skipped]).wait(bounced)).rejects.toThrow(
      'the cancellation was not sent: skipped, too-late',
    )
  })
})
