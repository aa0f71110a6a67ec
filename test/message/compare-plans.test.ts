import { describe, expect, it } from 'vitest'

import { comparePlans } from '../../shared/message/compare-plans.ts'
import { at, sampleClinic } from '../support/sample-course.ts'
import { aSituation, messageIn, sent, welcomed } from '../support/situation.ts'

const now = at('2026-12-28T20:00:00Z')
const course = welcomed(aSituation())

describe('comparePlans', () => {
  it('tells nothing where nothing differs', () => {
    expect(comparePlans(course, course, now)).toEqual({ messages: 0, firstAt: null, lastAt: null })
  })

  it('counts what gets another due time, and tells the first and last of those', () => {
    expect(comparePlans(course, by({ reminderHours: 30 }), now)).toEqual({
      messages: 12,
      firstAt: '2027-01-04T15:00:00Z',
      lastAt: '2027-03-22T15:00:00Z',
    })
  })

  it('counts what comes and what falls away', () => {
    expect(comparePlans(course, by({ countdown: [4, 3, 1] }), now).messages).toBe(2)
  })

  it('leaves out what has an outcome and what is too late to be of use', () => {
    const told = sent(course, messageIn(course, 'reminder', 1), '2027-01-04T21:00:00Z')
    const after = { ...told, clinic: by({ reminderHours: 30 }).clinic }
    expect(comparePlans(told, after, now).messages).toBe(11)
    expect(comparePlans(course, by({ reminderHours: 30 }), at('2027-01-12T20:00:00Z')).messages).toBe(10)
  })
})

function by(messages: object) {
  return { ...course, clinic: sampleClinic('harbour', { closures: [], messages }) }
}
