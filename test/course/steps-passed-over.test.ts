import { describe, expect, it } from 'vitest'

import { type Booking, openStepsAfter, stepsPassedOver } from '../../shared/course/cadence.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import { whyClosed } from '../../shared/course/opening.ts'
import { PlainDate, WallTime, dateOf } from '../../shared/time/wall-time.ts'
import { sampleClinic } from '../support/sample-course.ts'

const [therapist] = sampleClinic('harbour').therapists
const id = TherapistId.parse('t-1')

const leave = [{ from: '2027-01-18', to: '2027-01-20' }]
const clinic = sampleClinic('harbour', {
  closures: [{ from: '2027-01-11', to: '2027-01-26', name: 'Winter' }],
  therapists: [{ ...therapist, leave: [...leave, { from: '2027-02-01', to: '2027-02-03' }] }],
})

function bookingFrom(first: string, fortnightlyLast = 0): Booking {
  const cadence = { first: WallTime.parse(first), everyDays: 7, fortnightlyLast }
  return { clinic, therapist: id, cadence, minutes: 50, zone: clinic.timeZone, sessions: 12 }
}

describe('stepsPassedOver', () => {
  it('tells the closed steps between two sessions, and not the open ones on either side', () => {
    const booking = bookingFrom('2027-01-05T14:00')
    const last = PlainDate.parse('2027-01-05')
    const next = openStepsAfter(booking, last, 2).next().value
    if (next === undefined) throw new Error('there is no next step')
    expect(next.wall).toBe('2027-02-09T14:00')
    const passed = stepsPassedOver(booking, { last, next: dateOf(next.wall), session: 2 })
    expect(passed.map(({ wall }) => wall)).toEqual([
      '2027-01-12T14:00',
      '2027-01-19T14:00',
      '2027-01-26T14:00',
      '2027-02-02T14:00',
    ])
  })

  it('does not count the weeks between sessions that are a fortnight apart', () => {
    const booking = bookingFrom('2027-02-09T14:00', 2)
    const days = { last: PlainDate.parse('2027-04-20'), next: PlainDate.parse('2027-05-04'), session: 12 }
    expect(stepsPassedOver(booking, days)).toEqual([])
  })
})

describe('whyClosed', () => {
  it.each([
    ['2027-02-09T14:00', null],
    ['2027-01-12T14:00', 'closure'],
    ['2027-01-19T14:00', 'closure'],
    ['2027-02-02T14:00', 'leave'],
    ['2027-02-09T19:00', 'hours'],
    ['2027-02-07T14:00', 'hours'],
  ])('says of %s: %s', (wall, why) => {
    const [one] = clinic.therapists
    if (one === undefined) throw new Error('the clinic has no therapist')
    expect(whyClosed(clinic, one, { wall: WallTime.parse(wall), minutes: 50 })).toBe(why)
  })
})
