import { describe, expect, it } from 'vitest'

import { mark } from '../support/act.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { plus } from '../../shared/time/instant.ts'
import {
  alertCodes,
  attendAfter,
  attendAt,
  client,
  course,
  enrolOne,
  entryOf,
  kindsOf,
  stateOf,
  welcomeOne,
} from '../support/paper-course.ts'
import { attendAll, type PaperClinic } from '../support/paper-rehearsal.ts'

const unknown = { outcome: 'unknown' } as const

describe('attendCourse, when nobody knows whether a mail went out', () => {
  it('sends no second prompt: it waits ten minutes for SES to tell, then holds it for staff', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push(unknown)
    await attendAt(paper, '2027-01-03T21:00:00Z')
    await attendAt(paper, '2027-01-03T21:09:59Z')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'unknown' })
    await attendAt(paper, '2027-01-03T21:10:00Z')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({
      state: 'held',
      attempts: 1,
      told: { kind: 'prompt', slot: 1 },
    })
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    expect(await alertCodes(paper)).toEqual(['held'])
  })

  it('sends a second reminder after ten minutes, and no third', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-03T21:00:00Z')
    paper.outcomes.push(unknown, unknown)
    await attendAt(paper, '2027-01-04T21:00:00Z')
    for (let passed = 0; passed < 30; passed += 1) await attendAfter(paper, { minutes: 1 })
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt', 'reminder', 'reminder'])
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'held', attempts: 2 })
  })

  it('welcomes a second time after ten minutes, and no third', async () => {
    const paper = await enrolOne()
    paper.outcomes.push(unknown, unknown)
    await attendAll(paper)
    for (let passed = 0; passed < 30; passed += 1) await attendAfter(paper, { minutes: 1 })
    expect(kindsOf(paper)).toEqual(['welcome', 'welcome'])
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'held', attempts: 2 })
  })

  it('does not welcome a second time when the first session has begun', async () => {
    const paper = await enrolOne()
    paper.outcomes.push(unknown)
    await attendAt(paper, '2027-01-05T20:55:00Z')
    await attendAt(paper, '2027-01-05T21:05:00Z')
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'held' })
  })

  it('resends a reminder once though SES refused it before: a refusal is an answer', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-03T21:00:00Z')
    paper.outcomes.push({ outcome: 'refused', why: 'unreachable' }, { outcome: 'refused', why: 'throttled' }, unknown)
    await attendAt(paper, '2027-01-04T21:00:00Z')
    for (let passed = 0; passed < 30; passed += 1) await attendAfter(paper, { minutes: 1 })
    expect(kindsOf(paper).filter((kind) => kind === 'reminder')).toHaveLength(2)
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'sent', attempts: 4 })
  })

  it('holds a reminder that may have gone, when its resend was refused until it was too late', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-03T21:00:00Z')
    paper.outcomes.push(unknown, { outcome: 'refused', why: 'unreachable' })
    await attendAt(paper, '2027-01-05T18:45:00Z')
    await attendAt(paper, '2027-01-05T18:59:00Z')
    await attendAt(paper, '2027-01-05T19:01:00Z')
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'held', attempts: 2 })
  })

  it('tells of a cancelled make-up up to three times', async () => {
    const paper = await takenBack()
    paper.outcomes.push(unknown, unknown, unknown, unknown)
    await attendAll(paper)
    for (let passed = 0; passed < 45; passed += 1) await attendAfter(paper, { minutes: 1 })
    expect(kindsOf(paper).filter((kind) => kind === 'cancellation')).toHaveLength(3)
    expect(await entryOf(paper, 13, 'cancellation-taken-back-1')).toMatchObject({ state: 'held', attempts: 3 })
  })

  it('counts it as sent when an event of SES that bears the attempt tells so within ten minutes', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push(unknown)
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(await tell(paper, 1, 'prompt')).toBe(true)
    await attendAfter(paper, { minutes: 10 })
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({
      state: 'sent',
      messageId: 'm-ses',
      attempts: 1,
      at: '2027-01-03T21:00:00Z',
    })
    expect(await alertCodes(paper)).toEqual([])
    expect((await paper.store.readClinic()).unknowns).toBe(0)
  })

  it('does not send again what a late event tells of', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-03T21:00:00Z')
    paper.outcomes.push(unknown)
    await attendAt(paper, '2027-01-04T21:00:00Z')
    const first = paper.mails.at(-1)?.tags['attempt'] ?? ''
    await attendAfter(paper, { minutes: 10 })
    expect(await take(paper, first)).toBe(false)
    await attendAfter(paper, { minutes: 20 })
    expect(kindsOf(paper).filter((kind) => kind === 'reminder')).toHaveLength(2)
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'sent', attempts: 2 })
  })
})

/** Slot 3 was marked missed, the client told of the make-up, and the mark taken back. */
async function takenBack(): Promise<PaperClinic> {
  const paper = await welcomeOne()
  for (const instant of [
    '2027-01-03T21:00:00Z',
    '2027-01-04T21:00:00Z',
    '2027-01-10T21:00:00Z',
    '2027-01-11T21:00:00Z',
  ])
    await attendAt(paper, instant)
  for (const instant of ['2027-01-17T21:00:00Z', '2027-01-18T21:00:00Z']) await attendAt(paper, instant)
  paper.now = plus(paper.now, { hours: 25 })
  await mark(paper.deps, client, { slot: 3, as: 'missed', by: 'staff-1' })
  await attendAfter(paper, { hours: 2 })
  await attendAfter(paper, { hours: 16 })
  await mark(paper.deps, client, { slot: 3, as: 'attended', by: 'staff-1' })
  expect((await stateOf(paper)).slots[12]).toMatchObject({ status: 'cancelled', makesUp: 3 })
  return paper
}

async function tell(paper: PaperClinic, slot: number, key: string): ReturnType<typeof takeFeedback> {
  const entry = await entryOf(paper, slot, key)
  if (entry === undefined || !('attempt' in entry)) throw new Error('nothing was tried')
  return take(paper, entry.attempt ?? '')
}

function take(paper: PaperClinic, attempt: string): ReturnType<typeof takeFeedback> {
  return takeFeedback(paper.deps, {
    what: 'sent',
    messageId: 'm-ses',
    tags: { attempt: AttemptId.parse(attempt), course },
  })
}
