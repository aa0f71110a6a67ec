import { describe, expect, it } from 'vitest'

import { signals } from '../../shared/message/signals.ts'
import type { Situation } from '../../shared/message/message.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, attendedUpTo, withSlot } from '../support/situation.ts'

/** Twelve Tuesdays at 14:00 in Vancouver, which is 21:00 UTC, 50 minutes each. */
const course = aSituation()
const asking = aSituation({ file: { course: { confirm: true } } })

function told(situation: Situation, now = '2026-12-21T00:00:00Z') {
  return signals(situation, at(now)).map(({ code, slot, at: when }) => `${code} ${slot} ${when}`)
}

describe('signals', () => {
  it('tell of a session that nobody has marked a day after its end, and of the last one nothing', () => {
    const unmarked = told(course).filter((line) => line.startsWith('unmarked'))
    expect(unmarked).toHaveLength(11)
    expect(unmarked[0]).toBe('unmarked 1 2027-01-06T21:50:00Z')
    expect(told(attendedUpTo(course, 12)).filter((line) => line.startsWith('unmarked'))).toEqual([])
  })

  it('tell that four sessions are left when the session before them is over, once for each contract', () => {
    expect(told(attendedUpTo(course, 12))).toEqual(['four-left 8 2027-02-23T21:50:00Z'])
    const given = withSlot(attendedUpTo(course, 12), 8, { signals: ['four-left-r1'] })
    expect(told(given)).toEqual([])
    const renewed = { ...given, course: { ...given.course, contract: { ...given.course.contract, revision: 2 } } }
    expect(told(renewed)).toEqual(['four-left 8 2027-02-23T21:50:00Z'])
  })

  it('tell of an unconfirmed session a day before, until it begins, where the clinic asks for confirmation', () => {
    const of = (situation: Situation, now?: string) =>
      told(situation, now).filter((line) => line.startsWith('unconfirmed 3'))
    expect(of(asking)).toEqual(['unconfirmed 3 2027-01-18T21:00:00Z'])
    expect(of(asking, '2027-01-19T20:59:59Z')).toHaveLength(1)
    expect(of(asking, '2027-01-19T21:00:00Z')).toEqual([])
    expect(of(withSlot(asking, 3, { status: 'confirmed' }))).toEqual([])
    expect(of(course)).toEqual([])
    const given = withSlot(asking, 3, { signals: ['unconfirmed-r1'] })
    expect(of(given)).toEqual([])
    expect(of(withSlot(given, 3, { revision: 2 }))).toHaveLength(1)
  })

  it.each([
    ['is closed', { course: { status: 'closed' } }],
    ['is of an erased client', { client: { erasedAt: '2027-01-01T00:00:00Z' } }],
  ])('tell nothing of a course that %s', (_what, given) => {
    expect(told(aSituation(given))).toEqual([])
  })

  it.each(['cancelled', 'paused', 'missed'] as const)('tell nothing of a slot that is %s', (status) => {
    const lost = withSlot(attendedUpTo(asking, 12), 5, {
      status,
      counts: false,
      cancelledAt: at('2027-01-01T00:00:00Z'),
    })
    expect(told(lost).filter((line) => line.includes(' 5 '))).toEqual([])
  })
})
