import { describe, expect, it } from 'vitest'

import { en } from '../../shared/texts/en/index.ts'
import { enrolOne } from '../support/paper-course.ts'
import { rowsOf, runWithMarks } from '../support/paper-rehearsal.ts'

describe('attendCourse, in a clinic whose courses look back in the middle', () => {
  it('sends the review before session 6 of 12, and every technique of the area before or after it', async () => {
    const paper = await enrolOne({ area: 'grief', content: 'full' }, { course: { midway: true } })
    await runWithMarks(paper, [])
    const prompts = (await rowsOf(paper)).messages.filter(({ kind, phase }) => kind === 'prompt' && phase === 'middle')
    expect(prompts.map(({ session }) => session)).toStrictEqual([4, 5, 6, 7, 8, 9, 10])
    expect(prompts[2]).toMatchObject({ area: 'grief', technique: null })
    expect(new Set(prompts.flatMap(({ technique }) => technique ?? [])).size).toBe(6)
    const title = en.midway[0].title
    const mails = paper.mails.map(({ mime }) => Buffer.from(mime).toString('utf8').replaceAll('=\r\n', ''))
    expect(mails.filter((mail) => mail.includes(title))).toHaveLength(1)
  })
})
