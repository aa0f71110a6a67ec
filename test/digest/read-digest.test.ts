import { describe, expect, it } from 'vitest'

import { newAlert } from '../../shared/alert/alert.ts'
import { acknowledge } from '../../shared/command/acknowledge.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import { countOf, readDigest } from '../../shared/digest/read-digest.ts'
import { act, mark } from '../support/act.ts'
import { attendAt, client, course, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const clinicAlone = { client: null, course: null, slot: null }

describe('readDigest', () => {
  it('is empty while nothing waits', async () => {
    const digest = await read(await welcomeOne())
    expect([...digest]).toEqual([])
    expect(countOf(digest)).toBe(0)
  })

  it('names each open alert by what it is about, and leaves out what somebody has seen to', async () => {
    const paper = await welcomeOne()
    const codes = [
      'urgent-answer',
      'held',
      'bounced',
      'complained',
      'unsubscribed',
      'no-free-step',
      'four-left',
    ] as const
    for (const code of codes) await raise(paper, { code, of: code })
    const seen = await raise(paper, { code: 'held', of: 'seen' })
    await acknowledge(paper.deps, seen, 'staff-1')
    const digest = await read(paper)
    expect(countsOf(digest)).toEqual({ urgent: 1, held: 1, bounced: 3, other: 2 })
    expect(digest.get('held')).toEqual([{ course, slot: 2 }])
    expect(countOf(digest)).toBe(7)
  })

  it('tells of a session only when it is over and not marked, once with its alert', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-05T21:49:00Z')
    expect(countsOf(await read(paper))).toEqual({})
    await attendAt(paper, '2027-01-05T21:50:00Z')
    expect(countsOf(await read(paper))).toEqual({ unmarked: 1 })
    await attendAt(paper, '2027-01-07T21:50:00Z')
    expect((await paper.store.listAlerts(null, 9)).items.map(({ code }) => code)).toContain('unmarked')
    expect((await read(paper)).get('unmarked')).toEqual([{ course, slot: 1 }])
    await mark(paper.deps, client, { slot: 1, as: 'attended', by: 'staff-1' })
    for (const { id } of (await paper.store.listAlerts(null, 9)).items) await acknowledge(paper.deps, id, 'staff-1')
    expect(countsOf(await read(paper))).toEqual({})
  })

  it('tells of a wish for another time once with its alert, and still where only the alert was seen', async () => {
    const paper = await welcomeOne()
    await act(paper.deps, client, { do: 'ask', slot: 3, times: [], weekdays: ['thu'], parts: [] })
    expect((await read(paper)).get('asked')).toEqual([{ course, slot: 3 }])
    for (const { id } of (await paper.store.listAlerts(null, 9)).items) await acknowledge(paper.deps, id, 'staff-1')
    expect((await read(paper)).get('asked')).toEqual([{ course, slot: 3 }])
    await act(paper.deps, client, { do: 'decline', slot: 3 })
    expect(countsOf(await read(paper))).toEqual({})
  })

  it('tells that sending is off, and of what is about no course', async () => {
    const paper = await welcomeOne()
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await raise(paper, { ...clinicAlone, code: 'replan-waiting', of: 'x' })
    const digest = await read(paper)
    expect([...digest.keys()]).toEqual(['stopped', 'other'])
    expect(digest.get('other')).toEqual([{ course: null, slot: null }])
  })

  it('counts every alert beyond a page of them', async () => {
    const paper = await welcomeOne()
    for (let nth = 0; nth < 230; nth += 1) await raise(paper, { code: 'held', of: `n${nth}` })
    expect(countsOf(await read(paper))).toEqual({ held: 230 })
  })
})

async function raise({ store, now }: PaperClinic, about: Partial<Parameters<typeof newAlert>[0]>): Promise<string> {
  const alert = newAlert({ code: 'held', at: now, client, course, slot: 2, of: '', ...about })
  expect(await store.write([{ put: 'alert', value: alert, was: null }])).toEqual({ ok: true })
  return alert.id
}

function read({ store, now, clinic }: PaperClinic) {
  return readDigest({ store, minutes: clinic.course.minutes }, now)
}

function countsOf(digest: Awaited<ReturnType<typeof readDigest>>): Readonly<Record<string, number>> {
  return Object.fromEntries([...digest].map(([matter, places]) => [matter, places.length]))
}
