import { describe, expect, it } from 'vitest'

import type { Situation } from '../../shared/message/message.ts'
import { plan } from '../../shared/message/plan.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, messageIn, withSlot } from '../support/situation.ts'

/** Twelve Tuesdays at 14:00 in Vancouver, which is 21:00 UTC. */
const course = aSituation()

describe('plan, of a session that was moved', () => {
  const former = {
    ...{
      revision: 1,
      reminderOf: null,
      wall: WallTime.parse('2027-01-19T14:00'),
      startsAt: at('2027-01-19T21:00:00Z'),
    },
    numberedAs: { session: 4, of: 14, phase: 'ending' },
  } as const
  const moved = withSlot(course, 3, {
    ...{ revision: 2, wall: WallTime.parse('2027-01-20T14:00'), startsAt: at('2027-01-20T21:00:00Z') },
    former: [former],
  })
  const reminders = (situation: typeof moved) =>
    plan(situation).filter(({ kind, place }) => kind === 'reminder' && place === 3)

  it('keeps the reminder of the time before, void, with that time and the number of then', () => {
    const [then, now, ...more] = reminders(moved)
    expect(then).toMatchObject({
      key: 'reminder-r1',
      dueAt: '2027-01-18T21:00:00Z',
      void: 'moved',
      session: 4,
      of: 14,
      phase: 'ending',
    })
    expect(then?.slot).toMatchObject({ wall: '2027-01-19T14:00', startsAt: '2027-01-19T21:00:00Z', revision: 1 })
    expect(now).toMatchObject({
      key: 'reminder-r2',
      dueAt: '2027-01-19T21:00:00Z',
      void: null,
      session: 3,
      of: 12,
      phase: 'initial',
    })
    expect(more).toEqual([])
  })

  it('says that it was cancelled, where it was since', () => {
    const cancelled = withSlot(moved, 3, { status: 'cancelled' })
    expect(reminders(cancelled).map((message) => message.void)).toEqual(['cancelled', 'cancelled'])
  })

  it('says paused and ended where that is what became of it', () => {
    expect(messageIn(withSlot(course, 3, { status: 'paused' }), 'prompt', 3).void).toBe('paused')
    expect(messageIn(withSlot(course, 3, { status: 'cancelled', ended: true }), 'prompt', 3).void).toBe('ended')
    expect(messageIn(withSlot(course, 3, { status: 'missed', ended: true }), 'prompt', 3).void).toBeNull()
  })
})

describe('plan, of a session that was marked missed', () => {
  it('has a mail for each mark, which an undo of the mark makes void', () => {
    const marks = [
      { at: at('2027-01-19T22:00:00Z'), restoredAt: at('2027-01-19T22:05:00Z') },
      { at: at('2027-01-19T22:10:00Z'), restoredAt: null },
    ]
    const missed = plan(withSlot(course, 3, { missedMarks: marks })).filter(({ kind }) => kind === 'missed')
    expect(missed.map((message) => [message.key, message.void])).toEqual([
      ['missed-1', 'restored'],
      ['missed-2', null],
    ])
  })
})

describe('plan, of a course that was ended', () => {
  const endedAt = at('2027-02-25T18:00:00Z')
  const ended: Situation = { ...course, course: { ...course.course, endedAt } }
  const endings = (situation: typeof course) =>
    plan(situation).filter(({ kind }) => kind === 'completion' || kind === 'follow-up')

  it('is completed by nobody, by the last session that took place', () => {
    const cut = [9, 10, 11, 12].reduce(
      (situation, id) => withSlot(situation, id, { status: 'cancelled', counts: false, ended: true }),
      ended,
    )
    expect(endings(cut)).toMatchObject([
      { kind: 'completion', void: 'ended', dueAt: '2027-02-24T17:00:00Z' },
      { kind: 'follow-up', void: 'ended' },
    ])
  })

  it('by the last one booked, where none took place', () => {
    const all = course.slots.map(({ id }) => id)
    const cut = all.reduce(
      (situation, id) => withSlot(situation, id, { status: 'cancelled', counts: false, ended: true }),
      ended,
    )
    expect(endings(cut)).toMatchObject([{ dueAt: '2027-03-24T17:00:00Z', void: 'ended' }, { void: 'ended' }])
  })

  it.each(['missed', 'cancelled'] as const)(
    'ends in nothing to complete, where its last session was %s and counts',
    (status) => {
      const lost = withSlot(course, 12, { status, counts: true })
      expect(endings(lost).map((message) => message.void)).toEqual(['absent', 'absent'])
    },
  )
})
