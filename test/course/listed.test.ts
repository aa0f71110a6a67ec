import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { listedAnswered, nothingListed } from '../../shared/course/listed.ts'
import { type ListedSlot, listedSlot, packSlots, unpackSlots } from '../../shared/course/packed-slots.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { at, sampleSlot } from '../support/sample-course.ts'

const aListedSlot: fc.Arbitrary<ListedSlot> = fc.record({
  startsAt: fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => instantOf(minutes * 60_000)),
  status: fc.constantFrom('scheduled', 'confirmed', 'attended', 'missed', 'cancelled', 'paused'),
  counts: fc.boolean(),
  isLate: fc.boolean(),
  isAsked: fc.boolean(),
  prompt: fc.constantFrom(null, 'sent', 'skipped', 'held'),
})

describe('packSlots', () => {
  it('is undone by unpackSlots, whatever the slots', () => {
    fc.assert(
      fc.property(fc.array(aListedSlot, { maxLength: 99 }), (slots) => {
        expect(unpackSlots(packSlots(slots))).toEqual(slots)
        expect(packSlots(slots)).toHaveLength(9 * slots.length)
      }),
    )
  })
})

describe('listedSlot', () => {
  const slot = (changes: object) => listedSlot(sampleSlot(1, { wall: '2027-02-02T14:00', zone: 'UTC', ...changes }), 24)

  it.each([
    ['2027-02-01T13:59:59Z', false],
    ['2027-02-01T14:00:01Z', true],
  ])('tells whether a cancellation at %s was late', (cancelledAt, isLate) => {
    expect(slot({ status: 'cancelled', cancelledAt: at(cancelledAt) }).isLate).toBe(isLate)
  })

  it('tells no cancellation late that came with the end of the course', () => {
    expect(slot({ status: 'cancelled', cancelledAt: at('2027-02-02T13:00:00Z'), ended: true }).isLate).toBe(false)
  })
})

describe('listedAnswered', () => {
  it('keeps the last total of each slot, in order, and every slot for which anything was written', () => {
    const of = (slot: number, total: number | null) => ({ slot, form: total === null ? 'diary' : 'phq-9', total })
    const listed = [of(5, 9), of(2, 14), of(3, null), of(5, 8)].reduce(listedAnswered, nothingListed)
    expect(listed.answered).toEqual([2, 3, 5])
    expect(listed.totals).toEqual({
      'phq-9': [
        [2, 14],
        [5, 8],
      ],
    })
  })
})
