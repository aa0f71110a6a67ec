import { describe, expect, it } from 'vitest'

import { TherapistId } from '../../shared/course/ids.ts'
import { isOpen, openHoursOn, therapistOf, whyClosed } from '../../shared/course/opening.ts'
import { PlainDate, WallTime } from '../../shared/time/wall-time.ts'
import { sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour', {
  closures: [{ from: '2027-02-15', to: '2027-02-16', name: 'Closed' }],
  therapists: [
    {
      ...{ id: 't-1', name: 'A Name', hours: { tue: ['08:00-12:00', '13:00-18:00'] } },
      leave: [{ from: '2027-02-16', to: '2027-03-02' }],
    },
  ],
})
const [therapist] = clinic.therapists
if (therapist === undefined) throw new Error('there is no therapist')
const at = (wall: string, minutes = 50) => ({ wall: WallTime.parse(wall), minutes })

describe('isOpen', () => {
  it.each([
    ['2027-01-05T08:00', true],
    ['2027-01-05T07:59', false],
    ['2027-01-05T11:10', true],
    ['2027-01-05T11:11', false],
    ['2027-01-05T12:30', false],
    ['2027-01-05T17:10', true],
    ['2027-01-05T17:11', false],
    ['2027-01-06T10:00', false],
  ])('for 50 minutes from %s: %s', (wall, expected) => {
    expect(isOpen(clinic, therapist, at(wall))).toBe(expected)
    expect(whyClosed(clinic, therapist, at(wall))).toBe(expected ? null : 'hours')
  })
})

describe('whyClosed', () => {
  it.each([
    ['2027-02-09T10:00', null],
    ['2027-02-16T10:00', 'closure'],
    ['2027-02-23T10:00', 'leave'],
    ['2027-03-02T10:00', 'leave'],
    ['2027-03-09T10:00', null],
    ['2027-02-15T10:00', 'closure'],
    ['2027-02-14T10:00', 'hours'],
    ['2027-02-17T10:00', 'leave'],
  ])('says of %s: %s', (wall, why) => {
    expect(whyClosed(clinic, therapist, at(wall))).toBe(why)
  })
})

describe('openHoursOn', () => {
  it('has none while anybody is away', () => {
    expect(openHoursOn(clinic, therapist, PlainDate.parse('2027-02-09'))).toHaveLength(2)
    expect(openHoursOn(clinic, therapist, PlainDate.parse('2027-02-16'))).toEqual([])
  })
})

describe('therapistOf', () => {
  it('knows those of the clinic, and nobody else', () => {
    expect(therapistOf(clinic, TherapistId.parse('t-1'))).toBe(therapist)
    expect(therapistOf(clinic, TherapistId.parse('t-2'))).toBeNull()
  })
})
