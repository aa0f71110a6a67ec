import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { attendAt, course, enrolOne, entryOf, kindsOf } from '../support/paper-course.ts'

describe('attendCourse, a welcome that is written just before the first prompt may go with it', () => {
  it('leaves the prompt to go by itself when SES answers after that moment', async () => {
    const paper = await enrolOne({ first_session: '2027-01-05T15:00' })
    paper.now = Instant.parse('2027-01-03T15:59:58Z')
    const slow = {
      ...paper.deps,
      send: async (mail: Parameters<typeof paper.deps.send>[0]) => {
        paper.now = plus(paper.now, { seconds: 5 })
        return paper.deps.send(mail)
      },
    }
    await attendCourse(slow, course)
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ at: '2027-01-03T16:00:03Z', told: { carries: null } })
    await attendAt(paper, '2027-01-03T22:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })
})
