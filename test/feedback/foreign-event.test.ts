import { describe, expect, it } from 'vitest'

import { AttemptId } from '../../shared/course/ids.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { attendAt, course, entryOf, welcomeOne } from '../support/paper-course.ts'

describe('takeFeedback, of an attempt that is none of ours', () => {
  it('leaves one of ours, of which nobody knows whether it went, as it is', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    const before = await entryOf(paper, 1, 'prompt')
    expect(before).toMatchObject({ state: 'unknown' })
    const tags = { attempt: AttemptId.parse('attempt-9999999999'), course }
    expect(await takeFeedback(paper.deps, { what: 'sent', messageId: 'm', tags })).toBe('unmatched')
    expect(await entryOf(paper, 1, 'prompt')).toEqual(before)
  })
})
