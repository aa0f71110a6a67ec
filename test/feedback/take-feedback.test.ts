import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mark } from '../support/act.ts'
import { setAddress } from '../../shared/client/decide-address.ts'
import { AttemptId, CourseId } from '../../shared/course/ids.ts'
import { fates } from '../../shared/course/ledger.ts'
import type { Feedback } from '../../shared/feedback/ses-event.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { Instant } from '../../shared/time/instant.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { alertCodes, attendAt, client, course, entryOf, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

describe('takeFeedback, an address that takes no mail', () => {
  it.each([
    ['bounced', 'bounced'],
    ['complained', 'complained'],
  ] as const)(
    'stops every mail when it %s, tells staff the same day, and does nothing a second time',
    async (what, code) => {
      const paper = await welcomeOne()
      expect(await take(paper, what)).toBe('taken')
      const first = (await stateOf(paper)).client
      expect(first).toMatchObject({ bouncedAt: paper.now, mailVersion: 2 })
      paper.now = Instant.parse('2026-12-29T20:00:00Z')
      expect(await take(paper, what)).toBe('known')
      expect((await stateOf(paper)).client).toEqual(first)
      expect((await paper.store.listAlerts(null, 10)).items.map((alert) => [alert.code, alert.severity])).toEqual([
        [code, 'today'],
      ])
      await attendAt(paper, '2027-01-03T21:00:00Z')
      expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'skipped', reason: 'bounced' })
    },
  )

  it.each(['bounced', 'complained'] as const)(
    'does not stop the same address again, once staff have set it anew, when the event that it %s comes once more',
    async (what) => {
      const paper = await welcomeOne()
      await take(paper, what)
      const { client: stopped } = await stateOf(paper)
      expect(await setAddress(paper.deps, client, { email: stopped.email, by: 'staff-1' })).toMatchObject({ ok: true })
      expect(await take(paper, what)).toBe('known')
      expect((await stateOf(paper)).client.bouncedAt).toBeNull()
    },
  )

  it('takes no notice of a bounce of an address that the client no longer has', async () => {
    const paper = await welcomeOne()
    const { client: known } = await stateOf(paper)
    const changed = { ...known, email: 'ana.new@clients.example', mailVersion: 2, version: known.version + 1 }
    await paper.store.write([{ put: 'client', value: changed, was: known.version }])
    await take(paper, 'bounced')
    expect((await stateOf(paper)).client).toEqual(changed)
    expect(await alertCodes(paper)).toEqual([])
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(paper.mails.at(-1)?.to).toBe('ana.new@clients.example')
  })
})

describe('takeFeedback, soft bounces', () => {
  it('tells staff at the third in 30 days, once, and goes on writing', async () => {
    const paper = await welcomeOne()
    for (const [day, expected] of [
      ['2027-01-02', 0],
      ['2027-01-12', 0],
      ['2027-01-22', 1],
      ['2027-01-25', 1],
    ] as const) {
      paper.now = Instant.parse(`${day}T12:00:00Z`)
      await take(paper, 'soft-bounced')
      expect(
        (await alertCodes(paper)).filter((code) => code === 'soft-bounces'),
        day,
      ).toHaveLength(expected)
    }
    await attendAt(paper, '2027-01-31T21:00:00Z')
    expect(kindsOf(paper)).toContain('prompt')
  })

  it('forgets one that is 30 days old', async () => {
    const paper = await welcomeOne()
    for (const instant of ['2027-01-01T12:00:00Z', '2027-01-12T12:00:00Z', '2027-01-31T12:00:00Z']) {
      paper.now = Instant.parse(instant)
      await take(paper, 'soft-bounced')
    }
    expect(await alertCodes(paper)).toEqual([])
    expect((await stateOf(paper)).client.softBounces).toEqual(['2027-01-12T12:00:00Z', '2027-01-31T12:00:00Z'])
  })

  it('does not stop the mail, nor make a claim fail', async () => {
    const paper = await welcomeOne()
    await take(paper, 'soft-bounced')
    expect((await stateOf(paper)).client).toMatchObject({ bouncedAt: null, mailVersion: 1 })
  })
})

describe('takeFeedback, the order in which events come', () => {
  it('takes Delivery for Send when it comes before the record, or before Send', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(await take(paper, 'sent')).toBe('taken')
    expect(await take(paper, 'sent')).toBe('known')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent' })
  })

  it('settles an unanswered send from its bounce, and stops the address with it', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(await take(paper, 'bounced')).toBe('taken')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent', messageId: 'm-ses' })
    expect((await stateOf(paper)).client.bouncedAt).toBe(paper.now)
    expect((await paper.store.readClinic()).unknowns).toBe(0)
  })

  it('takes a delay for a sending: SES has the mail and goes on trying', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(await take(paper, 'delayed')).toBe('taken')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent', fate: 'delayed' })
  })

  it.each(['rejected', 'not-rendered'] as const)('does not take a mail that is %s for a sending', async (what) => {
    const paper = await welcomeOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    await take(paper, what)
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'unknown' })
  })

  it('comes to the same fate in whatever order the events come, and however often', async () => {
    const told = ['sent', 'delayed', 'delivered', 'bounced'] as const
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...told, ...told], { minLength: 1 }), async (events) => {
        const paper = await welcomeOne()
        for (const what of events) await take(paper, what)
        const last = fates.findLast((fate) => events.some((event) => event === fate)) ?? null
        expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent', fate: last })
      }),
      { numRuns: 25 },
    )
  })

  it('tells staff of a mail that SES would not deliver, once', async () => {
    const paper = await welcomeOne()
    await take(paper, 'rejected')
    expect(await alertCodes(paper)).toEqual(['rejected'])
    expect(await take(paper, 'rejected')).toBe('known')
    expect(await alertCodes(paper)).toEqual(['rejected'])
  })
})

describe('takeFeedback, of the mail that ends a course', () => {
  it.each(['bounced', 'complained', 'soft-bounced'] as const)(
    'closes the course and notes of the address when an unanswered completion %s',
    async (what) => {
      const paper = await welcomeOne()
      await attendAt(paper, '2027-03-23T23:00:00Z')
      for (let slot = 1; slot <= 12; slot += 1) await mark(paper.deps, client, { slot, as: 'attended', by: 'staff-1' })
      paper.outcomes.push({ outcome: 'unknown' })
      await attendAt(paper, '2027-03-24T20:00:00Z')
      expect(await take(paper, what)).toBe('taken')
      expect(await entryOf(paper, 0, 'completion-r1')).toMatchObject({ state: 'sent' })
      const after = await stateOf(paper)
      expect(after).toMatchObject({ course: { status: 'closed' }, client: { openCourse: null } })
      expect(after.client).toMatchObject(
        what === 'soft-bounced' ? { bouncedAt: null, softBounces: [paper.now] } : { bouncedAt: paper.now },
      )
      expect(await take(paper, what)).toBe('known')
    },
  )
})

describe('takeFeedback, what it does not know', () => {
  it.each([
    ['an attempt that is none', 'attempt-9999999999', course],
    ['a course that is none', undefined, CourseId.parse('c-404.1')],
    ['a later course of the client', undefined, CourseId.parse('c-001.2')],
  ])('changes nothing for %s', async (_what, attempt, id) => {
    const paper = await welcomeOne()
    const before = await stateOf(paper)
    const known = AttemptId.parse(attempt ?? paper.mails[0]?.tags['attempt'])
    expect(
      await takeFeedback(paper.deps, { what: 'bounced', messageId: 'm', tags: { attempt: known, course: id } }),
    ).toBe('unmatched')
    expect(await stateOf(paper)).toEqual(before)
  })

  it('decides anew when somebody writes the course at the same time', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    const store = meddlingStore(paper.store, async (_writes, inner, count) => {
      if (count > 2) return
      const { slots } = await stateOf(paper)
      const [slot] = slots
      if (slot !== undefined)
        await inner.write([{ put: 'slot', value: { ...slot, version: slot.version + 1 }, was: slot.version }])
    })
    expect(await takeFeedback({ ...paper.deps, store }, feedbackOf(paper, 'sent'))).toBe('taken')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent' })
  })
})

function take(paper: PaperClinic, what: Feedback['what']): ReturnType<typeof takeFeedback> {
  return takeFeedback(paper.deps, feedbackOf(paper, what))
}

/** What SES tells of the last mail that went out. */
function feedbackOf(paper: PaperClinic, what: Feedback['what']): Feedback {
  const attempt = AttemptId.parse(paper.mails.at(-1)?.tags['attempt'])
  return { what, messageId: 'm-ses', tags: { attempt, course } }
}
