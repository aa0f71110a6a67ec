import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Kind, type SkipReason, skipReasons } from '../../shared/course/ledger.ts'
import type { Message, Situation } from '../../shared/message/message.ts'
import { skipReason } from '../../shared/message/skip-reason.ts'
import { plus } from '../../shared/time/instant.ts'
import { at } from '../support/sample-course.ts'
import {
  aSituation,
  attendedUpTo,
  entryOf,
  messageIn,
  sent,
  welcomed,
  withOutcome,
  withSlot,
} from '../support/situation.ts'

const course = aSituation()

/** How each reason comes about for a message, where it can. */
const makes: Partial<Record<SkipReason, (situation: Situation, slot: number) => Situation>> = {
  cancelled: (situation, slot) =>
    withSlot(situation, slot, { status: 'cancelled', numberedAs: { session: slot, of: 12, phase: 'initial' } }),
  restored: (situation, slot) =>
    withSlot(situation, slot, {
      missedMarks: [{ at: at('2027-01-05T22:00:00Z'), restoredAt: at('2027-01-05T22:30:00Z') }],
    }),
  unsubscribed: (situation) => ({
    ...situation,
    client: { ...situation.client, unsubscribedAt: at('2027-01-01T00:00:00Z') },
  }),
  bounced: (situation) => ({ ...situation, client: { ...situation.client, bouncedAt: at('2027-01-01T00:00:00Z') } }),
  'opted-out': (situation) => ({ ...situation, client: { ...situation.client, prompts: false, reminders: false } }),
  absent: (situation, slot) => withSlot(situation, slot, { status: 'missed', counts: true }),
  merged: (situation) => welcomedWith(situation, 'prompt', '2027-01-04T20:00:00Z'),
}

/** Of each kind: the slot, and the reasons that can meet. */
const meetings = [
  ['prompt', 1, ['cancelled', 'unsubscribed', 'bounced', 'opted-out', 'merged', 'too-late']],
  ['reminder', 1, ['cancelled', 'unsubscribed', 'bounced', 'opted-out', 'merged', 'too-late']],
  ['countdown', 8, ['unsubscribed', 'bounced', 'opted-out', 'too-late']],
  ['missed', 1, ['restored', 'unsubscribed', 'bounced', 'too-late']],
  ['completion', 12, ['unsubscribed', 'bounced', 'opted-out', 'absent', 'too-late']],
  ['follow-up', 12, ['unsubscribed', 'bounced', 'opted-out', 'absent', 'too-late']],
] as const

describe('skipReason', () => {
  it.each(meetings)(
    "of several reasons for a %s of slot %i gives the first in the contract's order",
    (kind, slot, possible) => {
      fc.assert(
        fc.property(fc.subarray([...possible]), (reasons) => {
          const marked =
            kind === 'missed'
              ? withSlot(course, slot, { missedMarks: [{ at: at('2027-01-05T22:00:00Z'), restoredAt: null }] })
              : course
          const situation = reasons.reduce((before, reason) => makes[reason]?.(before, slot) ?? before, marked)
          const message = find(situation, kind, slot)
          const now = reasons.includes('too-late')
            ? plus(message.lastAt ?? message.dueAt, { seconds: 1 })
            : message.dueAt
          expect(skipReason(situation, message, now)).toBe(
            skipReasons.find((reason) => reasons.some((one) => one === reason)) ?? null,
          )
        }),
        { numRuns: 100 },
      )
    },
  )

  it('has no reason against a message at its last moment', () => {
    for (const kind of ['prompt', 'reminder', 'countdown', 'completion', 'follow-up'] as const) {
      const message = messageIn(course, kind)
      expect(skipReason(course, message, message.lastAt ?? message.dueAt)).toBeNull()
    }
  })

  it('sends a welcome and a missed mail to one who wants no prompts and no reminders', () => {
    const wantsNone = { ...course, client: { ...course.client, prompts: false, reminders: false } }
    const missed = withSlot(wantsNone, 3, { missedMarks: [{ at: at('2027-01-19T22:00:00Z'), restoredAt: null }] })
    expect(skipReason(missed, messageIn(missed, 'welcome'), at('2026-12-20T20:00:00Z'))).toBeNull()
    expect(skipReason(missed, messageIn(missed, 'missed'), at('2027-01-20T00:00:00Z'))).toBeNull()
  })

  it('keeps reminders for one who wants no prompts, and prompts for one who wants no reminders', () => {
    const reasons = (client: object) => {
      const situation = { ...course, client: { ...course.client, ...client } }
      return (['prompt', 'reminder'] as const).map((kind) =>
        skipReason(situation, messageIn(situation, kind, 3), at('2027-01-18T21:00:00Z')),
      )
    }
    expect(reasons({ prompts: false })).toEqual(['opted-out', null])
    expect(reasons({ reminders: false })).toEqual([null, 'opted-out'])
  })

  it('gives a follow-up the reason for which its completion was skipped', () => {
    const finished = attendedUpTo(course, 12)
    const completion = messageIn(finished, 'completion')
    const skipped = entryOf(finished, completion, { state: 'skipped', when: at('2027-04-01T17:00:01Z') })
    expect(
      skipReason(
        withOutcome(finished, completion, skipped),
        messageIn(finished, 'follow-up'),
        at('2027-04-22T17:00:00Z'),
      ),
    ).toBe('too-late')
  })
})

describe('skipReason, merged', () => {
  const reminder = messageIn(course, 'reminder', 3)

  it.each([
    ['later than six hours before the reminder', '2027-01-18T15:00:01Z', 'merged'],
    ['six hours before the reminder', '2027-01-18T15:00:00Z', null],
    ['when it was due', '2027-01-17T21:00:00Z', null],
    ['after the reminder was due', '2027-01-18T23:00:00Z', 'merged'],
  ])('of a reminder whose prompt went %s, %s: %s', (_when, when, expected) => {
    const situation = sent(welcomed(course), messageIn(course, 'prompt', 3), when)
    expect(skipReason(situation, reminder, at('2027-01-19T00:00:00Z'))).toBe(expected)
  })

  it('does not merge a reminder with the prompt of another slot, or of its slot before it moved', () => {
    const other = sent(welcomed(course), messageIn(course, 'prompt', 2), '2027-01-18T20:00:00Z')
    expect(skipReason(other, reminder, at('2027-01-18T21:00:00Z'))).toBeNull()
    const moved = withSlot(sent(welcomed(course), messageIn(course, 'prompt', 3), '2027-01-18T20:00:00Z'), 3, {
      revision: 2,
      startsAt: at('2027-01-19T22:00:00Z'),
    })
    expect(skipReason(moved, messageIn(moved, 'reminder', 3), at('2027-01-18T22:00:00Z'))).toBeNull()
  })

  it.each([
    ['said it', 'prompt', 'merged'],
    ['did not, though six hours before it was due had come when it was accepted', null, null],
  ])('of the first prompt when the welcome %s', (_what, carries, expected) => {
    const situation = welcomedWith(course, carries, '2027-01-03T15:00:01Z')
    expect(skipReason(situation, messageIn(course, 'prompt', 1), at('2027-01-03T22:00:00Z'))).toBe(expected)
    expect(skipReason(situation, messageIn(course, 'prompt', 2), at('2027-01-10T22:00:00Z'))).toBeNull()
  })

  it('of a countdown that a prompt has carried', () => {
    const countdown = messageIn(course, 'countdown', 8)
    const prompt = messageIn(course, 'prompt', 9)
    const said = { text: 'middle.01', carries: countdown.key, carriedText: 'countdown.4' }
    const carried = withOutcome(
      course,
      prompt,
      entryOf(course, prompt, { state: 'sent', when: at('2027-02-28T21:00:00Z'), said }),
    )
    expect(skipReason(carried, countdown, at('2027-02-28T21:00:00Z'))).toBe('merged')
    expect(skipReason(carried, messageIn(course, 'countdown', 10), at('2027-03-10T17:00:00Z'))).toBeNull()
  })
})

/** The situation in which the welcome was accepted at `when`, with a prompt in it or without. */
function welcomedWith(situation: Situation, carries: string | null, when: string): Situation {
  const welcome = messageIn(situation, 'welcome')
  const said = { text: 'welcome', carries, carriedText: null }
  return withOutcome(situation, welcome, entryOf(situation, welcome, { state: 'sent', when: at(when), said }))
}

function find(situation: Situation, kind: Kind, slot: number): Message {
  return kind === 'completion' || kind === 'follow-up' ? messageIn(situation, kind) : messageIn(situation, kind, slot)
}
