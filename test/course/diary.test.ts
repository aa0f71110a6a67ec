import { describe, expect, it } from 'vitest'

import { type DiaryDay, book, dayIn, diaryDateOf, diaryOf, free, isFree, takesTime } from '../../shared/course/diary.ts'
import { CourseId, TherapistId } from '../../shared/course/ids.ts'
import { overlapsIn } from '../../shared/course/overlaps.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { at, sampleSlot } from '../support/sample-course.ts'

const therapist = TherapistId.parse('t-1')
const date = PlainDate.parse('2027-01-05')
const slot = sampleSlot(3, { wall: '2027-01-05T14:00', zone: 'UTC' })
const empty = dayIn(diaryOf([]), therapist, date)
const stepAt = (startsAt: string) => ({ wall: slot.wall, startsAt: at(startsAt) })

describe('a day of the diary', () => {
  it('is empty where nothing was ever booked, and else as it was read', () => {
    expect(empty).toEqual({ therapist, date, bookings: [], version: 0 })
    const day = book(empty, slot)
    expect(dayIn(diaryOf([day]), therapist, date)).toBe(day)
    expect(dayIn(diaryOf([day]), TherapistId.parse('t-2'), date).bookings).toEqual([])
  })

  it('has a booking, and says which was made on purpose', () => {
    expect(book(empty, slot).bookings).toEqual([{ ...bookingAt('14:00'), slot: 3 }])
    expect(book(empty, { ...slot, overridden: true }).bookings[0]).toMatchObject({ overridden: true })
  })

  it('frees that slot of that course alone', () => {
    const others = [sampleSlot(4, { wall: slot.wall, zone: 'UTC' }), { ...slot, course: CourseId.parse('c-002.1') }]
    const full = [...others, slot].reduce(book, empty)
    expect(free(full, slot)).toEqual(others.reduce(book, empty))
  })

  it.each([
    ['13:10', true],
    ['13:11', false],
    ['14:49', false],
    ['14:50', true],
    ['14:00', false],
  ])('beside a session from 14:00 to 14:50, 50 minutes from %s are free: %s', (time, expected) => {
    expect(isFree(book(empty, slot), stepAt(`2027-01-05T${time}:00Z`), 50)).toBe(expected)
  })

  it('is the day of the clinic’s calendar', () => {
    expect(diaryDateOf(sampleSlot(1, { wall: '2027-01-05T23:30', zone: 'America/New_York' }))).toBe(date)
  })
})

describe('takesTime', () => {
  it.each([
    ['scheduled', true],
    ['missed', true],
    ['cancelled', false],
    ['paused', false],
  ] as const)('of a slot that is %s: %s', (status, expected) => {
    expect(takesTime({ status })).toBe(expected)
  })
})

describe('overlapsIn', () => {
  it('tells whoever begins before another has ended, in whatever order they were booked', () => {
    expect(overlapsIn(dayWith('14:50', '14:00'))).toEqual([])
    expect(overlapsIn(dayWith('14:49', '14:00'))).toEqual([bookingAt('14:49')])
    expect(overlapsIn(dayWith('15:00', '14:30', '14:00'))).toEqual([bookingAt('14:30'), bookingAt('15:00')])
  })
})

function dayWith(...times: readonly string[]): DiaryDay {
  return { ...empty, bookings: times.map(bookingAt) }
}

function bookingAt(time: string): DiaryDay['bookings'][number] {
  return { course: slot.course, slot: slot.id, startsAt: at(`2027-01-05T${time}:00Z`), minutes: 50 }
}
