import { describe, expect, it } from 'vitest'

import {
  type Booking,
  isOpenStep,
  longestBreak,
  openStepsAfter,
  openStepsFrom,
  stepOn,
  stepsPassedOver,
} from '../../shared/course/cadence.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import { PlainDate, WallTime, plusDays } from '../../shared/time/wall-time.ts'
import { sampleClinic } from '../support/sample-course.ts'

const day = (text: string): PlainDate => PlainDate.parse(text)
const summer = [{ from: '2027-07-06', to: '2027-07-06', name: 'Closed' }]

describe('openStepsAfter', () => {
  it('goes on by the cadence, the last sessions two steps apart', () => {
    expect(firstAfter('2027-01-05', 2)).toBe('2027-01-12T14:00')
    expect(firstAfter('2027-01-05', 10)).toBe('2027-01-12T14:00')
    expect(firstAfter('2027-01-05', 11)).toBe('2027-01-19T14:00')
  })

  it('keeps to the cadence after a session that was moved off it', () => {
    expect(firstAfter('2027-01-07', 3)).toBe('2027-01-12T14:00')
    expect(firstAfter('2027-01-11', 3)).toBe('2027-01-12T14:00')
    expect(firstAfter('2027-01-12', 3)).toBe('2027-01-19T14:00')
  })

  it('leaves out what is closed', () => {
    expect(firstAfter('2027-06-29', 3, booked({ closures: summer }))).toBe('2027-07-13T14:00')
  })

  it('ends after half a year of nothing, to the day', () => {
    const to = (days: number) => [{ from: '2027-01-12', to: plusDays(day('2027-01-05'), days), name: 'Closed' }]
    expect(longestBreak).toBe(26 * 7)
    expect(firstAfter('2027-01-05', 2, booked({ closures: to(longestBreak - 1) }))).toBe('2027-07-06T14:00')
    expect(firstAfter('2027-01-05', 2, booked({ closures: to(longestBreak) }))).toBeUndefined()
  })
})

describe('openStepsFrom', () => {
  it.each([
    ['2027-01-12', '2027-01-12T14:00'],
    ['2027-01-13', '2027-01-19T14:00'],
    ['2027-01-18', '2027-01-19T14:00'],
  ])('begins, from %s on, at %s', (from, expected) => {
    expect([...openStepsFrom(booked(), day(from))][0]?.wall).toBe(expected)
  })
})

describe('stepsPassedOver', () => {
  it('tells the closed steps between two sessions, not the open ones nor the ends', () => {
    const between = { last: day('2027-06-22'), next: day('2027-07-13'), session: 3 }
    expect(stepsPassedOver(booked({ closures: summer }), between).map(({ wall }) => wall)).toEqual(['2027-07-06T14:00'])
    const upTo = { ...between, next: day('2027-07-06') }
    expect(stepsPassedOver(booked({ closures: summer }), upTo)).toEqual([])
  })
})

describe('a step', () => {
  it('is at the time after, where the clocks skip its own', () => {
    const booking = { ...booked(), cadence: { ...booked().cadence, first: WallTime.parse('2027-03-14T02:30') } }
    const zone = sampleClinic('harbour', { timeZone: 'America/New_York' }).timeZone
    expect(stepOn({ ...booking, zone }, day('2027-03-14'))).toEqual({
      ...{ wall: '2027-03-14T03:30', startsAt: '2027-03-14T07:30:00Z' },
    })
  })

  it('is closed with a therapist whom nobody knows', () => {
    const step = stepOn(booked(), day('2027-01-12'))
    expect(isOpenStep(booked(), step)).toBe(true)
    expect(isOpenStep({ ...booked(), therapist: TherapistId.parse('t-99') }, step)).toBe(false)
  })
})

/** Tuesdays at 14:00 of a course of twelve, the last two fortnightly. */
function booked(changes: Readonly<Record<string, unknown>> = {}): Booking {
  const clinic = sampleClinic('harbour', { closures: [], ...changes })
  return {
    ...{ clinic, therapist: TherapistId.parse('t-1'), minutes: 50, zone: clinic.timeZone, sessions: 12 },
    cadence: { first: WallTime.parse('2027-01-05T14:00'), everyDays: 7, fortnightlyLast: 2 },
  }
}

function firstAfter(last: string, session: number, booking = booked()): string | undefined {
  return [...openStepsAfter(booking, day(last), session)][0]?.wall
}
