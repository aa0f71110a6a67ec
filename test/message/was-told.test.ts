import { describe, expect, it } from 'vitest'

import type { Slot } from '../../shared/course/slot.ts'
import type { Entry, Ledger } from '../../shared/course/ledger.ts'
import type { Situation } from '../../shared/message/message.ts'
import { wasToldOf } from '../../shared/message/was-told.ts'
import { at, sampleSlot } from '../support/sample-course.ts'
import { aSituation, entryOf, messageIn, type State, welcomed, withSlot } from '../support/situation.ts'

/** Slot 13 makes up for slot 3, since its mark; the mark is taken back at `until`. */
const since = '2027-01-19T22:00:00Z'
const until = '2027-01-21T18:00:00Z'
const makeUp = sampleSlot(13, { wall: '2027-03-30T14:00', zone: 'America/Vancouver', makesUp: 3, since })
const course = ((): Situation => {
  const marked = withSlot(welcomed(aSituation()), 3, { missedMarks: [{ at: at(since), restoredAt: null }] })
  return { ...marked, slots: [...marked.slots, makeUp] }
})()

describe('wasToldOf a make-up', () => {
  it('is no, where nobody wrote since the mark', () => {
    expect(told(course)).toBe(false)
  })

  it.each([
    ['sent', true],
    ['held', true],
    ['skipped', false],
    ['claimed', false],
  ] as const)('by the mail about the missed session, which was %s: %s', (state, expected) => {
    expect(told(withMissed(state, 'slot-13'))).toBe(expected)
  })

  it('not by one that named another session, or by another mail of the missed session', () => {
    expect(told(withMissed('sent', 'slot-12'))).toBe(false)
    const prompt = entry('prompt', 'sent', until, { carries: 'slot-13' })
    expect(told(withLedger(course, 3, { prompt }))).toBe(false)
  })

  it('by the mail about the missed session of this make-up only', () => {
    expect(told(withLedger(course, 4, { 'missed-1': missedMail('sent', 'slot-13') }))).toBe(false)
  })

  it.each([
    ['sent', until, true],
    ['held', until, true],
    ['skipped', until, false],
    ['sent', '2027-01-21T18:00:01Z', false],
  ] as const)('by a mail about itself, %s at %s: %s', (state, when, expected) => {
    expect(told(withLedger(course, 13, { prompt: entry('prompt', state, when) }))).toBe(expected)
  })

  it.each([
    ['change', since, true],
    ['cancellation', since, true],
    ['change', until, true],
    ['change', '2027-01-19T21:59:59Z', false],
    ['change', '2027-01-21T18:00:01Z', false],
    ['completion', since, false],
  ] as const)('by a %s about the course, sent at %s: %s', (kind, when, expected) => {
    const after = withCourseLedger({ 'change-2': entry(kind, 'sent', when) })
    expect(told(after)).toBe(expected)
  })

  it('not by a change about the course that was skipped', () => {
    expect(told(withCourseLedger({ 'change-2': entry('change', 'skipped', until) }))).toBe(false)
  })

  it('not by a change, where the make-up has been there as long as the course', () => {
    const always = withSlot(withCourseLedger({ 'change-2': entry('change', 'sent', until) }), 13, { since: null })
    expect(told(always)).toBe(false)
  })

  it.each([
    ['invites', true],
    ['feed', false],
    ['none', false],
  ] as const)('by a change about another session, for who gets calendars as %s: %s', (calendar, expected) => {
    const after = withLedger(course, 5, { 'change-2': entry('change', 'sent', until) })
    expect(told({ ...after, client: { ...after.client, calendar } })).toBe(expected)
  })
})

function told(situation: Situation): boolean {
  const slot = situation.slots.find(({ id }) => id === makeUp.id)
  return wasToldOf(situation, slot ?? makeUp, at(until))
}

function entry(
  kind: 'prompt' | 'change' | 'cancellation' | 'missed' | 'completion',
  state: State,
  when: string,
  said: { readonly carries?: string } = {},
): Entry {
  const message = { ...messageIn(course, 'prompt', 3), kind }
  return entryOf(course, message, {
    state,
    when: at(when),
    said: { text: null, carries: null, carriedText: null, ...said },
  })
}

function missedMail(state: State, carries: string): Entry {
  return entry('missed', state, '2027-01-20T00:00:00Z', { carries })
}

function withMissed(state: State, carries: string): Situation {
  return withLedger(course, 3, { 'missed-1': missedMail(state, carries) })
}

function withLedger(situation: Situation, slot: Slot['id'] | number, ledger: Ledger): Situation {
  return withSlot(situation, slot, { ledger })
}

function withCourseLedger(ledger: Ledger): Situation {
  return { ...course, course: { ...course.course, ledger: { ...course.course.ledger, ...ledger } } }
}
