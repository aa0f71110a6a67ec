import { describe, expect, it } from 'vitest'

import { lastBefore, nextDaily } from '../../shared/standing/daily.ts'
import { PlainDate, TimeOfDay } from '../../shared/time/wall-time.ts'
import { Zone } from '../../shared/time/zone.ts'
import { at } from '../support/sample-course.ts'

const london = Zone.parse('Europe/London')

describe('nextDaily', () => {
  it.each([
    [
      'is today, while the time is still to come',
      '08:00',
      '2027-01-04',
      '2027-01-05T07:59:00Z',
      '2027-01-05T08:00:00Z',
    ],
    ['is today, late, where it was missed', '08:00', '2027-01-04', '2027-01-05T23:59:59Z', '2027-01-05T08:00:00Z'],
    ['is the next day once today is done', '08:00', '2027-01-05', '2027-01-05T08:00:00Z', '2027-01-06T08:00:00Z'],
    ['makes up for no day that is over', '08:00', '2027-01-01', '2027-01-05T07:00:00Z', '2027-01-05T08:00:00Z'],
    [
      'is by winter time before the clocks go forward',
      '08:00',
      '2027-03-26',
      '2027-03-27T00:00:00Z',
      '2027-03-27T08:00:00Z',
    ],
    [
      'is by summer time on the day that they do',
      '08:00',
      '2027-03-27',
      '2027-03-27T09:00:00Z',
      '2027-03-28T07:00:00Z',
    ],
    [
      'is after the gap where the clocks skip it',
      '01:30',
      '2027-03-27',
      '2027-03-27T09:00:00Z',
      '2027-03-28T01:30:00Z',
    ],
    [
      'is by summer time before the clocks go back',
      '08:00',
      '2027-10-29',
      '2027-10-30T00:00:00Z',
      '2027-10-30T07:00:00Z',
    ],
    [
      'is by winter time on the day that they do',
      '08:00',
      '2027-10-30',
      '2027-10-30T09:00:00Z',
      '2027-10-31T08:00:00Z',
    ],
    [
      'is the earlier one where the clocks show it twice',
      '01:30',
      '2027-10-30',
      '2027-10-30T09:00:00Z',
      '2027-10-31T00:30:00Z',
    ],
    [
      'is not the later one once the earlier is done',
      '01:30',
      '2027-10-31',
      '2027-10-31T01:30:00Z',
      '2027-11-01T01:30:00Z',
    ],
  ])('%s', (_what, time, last, now, next) => {
    const daily = { at: TimeOfDay.parse(time), zone: london }
    expect(nextDaily(daily, PlainDate.parse(last), at(now))).toBe(next)
  })

  it('never does a day twice where the clocks go back over midnight', () => {
    const daily = { at: TimeOfDay.parse('00:15'), zone: Zone.parse('America/Havana') }
    // Havana's clocks go back from 01:00 to 00:00: 00:15 of 7 November 2027 comes twice.
    const first = nextDaily(daily, PlainDate.parse('2027-11-06'), at('2027-11-06T12:00:00Z'))
    expect(first).toBe('2027-11-07T04:15:00Z')
    expect(nextDaily(daily, PlainDate.parse('2027-11-07'), at('2027-11-07T05:15:00Z'))).toBe('2027-11-08T05:15:00Z')
  })
})

describe('lastBefore', () => {
  const daily = { at: TimeOfDay.parse('08:00'), zone: london }

  it.each([
    ['today, where its time has passed', '2027-01-05T08:00:00Z', '2027-01-05'],
    ['no day, where today’s is still to come', '2027-01-05T07:59:59Z', null],
  ])('is %s', (_what, now, day) => {
    expect(lastBefore(daily, at(now))).toBe(day)
  })
})
