import { beforeEach, describe, expect, it } from 'vitest'

import { AttemptId, ClientId, JobId, courseIdOf } from '../../shared/course/ids.ts'
import { type Feedback, parseSesEvent } from '../../shared/feedback/ses-event.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { runJob } from '../../shared/job/run-job.ts'
import { plus } from '../../shared/time/instant.ts'
import { putLetterTo, runJobsAfter, setAddress } from '../support/letters.ts'
import { alertCodes, attendAfter, client, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { sesEvent } from '../support/ses-event.ts'

const address = 'ana@clients.example'
let paper: PaperClinic
let job: JobId

/** A client who was welcomed and then asked for a fresh link, which went out. */
beforeEach(async () => {
  paper = await welcomeOne()
  await setAddress(paper, address, [client])
  job = await putLetterTo(paper, address)
  await runJobsAfter(paper, { minutes: 1 })
  expect(kindsOf(paper)).toEqual(['welcome', 'fresh-link'])
})

describe('takeFeedback of a letter', () => {
  it.each([
    ['bounced', 'bounced'],
    ['complained', 'complained'],
  ] as const)('stops every mail when it %s, and tells staff once', async (what, code) => {
    expect(await take(what)).toBe('taken')
    expect((await stateOf(paper)).client).toMatchObject({ bouncedAt: paper.now, mailVersion: 2 })
    expect(await take(what)).toBe('known')
    expect(await alertCodes(paper)).toEqual([code])
    await attendAfter(paper, { days: 7 })
    expect(kindsOf(paper)).toEqual(['welcome', 'fresh-link'])
  })

  it('does not stop the same address again, once staff have set it anew, when its bounce comes once more', async () => {
    await take('bounced')
    const { client: stopped } = await stateOf(paper)
    const anew = { ...stopped, bouncedAt: null, version: stopped.version + 1 }
    await paper.store.write([{ put: 'client', value: anew, was: stopped.version }])
    expect(await take('bounced')).toBe('known')
    expect((await stateOf(paper)).client.bouncedAt).toBeNull()
  })

  it('notes a soft bounce once, and tells staff of the third', async () => {
    for (const minutes of [0, 0, 1, 2]) {
      const bouncedAt = plus(paper.now, { minutes })
      await takeFeedback(paper.deps, { ...feedback('soft-bounced'), bouncedAt })
    }
    expect((await stateOf(paper)).client.softBounces).toHaveLength(3)
    expect(await alertCodes(paper)).toEqual(['soft-bounces'])
  })

  it('tells staff of one that SES would not pass on, and stops nothing', async () => {
    expect(await take('rejected')).toBe('taken')
    expect(await alertCodes(paper)).toEqual(['rejected'])
    expect((await stateOf(paper)).client.bouncedAt).toBeNull()
  })

  it.each(['sent', 'delivered', 'delayed', 'not-rendered'] as const)(
    'changes nothing by an event of: %s',
    async (what) => {
      const before = await stateOf(paper)
      expect(await take(what)).toBe('known')
      expect(await stateOf(paper)).toEqual(before)
    },
  )

  it('takes the bounce of one whose sender was killed before it could write anything down', async () => {
    const other = await putLetterTo(paper, address)
    const send: typeof paper.deps.send = async (mail) => {
      await paper.deps.send(mail)
      throw new Error('killed')
    }
    await expect(runJob({ ...paper.deps, send }, other)).rejects.toThrow('killed')
    job = other
    expect(await take('bounced')).toBe('taken')
  })

  it.each<[string, Partial<Feedback['tags']>]>([
    ['an attempt that is not the letter’s', { attempt: AttemptId.parse('attempt-9999999999') }],
    ['a letter that there is not', { job: JobId.parse('letter-nowhere') }],
  ])('changes nothing by an event of %s', async (_what, tags) => {
    const one = feedback('bounced')
    expect(await takeFeedback(paper.deps, { ...one, tags: { ...one.tags, ...tags } })).toBe('unmatched')
    expect((await stateOf(paper)).client.bouncedAt).toBeNull()
  })

  it('says nothing of an address that the client no longer has', async () => {
    await setAddress(paper, address, [ClientId.parse('c-999')])
    expect(await take('bounced')).toBe('unmatched')
    expect((await stateOf(paper)).client.bouncedAt).toBeNull()
  })
})

describe('parseSesEvent of a letter', () => {
  it('reads back the tags that it was sent with', () => {
    const tags = Object.fromEntries(Object.entries(paper.mails[1]?.tags ?? {}).map(([name, value]) => [name, [value]]))
    expect(parseSesEvent(sesEvent({ eventType: 'Send' }, tags))?.tags).toEqual(feedback('sent').tags)
  })

  it('takes a letter’s event without a job of ours for none of ours', () => {
    const tags = { attempt: ['attempt-0123456789'], client: ['c-001'], course: ['1'], job: ['a#b'] }
    expect(parseSesEvent(sesEvent({ eventType: 'Send' }, tags))).toBeNull()
  })
})

function feedback(what: Feedback['what']): Feedback {
  const attempt = AttemptId.parse(paper.mails.at(-1)?.tags['attempt'])
  return { what, messageId: 'm-ses', tags: { attempt, course: courseIdOf(client, 1), job } }
}

function take(what: Feedback['what']): ReturnType<typeof takeFeedback> {
  return takeFeedback(paper.deps, feedback(what))
}
