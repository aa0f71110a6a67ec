import { describe, expect, it } from 'vitest'

import type { SendOutcome } from '../../shared/mail/send-mail.ts'
import { alertCodes, attendAfter, attendAt, enrolOne, entryOf, kindsOf, welcomeOne } from '../support/paper-course.ts'
import { attendAll } from '../support/paper-rehearsal.ts'

const refused = (why: 'unreachable' | 'throttled' | 'barred' | 'rejected'): SendOutcome => ({ outcome: 'refused', why })

describe('attendCourse, when SES refuses a mail for certain', () => {
  it('tries it again after 30, 60, 120 and then every 240 seconds, for as long as SES cannot be reached', async () => {
    const paper = await enrolOne()
    paper.outcomes.push(...Array.from({ length: 6 }, () => refused('unreachable')))
    await attendAll(paper)
    for (const [index, seconds] of [30, 60, 120, 240, 240, 240].entries()) {
      await attendAfter(paper, { seconds: seconds - 1 })
      expect(await entryOf(paper, 0, 'welcome'), `before try ${index + 2}`).toMatchObject({
        state: 'waiting',
        attempts: index + 1,
      })
      await attendAfter(paper, { seconds: 1 })
    }
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent', attempts: 7 })
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await alertCodes(paper)).toEqual([])
  })

  it('never holds a mail because SES is unreachable, throttles or takes none of the clinic at all', async () => {
    const paper = await enrolOne()
    const whys = ['unreachable', 'throttled', 'barred'] as const
    paper.outcomes.push(...Array.from({ length: 4 }, () => whys.map(refused)).flat())
    await attendAll(paper)
    for (let tries = 0; tries < 12; tries += 1) await attendAfter(paper, { minutes: 4 })
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent', attempts: 13 })
  })

  it('holds what SES rejected five times, and tells staff once', async () => {
    const paper = await enrolOne()
    paper.outcomes.push(...Array.from({ length: 5 }, () => refused('rejected')))
    await attendAll(paper)
    for (let tries = 0; tries < 10; tries += 1) await attendAfter(paper, { minutes: 4 })
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'held', attempts: 5 })
    expect(await alertCodes(paper)).toEqual(['held'])
    expect(kindsOf(paper)).toEqual([])
  })

  it('does not count against a rejection that SES was out of reach before', async () => {
    const paper = await enrolOne()
    paper.outcomes.push(...Array.from({ length: 6 }, () => refused('unreachable')), refused('rejected'))
    await attendAll(paper)
    for (let tries = 0; tries < 7; tries += 1) await attendAfter(paper, { minutes: 4 })
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent', attempts: 8 })
  })

  it('skips a prompt that SES refused until it was too late', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push(...Array.from({ length: 3 }, () => refused('unreachable')))
    await attendAt(paper, '2027-01-03T21:00:00Z')
    await attendAt(paper, '2027-01-03T21:01:00Z')
    await attendAt(paper, '2027-01-04T20:00:00Z')
    await attendAt(paper, '2027-01-05T16:00:00Z')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'skipped', reason: 'too-late', attempts: 3 })
  })

  it("sends no mail to another than the refused one's reader: each try bears an attempt of its own", async () => {
    const paper = await enrolOne()
    paper.outcomes.push(refused('unreachable'), { outcome: 'unknown' })
    await attendAll(paper)
    await attendAfter(paper, { seconds: 30 })
    await attendAfter(paper, { minutes: 10 })
    expect(new Set(paper.mails.map(({ tags }) => tags['attempt'])).size).toBe(2)
    expect(paper.mails.map(({ to }) => to)).toEqual(['ana@clients.example', 'ana@clients.example'])
  })
})

describe('attendCourse, when SES throttles', () => {
  it('halves the pace of the clinic once a minute, down to one', async () => {
    const paper = await enrolOne()
    paper.outcomes.push(...Array.from({ length: 13 }, () => refused('throttled')))
    await attendAll(paper)
    expect((await paper.store.readClinic()).perMinute).toBe(300)
    await attendAfter(paper, { seconds: 30 })
    expect(await paper.store.readClinic()).toMatchObject({ perMinute: 300, throttledAt: '2026-12-28T20:00:00Z' })
    for (let tries = 0; tries < 11; tries += 1) await attendAfter(paper, { minutes: 4 })
    expect((await paper.store.readClinic()).perMinute).toBe(1)
  })
})
