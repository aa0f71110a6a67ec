import { describe, expect, it } from 'vitest'

import { carriedBy } from '../../shared/message/carried.ts'
import { at, everyDaysFrom } from '../support/sample-course.ts'
import { aSituation, entryOf, messageIn, sent, withOutcome, withSlot } from '../support/situation.ts'

const weekly = aSituation()
/** Sessions at 09:00 on twelve days running: the countdown of 10:00 on the day after has no time to go. */
const daily = aSituation({ walls: everyDaysFrom('2027-01-05T09:00', 1, 12) })

describe('carriedBy, a welcome', () => {
  it.each([
    ['is due', '2027-01-03T21:00:00Z', true],
    ['is due in six hours', '2027-01-03T15:00:00Z', true],
    ['is due later', '2027-01-03T14:59:59Z', false],
    ['is overdue, however late', '2027-01-05T20:00:00Z', true],
  ])('takes the first prompt along when it %s', (_what, now, expected) => {
    const carried = carriedBy(weekly, messageIn(weekly, 'welcome'), at(now))
    expect(carried?.kind ?? null).toBe(expected ? 'prompt' : null)
    expect(carried?.slot?.id ?? 1).toBe(1)
  })

  it('takes no prompt along for one who wants none', () => {
    const wantsNone = { ...weekly, client: { ...weekly.client, prompts: false } }
    expect(carriedBy(wantsNone, messageIn(wantsNone, 'welcome'), at('2027-01-04T21:00:00Z'))).toBeNull()
  })
})

describe('carriedBy, a prompt', () => {
  it('takes the countdown of the slot before along when the next start comes before it could go', () => {
    const countdown = messageIn(daily, 'countdown', 8)
    expect(countdown.lastAt !== null && countdown.dueAt > countdown.lastAt).toBe(true)
    expect(carriedBy(daily, messageIn(daily, 'prompt', 9), at('2027-01-11T16:00:00Z'))).toEqual(countdown)
    expect(carriedBy(daily, messageIn(daily, 'prompt', 8), at('2027-01-10T16:00:00Z'))).toBeNull()
    expect(carriedBy(daily, messageIn(daily, 'prompt', 10), at('2027-01-12T16:00:00Z'))).toBeNull()
  })

  it('leaves a countdown alone that has time of its own, or had it and has an outcome', () => {
    const prompt = messageIn(weekly, 'prompt', 9)
    expect(carriedBy(weekly, prompt, at('2027-02-24T16:59:59Z'))).toBeNull()
    expect(
      carriedBy(sent(weekly, messageIn(weekly, 'countdown', 8), '2027-02-24T17:00:00Z'), prompt, prompt.dueAt),
    ).toBeNull()
  })

  it('takes an overdue countdown along', () => {
    expect(carriedBy(weekly, messageIn(weekly, 'prompt', 9), at('2027-02-28T21:00:00Z'))).toEqual(
      messageIn(weekly, 'countdown', 8),
    )
  })

  it('takes no countdown along that may have gone', () => {
    const countdown = messageIn(weekly, 'countdown', 8)
    const unknown = entryOf(weekly, countdown, { state: 'unknown', when: countdown.dueAt })
    expect(
      carriedBy(withOutcome(weekly, countdown, unknown), messageIn(weekly, 'prompt', 9), at('2027-02-28T21:00:00Z')),
    ).toBeNull()
  })

  it('passes over a slot between that does not count', () => {
    const missed = withSlot(daily, 9, {
      status: 'missed',
      counts: false,
      numberedAs: { session: 9, of: 12, phase: 'middle' },
    })
    expect(carriedBy(missed, messageIn(missed, 'prompt', 10), at('2027-01-13T17:00:00Z'))?.slot?.id).toBe(8)
  })
})

describe('carriedBy, any other kind', () => {
  it.each(['reminder', 'countdown', 'completion', 'follow-up'] as const)('takes nothing along: %s', (kind) => {
    expect(carriedBy(weekly, messageIn(weekly, kind), at('2027-03-30T21:00:00Z'))).toBeNull()
  })
})
