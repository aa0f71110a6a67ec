import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import type { SendOutcome } from '../../shared/mail/send-mail.ts'
import { Instant } from '../../shared/time/instant.ts'
import { messageRows } from '../../shared/course-report/rows.ts'
import { course, enrolOne, stateOf } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const answers = fc.constantFrom<SendOutcome['outcome']>('accepted', 'accepted', 'refused', 'unknown')

describe('attendCourse, three at once on one course, however their steps fall', () => {
  it('sends each message once, and at most one of them at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(answers, { maxLength: 3 }), async (scheduler, outcomes) => {
        const paper = await enrolOne({ first_session: '2026-12-30T14:00' })
        paper.outcomes.push(...outcomes.map(outcomeOf))
        paper.now = Instant.parse('2026-12-29T22:30:00Z')
        const deps = interleaved(paper, scheduler)
        await scheduler.waitFor(Promise.all([1, 2, 3].map(() => attendCourse(deps, course))))
        const keys = paper.mails.map(({ tags }) => `${tags['place']} ${tags['key']}`)
        expect(new Set(keys).size, keys.join(', ')).toBe(keys.length)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves every message that was due with an outcome when each send was accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const paper = await enrolOne({ first_session: '2026-12-30T14:00' })
        paper.now = Instant.parse('2026-12-29T22:30:00Z')
        const deps = interleaved(paper, scheduler)
        await scheduler.waitFor(Promise.all([1, 2, 3].map(() => attendCourse(deps, course))))
        const rows = messageRows(await stateOf(paper)).map(
          ({ kind, outcome, reason }) => `${kind} ${outcome} ${reason}`,
        )
        expect(rows).toEqual(['welcome sent null', 'prompt skipped merged', 'reminder skipped merged'])
      }),
      { numRuns: 25 },
    )
  })
})

/** The clinic's ports with each call a task of the scheduler, so that they fall in any order. */
function interleaved(paper: PaperClinic, scheduler: fc.Scheduler): PaperClinic['deps'] {
  const { readCourse, write } = paper.store
  const store = {
    ...paper.store,
    readCourse: scheduler.scheduleFunction(readCourse),
    write: scheduler.scheduleFunction(write),
  }
  return { ...paper.deps, store, send: scheduler.scheduleFunction(paper.deps.send) }
}

function outcomeOf(outcome: SendOutcome['outcome']): SendOutcome {
  if (outcome === 'accepted') return { outcome, messageId: 'm-1' }
  return outcome === 'refused' ? { outcome, why: 'unreachable' } : { outcome }
}
