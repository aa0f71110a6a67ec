import { describe, expect, it } from 'vitest'

import { caseViewOf } from '../../shared/course/case-view.ts'
import { caseloadRowOf } from '../../shared/course/caseload-row.ts'
import { listedNow } from '../../shared/course/listed.ts'
import { numberSlots, sessionsLeft } from '../../shared/course/session-number.ts'
import { toCome } from '../../shared/course/to-come.ts'
import fc from 'fast-check'
import { aHistory } from '../support/course-edits.ts'
import { at, sampleClient } from '../support/sample-course.ts'

describe('caseViewOf', () => {
  it('tells of any course what the whole of it tells', () => {
    const instants = fc.constantFrom(
      '2026-12-01T00:00:00Z',
      '2027-01-20T12:00:00Z',
      '2027-03-01T12:00:00Z',
      '2027-12-01T00:00:00Z',
    )
    fc.assert(
      fc.property(aHistory, instants, (states, instant) => {
        const now = at(instant)
        for (const { course, slots } of states) {
          const listed = listedNow(course.listed, { client: sampleClient(), slots, noticeHours: 24 })
          const view = caseViewOf(caseloadRowOf({ ...course, listed }), now)
          const numbered = numberSlots({ course, slots })
          expect(view.left).toBe(sessionsLeft({ course, slots }, now))
          expect(view.next?.slot ?? null).toBe(toCome({ slots, now })[0]?.id ?? null)
          expect(view.asks).toBe(toCome({ slots, now }).some(({ request }) => request !== null))
          expect(view.slots.map(({ session }) => session)).toEqual(
            numbered.map(({ counts, session }) => (counts ? session : null)),
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})
