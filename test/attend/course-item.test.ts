import { describe, expect, it } from 'vitest'

import { mark } from '../support/act.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import {
  attendAfter,
  attendAt,
  client,
  course,
  enrolOne,
  entryOf,
  kindsOf,
  welcomeOne,
} from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const unknown = { outcome: 'unknown' } as const

describe('rewrite, where what came of one item bears on another', () => {
  it('has a make-up cancelled at once when it turns out that the client was told of it', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-19T22:00:00Z')
    await mark(paper.deps, client, { slot: 3, as: 'missed', by: 'staff-1' })
    paper.outcomes.push(unknown)
    await attendAt(paper, '2027-01-20T00:00:00Z')
    await mark(paper.deps, client, { slot: 3, as: 'attended', by: 'staff-1' })
    await attendAfter(paper, { minutes: 1 })
    await sesTellsOfIt(paper)
    await attendAfter(paper, { minutes: 1 })
    expect(kindsOf(paper)).toEqual(['welcome', 'missed', 'cancellation'])
    expect(await entryOf(paper, 13, 'cancellation-taken-back-1')).toMatchObject({ state: 'sent', at: paper.now })
  })

  it('settles what waited for the welcome as soon as SES tells that it went', async () => {
    const paper = await enrolOne({ first_session: '2026-12-29T17:00' })
    paper.outcomes.push(unknown)
    await attendAt(paper, '2026-12-28T21:00:00Z')
    await attendAfter(paper, { minutes: 1 })
    expect(await entryOf(paper, 1, 'prompt')).toBeUndefined()
    await sesTellsOfIt(paper)
    await attendAfter(paper, { minutes: 1 })
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'skipped', reason: 'merged', at: paper.now })
  })
})

/** SES tells, late, of the last mail that went out. */
async function sesTellsOfIt(paper: PaperClinic): Promise<void> {
  const attempt = AttemptId.parse(paper.mails.at(-1)?.tags['attempt'])
  await takeFeedback(paper.deps, { what: 'sent', messageId: 'm-ses', tags: { attempt, course } })
}
