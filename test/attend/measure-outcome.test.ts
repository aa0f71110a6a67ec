import { describe, expect, it } from 'vitest'

import { measureOutcome } from '../../shared/attend/measure-outcome.ts'
import type { SendOutcome } from '../../shared/mail/send-mail.ts'
import { plan } from '../../shared/message/plan.ts'
import { plus } from '../../shared/time/instant.ts'
import { sampleClient, sampleClinic, sampleCourse } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const { course, slots } = sampleCourse({ clinic, walls: ['2027-01-05T14:00', '2027-01-12T14:00'] })
const prompt = plan({ clinic, client: sampleClient(), course, slots }).find(({ kind }) => kind === 'prompt')

/** What is measured of an outcome so many seconds after the prompt could have gone. */
function measured(outcome: SendOutcome, seconds: number): readonly (readonly [string, number])[] {
  if (prompt === undefined) throw new Error('a course has prompts')
  const values: [string, number][] = []
  const now = plus(prompt.dueAt, { seconds })
  measureOutcome((name, value = 1) => void values.push([name, value]), outcome, { message: prompt, course, now })
  return values
}

describe('measureOutcome', () => {
  it('measures of an accepted mail how late it went', () => {
    expect(measured({ outcome: 'accepted', messageId: 'm-1' }, 45)).toEqual([
      ['Sent', 1],
      ['Lateness', 45],
    ])
  })

  it.each([
    [599, []],
    [600, [['Overdue', 1]]],
  ])('measures of a mail refused %i seconds after it could have gone whether that is overdue', (seconds, overdue) => {
    expect(measured({ outcome: 'refused', why: 'unreachable' }, seconds)).toEqual([['Refused', 1], ...overdue])
  })
})
