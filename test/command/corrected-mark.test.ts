import { beforeEach, describe, expect, it } from 'vitest'

import { mark } from '../support/act.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import { Instant } from '../../shared/time/instant.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { attendAt, client, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const by = 'staff-1'
/** Slot 13 would follow the twelfth, of 23 March, on the Tuesday after. */
const makeUpAt = '2027-03-30T21:00:00Z'
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne()
  paper.now = Instant.parse('2027-01-19T22:00:00Z')
})

describe('mark, corrected', () => {
  it('takes the make-up back without a word when the client was not told yet', async () => {
    await markSlot(3, 'missed')
    await markSlot(3, 'attended')
    const { course, slots } = await stateOf(paper)
    expect(slots[2]).toMatchObject({
      status: 'attended',
      counts: true,
      numberedAs: null,
      missedMarks: [{ at: paper.now, restoredAt: paper.now }],
    })
    expect(slots[12]).toMatchObject({ status: 'cancelled', counts: false, cancelledAt: paper.now })
    expect(course.countdownRound).toBe(1)
    expect(await bookedOn('2027-03-30')).toEqual([])
    await attendAt(paper, '2027-01-20T18:00:00Z')
    expect(kindsOf(paper)).not.toContain('missed')
    expect(kindsOf(paper)).not.toContain('cancellation')
  })

  it('cancels the make-up by mail when the client was told of it', async () => {
    await markSlot(3, 'missed')
    await attendAt(paper, '2027-01-20T00:00:00Z')
    paper.now = Instant.parse('2027-01-20T18:00:00Z')
    await markSlot(3, 'attended')
    await attendAt(paper, '2027-01-20T18:00:00Z')
    expect(kindsOf(paper).slice(-2)).toEqual(['missed', 'cancellation'])
    expect((await stateOf(paper)).course.countdownRound).toBe(2)
  })

  it('books a new make-up when it is marked missed once more', async () => {
    for (const as of ['missed', 'attended', 'missed'] as const) await markSlot(3, as)
    const { slots } = await stateOf(paper)
    expect(slots.slice(12).map(({ status, startsAt }) => [status, startsAt])).toEqual([
      ['cancelled', makeUpAt],
      ['scheduled', makeUpAt],
    ])
    await attendAt(paper, '2027-01-20T00:00:00Z')
    expect(kindsOf(paper).filter((kind) => kind === 'missed')).toHaveLength(1)
  })

  it('is refused once the make-up has started', async () => {
    await markSlot(3, 'missed')
    paper.now = Instant.parse(makeUpAt)
    const refused = await mark(paper.deps, client, { slot: 3, as: 'attended', by })
    expect(refused).toMatchObject({ ok: false, error: { code: 'slot-already-started' } })
    paper.now = Instant.parse('2027-03-30T20:59:59Z')
    expect((await mark(paper.deps, client, { slot: 3, as: 'attended', by })).ok).toBe(true)
  })
})

async function markSlot(slot: number, as: 'attended' | 'missed'): Promise<void> {
  expect(await mark(paper.deps, client, { slot, as, by })).toEqual({ ok: true, value: null })
}

async function bookedOn(date: string): Promise<readonly object[]> {
  const [day] = await paper.store.readDiary(TherapistId.parse('t-1'), [PlainDate.parse(date)])
  return day?.bookings ?? []
}
