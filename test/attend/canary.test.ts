import { describe, expect, it } from 'vitest'

import { newAlert } from '../../shared/alert/alert.ts'
import { changePreferences } from '../../shared/client/change-preferences.ts'
import { mark } from '../support/act.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { createQueue } from '../../shared/queue/queue.ts'
import { Instant } from '../../shared/time/instant.ts'
import { client, course, enrolOne, stateOf } from '../support/paper-course.ts'
import { runPaper, type PaperClinic } from '../support/paper-rehearsal.ts'

const canaries = /Quetzalcoatl|Xylophone|canary-nest|kanarienvogel/i

describe('attendCourse, over a whole course of a client with an unmistakable name and address', () => {
  it('counts, queues, tags and alerts by ids and codes only', async () => {
    const { paper, told } = await wholeCourse()
    expect(paper.mails.length).toBeGreaterThan(25)
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter((line) => canaries.test(line))).toEqual([])
    expect(told.filter((line) => /\/c\/|https?:/.test(line))).toEqual([])
  })

  it('would have been seen to tell them: the mails and the client hold them', async () => {
    const { paper } = await wholeCourse()
    expect(paper.mails[0]?.to).toMatch(canaries)
    expect((await stateOf(paper)).client.name).toMatch(canaries)
  })

  it('makes alerts whose ids name nobody', () => {
    const alert = newAlert({
      code: 'held',
      at: Instant.parse('2027-01-05T21:00:00Z'),
      client,
      course,
      slot: 3,
      of: '3-prompt',
    })
    expect(alert.id).toBe('held-c-001.1-3-3-prompt')
  })
})

/** A course taken through with refusals, unanswered sends, a missed session, a bounce and an opt-out. */
async function wholeCourse(): Promise<{ paper: PaperClinic; told: readonly string[] }> {
  const told: string[] = []
  const paper = await enrolOne({ name: 'Quetzalcoatl Xylophone', email: 'canary-nest@kanarienvogel.example' })
  const counting = {
    ...paper,
    deps: { ...paper.deps, clock: () => counting.now, count: (code: string) => void told.push(code) },
  }
  paper.outcomes.push({ outcome: 'refused', why: 'throttled' }, { outcome: 'unknown' })
  await runPaper(counting, [
    {
      at: Instant.parse('2027-01-19T23:00:00Z'),
      do: () => mark(counting.deps, client, { slot: 3, as: 'missed', by: 'staff-1' }),
    },
    ...marks(counting),
    { at: Instant.parse('2027-03-20T18:00:00Z'), do: () => bounce(counting, 'soft-bounced') },
    {
      at: Instant.parse('2027-04-21T18:00:00Z'),
      do: () => changePreferences(counting.deps, client, { stop: 'prompts', by: 'client' }),
    },
  ])
  await queuePointers(counting, told)
  told.push(...paper.mails.flatMap(({ tags }) => Object.values(tags)))
  told.push(...(await paper.store.listAlerts(null, 100)).items.map((alert) => JSON.stringify(alert)))
  return { paper, told }
}

function marks(paper: PaperClinic) {
  const slots = [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
  return slots.map((slot) => ({
    at: Instant.parse(
      new Date(Date.parse('2027-01-05T22:00:00Z') + (slot - 1) * 7 * 86_400_000).toISOString().replace('.000', ''),
    ),
    do: () => mark(paper.deps, client, { slot, as: 'attended' as const, by: 'staff-1' }),
  }))
}

async function bounce(paper: PaperClinic, what: 'soft-bounced'): Promise<void> {
  const attempt = AttemptId.parse(paper.mails.at(-1)?.tags['attempt'])
  await takeFeedback(paper.deps, { what, messageId: 'm', tags: { attempt, course } })
}

/** Everything that would stand in the queue. */
async function queuePointers({ store }: PaperClinic, told: string[]): Promise<void> {
  const sqs = { send: async (command: { input: unknown }) => void told.push(JSON.stringify(command.input)) }
  const queue: ReturnType<typeof createQueue> = Reflect.apply(createQueue, undefined, [
    sqs,
    { url: 'queue', table: store.name },
  ])
  await queue.send((await store.listCourses(null, 10)).items.map((id) => ({ type: 'course', course: id })))
}
