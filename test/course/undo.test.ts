import { describe, expect, it } from 'vitest'

import { type LastUndo, isOpen, undoneNow } from '../../shared/course/undo.ts'
import { at, everyDaysFrom, sampleClinic, sampleCourse } from '../support/sample-course.ts'

const done = at('2027-01-05T14:00:00Z')
const { course } = sampleCourse({ clinic: sampleClinic('harbour'), walls: everyDaysFrom('2027-01-05T14:00', 7, 12) })
const byStaff: LastUndo = {
  ...{ at: done, act: 'move', by: 'staff-1', cause: 'moved', notice: 1, course, client: null, slots: [], booked: [] },
  earlier: null,
}
const byClient: LastUndo = { ...byStaff, by: 'client' }
const soon = at('2027-01-05T14:05:00Z')

describe('isOpen', () => {
  it('is so for ten minutes, to the second', () => {
    expect(isOpen({ at: done }, at('2027-01-05T14:10:00Z'))).toBe(true)
    expect(isOpen({ at: done }, at('2027-01-05T14:10:01Z'))).toBe(false)
  })
})

describe('undoneNow', () => {
  it('is nothing where nothing was done, or it is over', () => {
    expect(undoneNow(null, { by: 'staff', now: soon })).toBeNull()
    expect(undoneNow(byStaff, { by: 'staff', now: at('2027-01-05T14:10:01Z') })).toBeNull()
  })

  it('is for staff whatever was done last, for a client only what the client did', () => {
    expect(undoneNow(byStaff, { by: 'staff', now: soon })).toBe(byStaff)
    expect(undoneNow(byClient, { by: 'staff', now: soon })).toBe(byClient)
    expect(undoneNow(byClient, { by: 'client', now: soon })).toBe(byClient)
    expect(undoneNow(byStaff, { by: 'client', now: soon })).toBeNull()
  })

  it('is for staff what lies beneath a confirmation, while that is open', () => {
    const confirmed = { ...byClient, at: soon, earlier: byStaff }
    expect(undoneNow(confirmed, { by: 'staff', now: soon })).toEqual(byStaff)
    expect(undoneNow(confirmed, { by: 'client', now: soon })).toBe(confirmed)
    expect(undoneNow(confirmed, { by: 'staff', now: at('2027-01-05T14:12:00Z') })).toBe(confirmed)
  })
})
