import { describe, expect, it } from 'vitest'

import type { Contract } from '../../shared/course/contract.ts'
import {
  countsAsSession,
  isUsed,
  lastUsed,
  numberOf,
  numberSlots,
  phaseOf,
  positionOf,
  sessionOfPhase,
  sessionsLeft,
} from '../../shared/course/session-number.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { plus } from '../../shared/time/instant.ts'
import { everyDaysFrom, sampleClinic, sampleCourse } from '../support/sample-course.ts'

const contract: Contract = { sessions: 12, revision: 1, initial: 3, ending: 2, midway: false }

describe('phaseOf', () => {
  it.each([
    [1, 'initial'],
    [3, 'initial'],
    [4, 'middle'],
    [10, 'middle'],
    [11, 'ending'],
    [12, 'ending'],
  ])('has session %i of 12 in the %s phase', (session, phase) => {
    expect(phaseOf(contract, session)).toBe(phase)
  })

  it.each([
    [1, 1],
    [3, 3],
    [4, 1],
    [10, 7],
    [11, 1],
    [12, 2],
  ])('counts session %i as the %i. of its phase', (session, nth) => {
    expect(sessionOfPhase(contract, session)).toBe(nth)
  })
})

describe('countsAsSession', () => {
  it.each([
    ['scheduled', false, true],
    ['attended', false, true],
    ['missed', true, true],
    ['missed', false, false],
    ['cancelled', true, true],
    ['cancelled', false, false],
    ['paused', true, false],
  ] as const)('of a slot that is %s, counts %s: %s', (status, counts, expected) => {
    expect(countsAsSession({ status, counts })).toBe(expected)
  })
})

describe('numberSlots', () => {
  it('goes on from what was held elsewhere, passes over what does not count, and tells what is left', () => {
    const numbered = { session: 4, of: 12, phase: 'middle' as const }
    const whole = wholeWith({ 2: { status: 'cancelled', counts: false, numberedAs: numbered } }, { held: 2 })
    expect(numberSlots(whole).map(({ session, phase, left, counts }) => [session, phase, left, counts])).toEqual([
      [3, 'initial', 9, true],
      [4, 'middle', 9, false],
      [4, 'middle', 8, true],
      [5, 'middle', 7, true],
    ])
    expect(numberOf(whole, 2)).toEqual(numbered)
    expect(numberOf(whole, 4)).toEqual({ session: 5, of: 12, phase: 'middle' })
    expect(numberOf(whole, 5)).toBeNull()
  })

  it('gives a slot that bore no number the next one', () => {
    expect(numberOf(wholeWith({ 2: { status: 'missed', counts: false } }), 2)).toEqual({
      ...{ session: 2, of: 12, phase: 'initial' },
    })
  })

  it('says where a slot stands in its course', () => {
    const whole = wholeWith({}, { held: 2 })
    const positions = numberSlots(whole).map((slot) => positionOf(whole.course, slot))
    expect(positions[1]).toEqual({ phase: 'middle', sessionOfPhase: 1, sessionsToEnd: 8 })
  })
})

describe('what is used', () => {
  const { course, slots } = wholeWith({ 4: { status: 'cancelled', counts: true } }, { held: 2 })
  const [first] = slots
  if (first === undefined) throw new Error('there is no slot')

  it('is a session from the very second in which it begins', () => {
    expect(isUsed(first, first.startsAt)).toBe(true)
    expect(isUsed(first, plus(first.startsAt, { seconds: -1 }))).toBe(false)
    expect(isUsed({ ...first, status: 'paused' }, first.startsAt)).toBe(false)
  })

  it('leaves so many, what was cancelled and counts being gone before its time', () => {
    expect(sessionsLeft({ course, slots }, plus(first.startsAt, { seconds: -1 }))).toBe(9)
    expect(sessionsLeft({ course, slots }, first.startsAt)).toBe(8)
    const lost: Slot[] = slots.map((slot) => ({ ...slot, status: 'cancelled', counts: false }))
    expect(sessionsLeft({ course, slots: lost }, first.startsAt)).toBe(10)
  })

  it('has a last one, or none yet', () => {
    expect(lastUsed(slots, plus(first.startsAt, { days: 8 }))?.id).toBe(2)
    expect(lastUsed(slots, plus(first.startsAt, { days: -1 }))).toBeNull()
  })
})

/** Four weekly slots of a course of twelve; some of them otherwise, by id. */
function wholeWith(others: Readonly<Record<number, Partial<Slot>>>, changes: Readonly<Record<string, unknown>> = {}) {
  const { course, slots } = sampleCourse({
    clinic: sampleClinic('harbour'),
    walls: everyDaysFrom('2027-01-05T14:00', 7, 4),
    changes: { contract, ...changes },
  })
  return { course, slots: slots.map((slot) => ({ ...slot, ...others[slot.id] })) }
}
