import { describe, expect, it } from 'vitest'

import { newAlert } from '../../shared/alert/alert.ts'
import { recordOutcome } from '../../shared/attend/record-outcome.ts'
import type { Claim } from '../../shared/attend/claim.ts'
import { situationOf } from '../../shared/attend/course-item.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import type { SendOutcome } from '../../shared/mail/send-mail.ts'
import { nothingSaid } from '../../shared/message/told.ts'
import type { CourseState } from '../../shared/store/store.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { client, course, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { entryOf as entryIn, messageIn } from '../support/situation.ts'

const attempt = AttemptId.parse('attempt-0123456789')
const now = at('2027-01-03T21:00:05Z')
const accepted: SendOutcome = { outcome: 'accepted', messageId: 'm-9' }

describe('recordOutcome', () => {
  it('measures and tells staff, with the slot, what SES has rejected for the fifth time, and nothing before', async () => {
    for (const [rejected, state, held] of [
      [3, 'waiting', []],
      [4, 'held', [['Held', 1, { kind: 'prompt' }]]],
    ] as const) {
      const { paper, claimed, claim } = await claimedPrompt(rejected)
      const measured: unknown[] = []
      const deps = { ...paper.deps, measure: (...given: readonly unknown[]) => void measured.push(given) }
      const after = await recordOutcome(deps, claimed, { claim, outcome: { outcome: 'refused', why: 'rejected' } })
      expect(after?.slots[0]?.ledger['prompt']).toMatchObject({ state, attempts: 1 })
      expect(measured).toEqual(held)
      const about = { code: 'held', at: now, client, course, slot: 1, of: attempt } as const
      expect(await alertsOf(paper)).toEqual(held.length === 0 ? [] : [newAlert(about)])
    }
  })

  it('measures nothing as held that was accepted, or has no answer', async () => {
    for (const outcome of [accepted, { outcome: 'unknown' }] as const) {
      const { paper, claimed, claim } = await claimedPrompt()
      const measured: unknown[] = []
      await recordOutcome({ ...paper.deps, measure: (name) => void measured.push(name) }, claimed, { claim, outcome })
      expect(measured).toEqual([])
    }
  })

  it('keeps the mail as it was sent, but of a client who is erased none', async () => {
    for (const [erasedAt, kept] of [
      [null, true],
      [now, false],
    ] as const) {
      const { paper, claimed, claim } = await claimedPrompt()
      const state = { ...claimed, client: { ...claimed.client, erasedAt } }
      await recordOutcome(paper.deps, state, { claim, outcome: accepted })
      expect((await paper.store.readMail(course, attempt)) !== null).toBe(kept)
    }
  })

  it('keeps no mail that did not go', async () => {
    const { paper, claimed, claim } = await claimedPrompt()
    await recordOutcome(paper.deps, claimed, { claim, outcome: { outcome: 'unknown' } })
    expect(await paper.store.readMail(course, attempt)).toBeNull()
  })

  it('adds to what is settled by now only what came of it besides: an answer lets the brake go', async () => {
    const { paper, claimed, claim } = await claimedPrompt()
    const [slot] = claimed.slots
    const settled = {
      ...entryIn(situationOf(paper.clinic, claimed), claim.message, {
        state: 'sent',
        when: at('2027-01-03T21:00:01Z'),
      }),
      attempt,
    }
    const first = slot === undefined ? [] : [{ ...slot, ledger: { prompt: settled } }]
    const state = { ...claimed, slots: [...first, ...claimed.slots.slice(1)] }
    const after = await recordOutcome(paper.deps, state, { claim, outcome: accepted })
    expect(after).toBe(state)
    expect(await paper.store.readMail(course, attempt)).not.toBeNull()
  })

  it('gives up after eight times that somebody else was quicker, and says so', async () => {
    const { paper, claimed, claim } = await claimedPrompt()
    const counted: string[] = []
    let writes = 0
    const store = meddlingStore(paper.store, async (_writes, own, count) => {
      writes = count
      const whole = await stateOf(paper)
      const [slot] = whole.slots
      if (slot === undefined) throw new Error('the course has slots')
      await own.write([{ put: 'slot', value: { ...slot, version: slot.version + 1 }, was: slot.version }])
    })
    const deps = { ...paper.deps, store, count: (code: string) => void counted.push(code) }
    expect(await recordOutcome(deps, claimed, { claim, outcome: accepted })).toBeNull()
    expect([writes, counted]).toEqual([8, ['outcome-not-recorded']])
  })

  it('writes nothing for a claim that is gone', async () => {
    const { paper, claimed, claim } = await claimedPrompt()
    const store = meddlingStore(paper.store, () => Promise.reject(new Error('it writes')))
    const other = { ...claim, attempt: AttemptId.parse('attempt-9876543210') }
    expect(await recordOutcome({ ...paper.deps, store }, claimed, { claim: other, outcome: accepted })).toBeNull()
  })
})

interface Claimed {
  readonly paper: PaperClinic
  readonly claimed: CourseState
  readonly claim: Claim
}

/** The prompt of slot 1, claimed and not settled, which SES has rejected so many times before. */
async function claimedPrompt(rejected = 0): Promise<Claimed> {
  const paper = await welcomeOne()
  const whole = await stateOf(paper)
  const situation = situationOf(paper.clinic, whole)
  const message = messageIn(situation, 'prompt', 1)
  const [slot] = whole.slots
  if (slot === undefined) throw new Error('the course has slots')
  const entry = {
    ...entryIn(situation, message, { state: 'claimed', when: at('2027-01-03T21:00:00Z') }),
    attempt,
    rejected,
  }
  const value = { ...slot, ledger: { prompt: entry }, version: slot.version + 1 }
  await paper.store.write([{ put: 'slot', value, was: slot.version }])
  paper.now = now
  const composed = { subject: 'Your session', mime: new Uint8Array([1]), said: nothingSaid }
  return { paper, claimed: await stateOf(paper), claim: { message, attempt, composed, now } }
}

async function alertsOf({ store }: PaperClinic) {
  return (await store.listAlerts(null, 10)).items
}
