import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { afterQuiet, beforeQuiet, isQuiet, mayStillLeave, type QuietHours } from '../../shared/message/quiet-hours.ts'
import { instantOf, millisecondsOf } from '../../shared/time/instant.ts'
import { TimeOfDay } from '../../shared/time/wall-time.ts'
import { Zone } from '../../shared/time/zone.ts'
import { at } from '../support/sample-course.ts'

const london = Zone.parse('Europe/London')
const night = quiet('21:00', '08:00')
const siesta = quiet('13:00', '15:00')
const smallHours = quiet('00:00', '06:00')

describe('isQuiet', () => {
  it.each([
    [night, '2027-01-05T20:59:59Z', false],
    [night, '2027-01-05T21:00:00Z', true],
    [night, '2027-01-05T23:59:59Z', true],
    [night, '2027-01-06T00:00:00Z', true],
    [night, '2027-01-06T07:59:59Z', true],
    [night, '2027-01-06T08:00:00Z', false],
    [siesta, '2027-01-05T12:59:59Z', false],
    [siesta, '2027-01-05T13:00:00Z', true],
    [siesta, '2027-01-05T14:59:59Z', true],
    [siesta, '2027-01-05T15:00:00Z', false],
    [siesta, '2027-01-05T23:00:00Z', false],
    [smallHours, '2027-01-05T23:59:59Z', false],
    [smallHours, '2027-01-06T00:00:00Z', true],
    [smallHours, '2027-01-06T06:00:00Z', false],
  ])('knows both sides of each edge: %o at %s is %s', (hours, instant, expected) => {
    expect(isQuiet(hours, at(instant))).toBe(expected)
  })
})

describe('afterQuiet and beforeQuiet', () => {
  it.each([
    ['an ordinary night', night, '2027-01-05T22:30:00Z', '2027-01-06T08:00:00Z', '2027-01-05T21:00:00Z'],
    ['the small hours of a night', night, '2027-01-06T03:00:00Z', '2027-01-06T08:00:00Z', '2027-01-05T21:00:00Z'],
    ['the night in which clocks go on', night, '2027-03-27T22:00:00Z', '2027-03-28T07:00:00Z', '2027-03-27T21:00:00Z'],
    ['the morning after clocks went on', night, '2027-03-28T06:30:00Z', '2027-03-28T07:00:00Z', '2027-03-27T21:00:00Z'],
    [
      'the night in which clocks go back',
      night,
      '2027-10-30T22:00:00Z',
      '2027-10-31T08:00:00Z',
      '2027-10-30T20:00:00Z',
    ],
    [
      'the morning after clocks went back',
      night,
      '2027-10-31T07:30:00Z',
      '2027-10-31T08:00:00Z',
      '2027-10-30T20:00:00Z',
    ],
    ['quiet hours within one day', siesta, '2027-01-05T14:00:00Z', '2027-01-05T15:00:00Z', '2027-01-05T13:00:00Z'],
    ['quiet hours from midnight', smallHours, '2027-01-05T05:00:00Z', '2027-01-05T06:00:00Z', '2027-01-05T00:00:00Z'],
  ])('move to the ends of %s', (_night, hours, instant, end, begin) => {
    expect(afterQuiet(hours, at(instant))).toBe(end)
    expect(beforeQuiet(hours, at(instant))).toBe(begin)
  })

  it('leave alone what lies by day', () => {
    expect(afterQuiet(night, at('2027-01-05T20:59:59Z'))).toBe('2027-01-05T20:59:59Z')
    expect(beforeQuiet(night, at('2027-01-05T08:00:00Z'))).toBe('2027-01-05T08:00:00Z')
  })

  it('go by the clock that the client reads', () => {
    const tokyo: QuietHours = { ...night, zone: Zone.parse('Asia/Tokyo') }
    expect(afterQuiet(tokyo, at('2027-01-05T13:00:00Z'))).toBe('2027-01-05T23:00:00Z')
    expect(afterQuiet(tokyo, at('2027-01-05T11:00:00Z'))).toBe('2027-01-05T11:00:00Z')
  })

  it('enclose every moment of the year 2027 in the night that it lies in, at most 12 hours long', () => {
    const year = { min: Date.parse('2027-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') }
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(fc.integer(year), zones, (milliseconds, zone) => {
        const hours = { ...night, zone: Zone.parse(zone) }
        const moment = instantOf(milliseconds)
        const [begin, end] = [beforeQuiet(hours, moment), afterQuiet(hours, moment)]
        expect(begin <= moment && moment <= end).toBe(true)
        expect(isQuiet(hours, end)).toBe(false)
        expect(isQuiet(hours, begin)).toBe(begin !== end)
        expect(millisecondsOf(end) - millisecondsOf(begin)).toBeLessThanOrEqual(12 * 3_600_000)
      }),
    )
  })
})

describe('mayStillLeave', () => {
  it.each([
    ['found at once', '2027-01-05T21:00:00Z', '2027-01-05T21:00:30Z', true],
    ['found by 21:30', '2027-01-05T21:00:00Z', '2027-01-05T21:30:00Z', true],
    ['found after 21:30', '2027-01-05T21:00:00Z', '2027-01-05T21:30:01Z', false],
    ['found in the small hours', '2027-01-05T21:00:00Z', '2027-01-06T02:00:00Z', false],
    ['due just before, as late as the tick may be', '2027-01-05T20:58:00Z', '2027-01-05T21:00:10Z', true],
    ['due longer before', '2027-01-05T20:57:59Z', '2027-01-05T21:00:10Z', false],
    ['due in the afternoon and overdue', '2027-01-05T16:00:00Z', '2027-01-05T21:10:00Z', false],
    ["due at yesterday's 21:00", '2027-01-04T21:00:00Z', '2027-01-05T21:10:00Z', false],
  ])("of a message due at the evening's beginning, %s: due %s, found %s: %s", (_what, dueAt, now, expected) => {
    expect(mayStillLeave(night, at(dueAt), at(now))).toBe(expected)
  })
})

function quiet(from: string, to: string): QuietHours {
  return { from: TimeOfDay.parse(from), to: TimeOfDay.parse(to), zone: london }
}
