import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import { changePreferences } from '../../shared/client/change-preferences.ts'
import { mark } from '../support/act.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { Instant } from '../../shared/time/instant.ts'
import { beforeFirstClaim, isClaim, meddlingStore } from '../support/meddling-store.ts'
import { attendAt, client, course, entryOf, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

/** What somebody does after a mail was decided on and written, just before it is claimed; and what then comes of it. */
const quicker: readonly (readonly [
  what: string,
  act: (paper: PaperClinic) => Promise<unknown>,
  reason: string | null,
])[] = [
  [
    'the client unsubscribes',
    (paper) => changePreferences(paper.deps, client, { stop: 'all', by: 'client' }),
    'unsubscribed',
  ],
  [
    'the client opts out',
    (paper) => changePreferences(paper.deps, client, { stop: 'prompts', by: 'client' }),
    'opted-out',
  ],
  ['the address bounces', bounce, 'bounced'],
  ['sending is switched off', (paper) => setSending(paper.deps, { on: false, by: 'staff-1' }), null],
]

describe('attendCourse, when somebody is quicker than the claim', () => {
  it.each(quicker)('sends nothing where %s', async (_what, act, reason) => {
    const paper = await welcomeOne()
    paper.now = Instant.parse('2027-01-03T21:00:00Z')
    const store = meddlingStore(
      paper.store,
      beforeFirstClaim(() => act(paper)),
    )
    await attendCourse({ ...paper.deps, store }, course)
    expect(kindsOf(paper)).toEqual(['welcome'])
    const entry = await entryOf(paper, 1, 'prompt')
    expect(entry?.state === 'skipped' ? entry.reason : (entry ?? null)).toBe(reason)
  })

  it('reminds nobody of a make-up that a corrected mark takes back at that moment', async () => {
    const paper = await missedThird()
    paper.now = Instant.parse('2027-03-29T21:00:00Z')
    const correct = () => mark(paper.deps, client, { slot: 3, as: 'attended', by: 'staff-1' })
    await attendCourse({ ...paper.deps, store: meddlingStore(paper.store, beforeFirstClaim(correct)) }, course)
    expect((await stateOf(paper)).slots[12]?.status).toBe('cancelled')
    const about = paper.mails.filter(({ tags }) => tags['place'] === '13').map(({ tags }) => tags['kind'])
    expect(about).not.toContain('reminder')
  })

  it('sends no missed mail where the mark is corrected at that moment', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-05T22:00:00Z')
    await mark(paper.deps, client, { slot: 1, as: 'missed', by: 'staff-1' })
    paper.now = Instant.parse('2027-01-06T00:00:00Z')
    const correct = () => mark(paper.deps, client, { slot: 1, as: 'attended', by: 'staff-1' })
    await attendCourse({ ...paper.deps, store: meddlingStore(paper.store, beforeFirstClaim(correct)) }, course)
    expect(kindsOf(paper)).not.toContain('missed')
    expect(await entryOf(paper, 1, 'missed-1')).toMatchObject({ state: 'skipped', reason: 'restored' })
  })

  it('sends once and in the words of the newer state when staff change the course at that moment', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-03T21:00:00Z')
    paper.now = Instant.parse('2027-01-10T21:00:00Z')
    const missed = () => mark(paper.deps, client, { slot: 1, as: 'missed', by: 'staff-1' })
    await attendCourse({ ...paper.deps, store: meddlingStore(paper.store, beforeFirstClaim(missed)) }, course)
    expect(kindsOf(paper).filter((kind) => kind === 'prompt')).toHaveLength(2)
    expect(await entryOf(paper, 2, 'prompt')).toMatchObject({ state: 'sent', told: { session: 1 } })
  })

  it('sends nothing while the clinic has switched sending off, and what is still of use once it is on', async () => {
    const paper = await welcomeOne()
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome'])
    await setSending(paper.deps, { on: true, by: 'staff-1' })
    await attendAt(paper, '2027-01-04T19:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })
})

describe('attendCourse, when two attend to one course', () => {
  it("sends one mail while the other's send is under way", async () => {
    const paper = await welcomeOne()
    paper.now = Instant.parse('2027-01-03T21:00:00Z')
    const slow = {
      ...paper.deps,
      send: async (mail: Parameters<typeof paper.deps.send>[0]) => {
        await attendCourse(paper.deps, course)
        return paper.deps.send(mail)
      },
    }
    await attendCourse(slow, course)
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent', attempts: 1 })
  })

  it('lets one claim hold and the other fail, when both decided on the same state', async () => {
    const paper = await welcomeOne()
    paper.now = Instant.parse('2027-01-03T21:00:00Z')
    const store = meddlingStore(
      paper.store,
      beforeFirstClaim(() => attendCourse(paper.deps, course)),
    )
    await attendCourse({ ...paper.deps, store }, course)
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })
})

describe('attendCourse, what a claim rests on', () => {
  it('checks the item, the course, the client and the switch in one transaction', async () => {
    const paper = await welcomeOne()
    paper.now = Instant.parse('2027-01-03T21:00:00Z')
    const claims: string[][] = []
    const store = meddlingStore(paper.store, (writes) => {
      if (isClaim(writes))
        claims.push(writes.map((write) => ('put' in write ? `put ${write.put}` : `check ${write.check}`)))
    })
    await attendCourse({ ...paper.deps, store }, course)
    expect(claims).toEqual([['put slot', 'check course', 'check client', 'check sending']])
  })
})

/** The third session was missed, and the client told of its make-up, slot 13. */
async function missedThird(): Promise<PaperClinic> {
  const paper = await welcomeOne()
  await attendAt(paper, '2027-01-19T22:00:00Z')
  await mark(paper.deps, client, { slot: 3, as: 'missed', by: 'staff-1' })
  await attendAt(paper, '2027-01-20T00:00:00Z')
  await attendAt(paper, '2027-03-28T21:00:00Z')
  expect((await stateOf(paper)).slots[12]).toMatchObject({ startsAt: '2027-03-30T21:00:00Z' })
  return paper
}

async function bounce(paper: PaperClinic): Promise<void> {
  const attempt = AttemptId.parse(paper.mails[0]?.tags['attempt'])
  await takeFeedback(paper.deps, { what: 'bounced', messageId: 'm', tags: { attempt, course } })
}
