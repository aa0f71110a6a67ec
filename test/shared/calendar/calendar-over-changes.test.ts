import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { appointmentWords } from '../../../shared/mail/appointment-words.ts'
import { courseCalendar, courseFeed } from '../../../shared/calendar/course-calendar.ts'
import type { WholeCourse } from '../../../shared/course/course.ts'
import { plus } from '../../../shared/time/instant.ts'
import { applyMail, emptyCalendar, occurrences, readFeed } from '../../support/calendar-model.ts'
import { aHistory } from '../../support/course-edits.ts'
import { at, sampleClient, sampleClinic } from '../../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const client = sampleClient()
const words = appointmentWords(clinic, client)

/** The calendar of the mail that tells of a course's present state. */
function mailOf({ course, slots }: WholeCourse, now = at('2026-09-01T09:00:00Z')): string {
  return courseCalendar({ clinic, client, course, slots, words, now })
}

/** What a client is to see: each session that takes place or took place, when, how long and where. */
function expected({ slots }: WholeCourse) {
  return slots
    .filter(({ status }) => status !== 'cancelled' && status !== 'paused')
    .map((slot) => ({ startsAt: slot.startsAt, minutes: slot.minutes, location: words.locationOf(slot) }))
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}

function shown(model: Parameters<typeof occurrences>[0]) {
  return occurrences(model).map(({ startsAt, minutes, location }) => ({ startsAt, minutes, location }))
}

describe('courseCalendar over the changes of a course', () => {
  it('leaves in a calendar what the course holds, after each mail in order', () => {
    fc.assert(
      fc.property(aHistory, (states) => {
        let model = emptyCalendar
        for (const state of states) {
          model = applyMail(model, mailOf(state, plus(at('2026-09-01T09:00:00Z'), { minutes: state.course.revision })))
          expect(shown(model)).toEqual(expected(state))
          expect(model.kept.size).toBe(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('comes to the same whichever mails were lost, came twice or came late, if the last one came', () => {
    fc.assert(
      fc.property(
        aHistory.chain((states) => fc.tuple(fc.constant(states), fc.array(fc.nat(states.length - 1)))),
        ([states, order]) => {
          const last = states.length - 1
          const came = [...order, last, ...order].flatMap((index) => states[index] ?? [])
          const model = came.reduce((before, state) => applyMail(before, mailOf(state)), emptyCalendar)
          const final = states[last]
          expect(final === undefined ? null : shown(model)).toEqual(final === undefined ? null : expected(final))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('courseFeed over the changes of a course', () => {
  it('shows what the course holds, and is the same bytes at any time until it changes', () => {
    fc.assert(
      fc.property(aHistory, (states) => {
        for (const { course, slots } of states) {
          const text = courseFeed({ clinic, client, course, slots, words })
          expect(shown(readFeed(text))).toEqual(expected({ course, slots }))
          expect(courseFeed({ clinic, client, course, slots: [...slots].reverse(), words })).toBe(text)
        }
      }),
      { numRuns: 100 },
    )
  })
})
