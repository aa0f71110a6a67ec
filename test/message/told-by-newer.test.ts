import { describe, expect, it } from 'vitest'

import type { Notice } from '../../shared/course/notice.ts'
import type { Situation } from '../../shared/message/message.ts'
import { skipReason } from '../../shared/message/skip-reason.ts'
import { aNotice, came, messageFor, touching, withNotices } from '../support/notices.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, entryOf, messageIn, sent, welcomed, withOutcome, withSlot } from '../support/situation.ts'

/** Twelve Tuesdays at 14:00 in Vancouver, which is 21:00 UTC. */
const fresh = aSituation()
const course = welcomed(fresh)

describe('skipReason, of a notice that a newer one tells', () => {
  const older = aNotice({ number: 2 })
  const newer = aNotice({ number: 3 })

  it.each([
    ['sent', 'merged'],
    ['held', 'merged'],
    ['claimed', null],
    ['unknown', null],
    ['waiting', null],
    ['skipped', null],
  ] as const)('which was %s: %s', (state, expected) => {
    expect(reasonFor(older, came(withNotices(course, older, newer), newer, { state }))).toBe(expected)
  })

  it('nothing against it before the newer one has been tried', () => {
    expect(reasonFor(older, withNotices(course, older, newer))).toBeNull()
  })

  it('nothing against the newer one, nor against itself', () => {
    const both = withNotices(course, older, newer)
    expect(reasonFor(newer, came(both, older, { state: 'sent' }))).toBeNull()
    expect(reasonFor(newer, came(both, newer, { state: 'held' }))).toBeNull()
  })

  it('merges only into one that names all that it names', () => {
    const [third, fourth] = [3, 4].map((slot) => touching(slot, null, '2027-02-02T21:00:00Z'))
    const ofTwo = aNotice({ number: 3, slot: null, touched: [third ?? never(), fourth ?? never()] })
    const two = withNotices(course, older, ofTwo)
    expect(reasonFor(older, came(two, ofTwo, { state: 'sent' }))).toBe('merged')
    const first = { ...ofTwo, number: 2 }
    expect(reasonFor(first, came(withNotices(course, first, newer), newer, { state: 'sent' }))).toBeNull()
  })

  it.each([
    ['a second before it', '2027-01-15T19:59:59Z', null],
    ['with it', '2027-01-15T20:00:00Z', null],
    ['a second after it', '2027-01-15T20:00:01Z', 'merged'],
  ])('by the welcome, which went %s: %s', (_when, when, expected) => {
    const situation = withNotices(fresh, older)
    expect(reasonFor(older, sent(situation, messageIn(situation, 'welcome'), when))).toBe(expected)
    const held = entryOf(situation, messageIn(situation, 'welcome'), { state: 'held', when: at(when) })
    expect(reasonFor(older, withOutcome(situation, messageIn(situation, 'welcome'), held))).toBeNull()
  })

  it('but never of the cancellation of a make-up, which no notice tells', () => {
    const back = withSlot(course, 3, {
      takenBack: [{ at: at('2026-12-20T19:00:00Z'), restoredAt: null }],
      ledger: {
        prompt: entryOf(course, messageIn(course, 'prompt', 3), { state: 'held', when: at('2026-12-20T18:00:00Z') }),
      },
    })
    const cancellation = messageIn(back, 'cancellation', 3)
    expect(skipReason(back, cancellation, cancellation.dueAt)).toBeNull()
  })

  function reasonFor(notice: Notice, situation: Situation) {
    return skipReason(situation, messageFor(notice, situation), notice.at)
  }
})

describe('skipReason, of a countdown that an extension or an early end has told', () => {
  const countdown = messageIn(course, 'countdown', 8)
  const start = countdown.slot?.startsAt ?? never()
  const extension = aNotice({ cause: 'extended', slot: null, touched: [touching(12, null, '2027-03-30T21:00:00Z')] })

  it.each([
    ['extended', 'merged'],
    ['ended', 'merged'],
    ['moved', null],
    ['resumed', null],
  ] as const)('to be told that the course is %s: %s', (cause, expected) => {
    expect(reason(withNotices(course, { ...extension, cause }))).toBe(expected)
  })

  it.each([
    ['before the session began', '2027-02-23T20:59:59Z', null],
    ['as it began', start, 'merged'],
    ['after it', '2027-02-23T21:00:01Z', 'merged'],
  ])('told %s: %s', (_when, when, expected) => {
    expect(reason(came(withNotices(course, extension), extension, { state: 'sent', when }))).toBe(expected)
  })

  it.each([
    ['waiting', 'merged'],
    ['claimed', 'merged'],
    ['unknown', 'merged'],
    ['skipped', null],
    ['held', null],
  ] as const)('by a notice that is %s: %s', (state, expected) => {
    expect(reason(came(withNotices(course, extension), extension, { state }))).toBe(expected)
  })

  it('by one that an undo took back only where it had gone', () => {
    const withdrawn = { ...extension, withdrawnAt: at('2027-02-23T22:00:00Z') }
    expect(reason(withNotices(course, withdrawn))).toBeNull()
    expect(reason(came(withNotices(course, withdrawn), withdrawn, { state: 'sent', when: start }))).toBe('merged')
  })

  function reason(situation: Situation) {
    return skipReason(situation, countdown, countdown.dueAt)
  }
})

describe('skipReason, of the first prompt', () => {
  it('only that of the first round: what is prompted again was not in the welcome', () => {
    const welcome = messageIn(fresh, 'welcome')
    const said = { text: 'welcome', carries: 'prompt', carriedText: null }
    const carried = withOutcome(
      fresh,
      welcome,
      entryOf(fresh, welcome, { state: 'sent', when: at('2027-01-03T15:00:01Z'), said }),
    )
    const prompt = messageIn(carried, 'prompt', 1)
    expect(skipReason(carried, { ...prompt, key: 'prompt' }, prompt.dueAt)).toBe('merged')
    expect(skipReason(withSlot(carried, 1, { promptRound: 2 }), { ...prompt, key: 'prompt' }, prompt.dueAt)).toBeNull()
  })
})

describe('skipReason, of an erased client', () => {
  it('comes before every other', () => {
    const client = { ...course.client, erasedAt: at('2027-01-01T00:00:00Z'), bouncedAt: at('2027-01-01T00:00:00Z') }
    expect(skipReason({ ...course, client }, messageIn(course, 'prompt', 3), at('2027-01-17T21:00:00Z'))).toBe('erased')
  })
})

function never(): never {
  throw new Error('the sample has it')
}
