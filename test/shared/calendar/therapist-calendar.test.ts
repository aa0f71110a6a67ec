import { describe, expect, it } from 'vitest'

import { type TherapistSession, therapistFeed } from '../../../shared/calendar/therapist-calendar.ts'
import type { Clinic } from '../../../shared/config/clinic.ts'
import { TherapistId } from '../../../shared/course/ids.ts'
import { numberSlots } from '../../../shared/course/session-number.ts'
import { occurrences, readFeed } from '../../support/calendar-model.ts'
import { at, everyDaysFrom, sampleClient, sampleClinic, sampleCourse } from '../../support/sample-course.ts'

const t1 = TherapistId.parse('t-1')

function sessionsAt(clinic: Clinic, walls: readonly string[]): readonly TherapistSession[] {
  const whole = sampleCourse({ clinic, walls })
  return numberSlots(whole).map((numbered) => ({ client: sampleClient(), course: whole.course, numbered }))
}

describe('therapistFeed', () => {
  it.each([
    ['Europe/London', '2027-03-21T01:30'],
    ['Europe/London', '2027-10-24T01:30'],
    ['America/Vancouver', '2026-10-20T14:00'],
    ['Australia/Lord_Howe', '2027-03-28T01:45'],
    ['Africa/Cairo', '2027-04-23T00:30'],
    ['Asia/Tokyo', '2027-04-23T23:30'],
  ])('shows each session when it is, over a change of the clocks in %s from %s', (timeZone, first) => {
    const clinic = sampleClinic('harbour', { timeZone })
    const sessions = sessionsAt(clinic, everyDaysFrom(first, 7, 4))
    const shown = occurrences(readFeed(therapistFeed(clinic, t1, sessions)))
    expect(shown.map(({ startsAt }) => startsAt)).toEqual(sessions.map(({ numbered }) => numbered.slot.startsAt))
    expect(shown.map(({ minutes }) => minutes)).toEqual([50, 50, 50, 50])
  })

  it('says where each is held and how it stands, reminds of nothing, and is the same in any order', () => {
    const clinic = sampleClinic('harbour', { calendar: { alarmHours: 2 } })
    const sessions = sessionsAt(clinic, everyDaysFrom('2027-01-12T14:00', 7, 3))
    const text = therapistFeed(clinic, t1, sessions)
    expect(text).toContain('LOCATION:12 Quay Street\\, Vancouver BC')
    expect(text).toContain('DESCRIPTION:3 of 3\\, scheduled')
    expect(text).not.toMatch(/VALARM|ATTENDEE|Duarte/)
    expect(therapistFeed(clinic, t1, [...sessions].reverse())).toBe(text)
  })

  it('is a file that programs take where there is no session', () => {
    const text = therapistFeed(sampleClinic('harbour'), t1, [])
    expect(occurrences(readFeed(text))).toEqual([])
    expect(text).toContain('BEGIN:VTIMEZONE')
  })

  it('dates an entry by the last change of its session', () => {
    const clinic = sampleClinic('harbour')
    const [session] = sessionsAt(clinic, ['2027-01-12T14:00'])
    if (session === undefined) throw new Error('there is one session')
    const slot = { ...session.numbered.slot, since: at('2027-01-02T09:00:00Z') }
    const changed = { ...session, numbered: { ...session.numbered, slot } }
    expect(therapistFeed(clinic, t1, [session])).toContain('DTSTAMP:20261201T120000Z')
    expect(therapistFeed(clinic, t1, [changed])).toContain('DTSTAMP:20270102T090000Z')
  })
})
