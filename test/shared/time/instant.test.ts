import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Instant, earliest, instantOf, plus } from '../../../shared/time/instant.ts'

const noon = Instant.parse('2027-01-05T12:00:00Z')
const later = Instant.parse('2027-01-05T12:00:01Z')

describe('Instant', () => {
  it.each([
    '2027-01-05T12:00:00.000Z',
    '2027-01-05T12:00:00+00:00',
    '2027-01-05T12:00Z',
    '2027-02-29T12:00:00Z',
    '2027-01-05T24:00:00Z',
    ' 2027-01-05T12:00:00Z',
    '2027-01-05T12:00:00Z\n',
    '',
  ])('is none: %j', (text) => {
    expect(Instant.safeParse(text).success).toBe(false)
  })
})

describe('instantOf', () => {
  it('is what the calendar of JavaScript makes of it, cut to the second, before 1970 too', () => {
    expect(instantOf(999)).toBe('1970-01-01T00:00:00Z')
    expect(instantOf(-1)).toBe('1969-12-31T23:59:59Z')
    const [first, last] = [Date.parse('0000-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59Z')]
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (milliseconds) => {
        expect(instantOf(milliseconds)).toBe(new Date(milliseconds).toISOString().replace(/\.\d{3}Z/u, 'Z'))
      }),
      { numRuns: 2000 },
    )
  })

  it('knows the years 0 to 9999 and no other', () => {
    expect(instantOf(Date.parse('9999-12-31T23:59:59Z'))).toBe('9999-12-31T23:59:59Z')
    expect(() => instantOf(Date.parse('9999-12-31T23:59:59Z') + 1000)).toThrow('the years 0 to 9999')
    expect(() => instantOf(Date.parse('0000-01-01T00:00:00Z') - 1)).toThrow('the years 0 to 9999')
    expect(() => instantOf(Number.NaN)).toThrow(RangeError)
  })
})

describe('plus', () => {
  it.each([
    [{ days: 1 }, '2027-01-06T12:00:00Z'],
    [{ hours: -12 }, '2027-01-05T00:00:00Z'],
    [{ minutes: 90 }, '2027-01-05T13:30:00Z'],
    [{ seconds: 1 }, later],
    [{ days: 1, hours: 1, minutes: 1, seconds: 1 }, '2027-01-06T13:01:01Z'],
    [{}, noon],
  ])('adds %j', (duration, expected) => {
    expect(plus(noon, duration)).toBe(expected)
  })
})

describe('earliest', () => {
  it('passes over those that are none, wherever the first stands', () => {
    expect(earliest([null, later, null, noon, null])).toBe(noon)
    expect(earliest([noon, later])).toBe(noon)
    expect(earliest([later])).toBe(later)
  })

  it('is none of none', () => {
    expect(earliest([])).toBeNull()
    expect(earliest([null, null])).toBeNull()
  })
})
