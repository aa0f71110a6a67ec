import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import { mark } from '../support/act.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { beforeFirstClaim, meddlingStore } from '../support/meddling-store.ts'
import { alertCodes, attendAt, client, course, entryOf, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const due = '2027-01-03T21:00:00Z'

describe('attendCourse, killed between send and record', () => {
  it('leaves the attempt claimed, sends it never again, and holds it for staff after ten minutes', async () => {
    const paper = await killedAfterSending()
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({
      state: 'claimed',
      attempts: 1,
      until: '2027-01-03T21:01:30Z',
    })
    for (const seconds of [1, 89, 91, 300, 599]) await attendAt(paper, plus(Instant.parse(due), { seconds }))
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'claimed' })
    await attendAt(paper, plus(Instant.parse(due), { minutes: 10 }))
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'held', attempts: 1 })
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    expect(await alertCodes(paper)).toEqual(['held'])
  })

  it('finds out from the event that SES sends, and then holds nothing', async () => {
    const paper = await killedAfterSending()
    const attempt = AttemptId.parse(paper.mails.at(-1)?.tags['attempt'])
    expect(await takeFeedback(paper.deps, { what: 'sent', messageId: 'm-ses', tags: { attempt, course } })).toBe(
      'taken',
    )
    await attendAt(paper, plus(Instant.parse(due), { minutes: 10 }))
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent', messageId: 'm-ses' })
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    expect(await alertCodes(paper)).toEqual([])
  })

  it('does not send when it is killed in the claim, and sends once at the next tick', async () => {
    const paper = await welcomeOne()
    paper.now = Instant.parse(due)
    const store = meddlingStore(paper.store, () => Promise.reject(new Error('killed')))
    await expect(attendCourse({ ...paper.deps, store }, course)).rejects.toThrow('killed')
    expect(kindsOf(paper)).toEqual(['welcome'])
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })

  it('does not send once it has stood still until its claim was over, and tries again', async () => {
    const paper = await welcomeOne()
    paper.now = Instant.parse(due)
    const standStill = async (): Promise<void> => {
      paper.now = plus(Instant.parse(due), { seconds: 90 })
    }
    await attendCourse({ ...paper.deps, store: meddlingStore(paper.store, beforeFirstClaim(standStill)) }, course)
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'waiting', attempts: 1, unanswered: 0 })
    await attendAt(paper, plus(paper.now, { seconds: 30 }))
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })

  it('stays findable: the slot is due again when the ten minutes are over', async () => {
    const paper = await killedAfterSending()
    expect(await paper.store.listDue(plus(Instant.parse(due), { minutes: 10 }), 10)).toEqual([
      { type: 'course', course },
    ])
  })
})

describe('attendCourse, when somebody writes between claim and record', () => {
  it('adds the outcome to what they left, for every kind of write', async () => {
    for (const act of [staffMark, feedbackOfIt]) {
      const paper = await welcomeOne()
      paper.now = Instant.parse(due)
      const send: typeof paper.deps.send = async (mail) => {
        const outcome = await paper.deps.send(mail)
        await act(paper)
        return outcome
      }
      await attendCourse({ ...paper.deps, send }, course)
      expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent', attempts: 1 })
      const attempt = paper.mails.at(-1)?.tags['attempt'] ?? ''
      expect(await paper.store.readMail(course, attempt)).not.toBeNull()
      expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    }
  })

  it('keeps the mark that staff made of the very slot', async () => {
    const paper = await welcomeOne()
    paper.now = Instant.parse('2027-01-05T21:10:00Z')
    await mark(paper.deps, client, { slot: 1, as: 'missed', by: 'staff-1' })
    paper.now = Instant.parse('2027-01-05T23:10:00Z')
    const send: typeof paper.deps.send = async (mail) => {
      await mark(paper.deps, client, { slot: 1, as: 'attended', by: 'staff-1' })
      return paper.deps.send(mail)
    }
    await attendCourse({ ...paper.deps, send }, course)
    expect((await stateOf(paper)).slots[0]?.status).toBe('attended')
    expect(await entryOf(paper, 1, 'missed-1')).toMatchObject({ state: 'sent' })
    const told = await stateOf(paper)
    expect(told.slots[12]).toMatchObject({ status: 'cancelled', makesUp: 1 })
    await attendAt(paper, '2027-01-06T18:00:00Z')
    expect(kindsOf(paper).filter((kind) => kind === 'cancellation')).toHaveLength(1)
  })
})

/** A prompt that went out though its sender was killed before it could write so down. */
async function killedAfterSending(): Promise<PaperClinic> {
  const paper = await welcomeOne()
  paper.now = Instant.parse(due)
  let isSent = false
  const send: typeof paper.deps.send = async (mail) => {
    isSent = true
    return paper.deps.send(mail)
  }
  const store = meddlingStore(paper.store, () => {
    if (isSent) throw new Error('killed')
  })
  await expect(attendCourse({ ...paper.deps, send, store }, course)).rejects.toThrow('killed')
  return paper
}

function staffMark(paper: PaperClinic): Promise<unknown> {
  paper.now = Instant.parse('2027-01-05T21:30:00Z')
  return mark(paper.deps, client, { slot: 1, as: 'attended', by: 'staff-1' })
}

async function feedbackOfIt(paper: PaperClinic): Promise<void> {
  const attempt = AttemptId.parse(paper.mails.at(-1)?.tags['attempt'])
  await takeFeedback(paper.deps, { what: 'sent', messageId: 'm-ses', tags: { attempt, course } })
}
