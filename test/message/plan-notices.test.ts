import { describe, expect, it } from 'vitest'

import type { Notice } from '../../shared/course/notice.ts'
import type { Message, Situation } from '../../shared/message/message.ts'
import { planNotices } from '../../shared/message/plan-notices.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { aNotice, touching, withNotices } from '../support/notices.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, entryOf, messageIn, welcomed, withOutcome, withSlot } from '../support/situation.ts'

/** Twelve Tuesdays at 14:00 in Vancouver, which is 21:00 UTC; the client's night is from 04:00 to 15:00 UTC. */
const course = welcomed(aSituation())
const night = '2027-01-18T06:00:00Z'

describe('planNotices, when it is due', () => {
  it.each([
    ['in 24 hours', '2027-01-19T06:00:00Z', night],
    ['a second later', '2027-01-19T06:00:01Z', '2027-01-18T15:00:00Z'],
    ['in a second', '2027-01-18T06:00:01Z', night],
    ['just begun', night, '2027-01-18T15:00:00Z'],
  ])('by night, of a start %s, %s: %s', (_when, start, dueAt) => {
    for (const touched of [touching(3, start, null), touching(3, null, start)]) {
      const far = touching(4, '2027-03-01T22:00:00Z', '2027-03-02T22:00:00Z')
      expect(messageOf({ at: at(night), touched: [far, touched] })).toMatchObject({ dueAt })
    }
  })

  it('by day at once, however far the start', () => {
    expect(messageOf({ at: at('2027-01-15T20:00:00Z') })).toMatchObject({ dueAt: '2027-01-15T20:00:00Z' })
  })

  it('is of use until the latest of all starts that it names, and for ever where it names none', () => {
    const touched = [
      touching(3, '2027-01-19T21:00:00Z', '2027-02-02T21:00:00Z'),
      touching(4, '2027-01-26T21:00:00Z', null),
    ]
    expect(messageOf({ touched })).toMatchObject({ lastAt: '2027-02-02T21:00:00Z' })
    expect(messageOf({ touched: [] })).toMatchObject({ lastAt: null })
  })
})

describe('planNotices, what it is about', () => {
  it('one of a slot stands with the slot, under a key of its own; one of several stands with the course', () => {
    expect(messageOf({})).toMatchObject({
      key: 'change-2',
      place: 3,
      kind: 'change',
      cause: 'moved',
      session: 3,
      revision: 2,
    })
    expect(messageOf({ slot: null })).toMatchObject({ key: 'change-2', place: 'course', slot: null, session: null })
  })

  it('says the number that the slot bore when it was cancelled', () => {
    const numberedAs = { session: 5, of: 14, phase: 'ending' } as const
    expect(messageOf({ kind: 'cancellation', numberedAs })).toMatchObject({ session: 5, of: 14, phase: 'ending' })
  })

  it('a cancellation bears the start from before, with its wall time; a change the one that it told', () => {
    const now = moved('2027-01-19T23:00:00Z', '2027-01-19T16:00', [
      ['2027-01-19T21:00:00Z', '2027-01-19T14:00'],
      ['2027-01-19T22:00:00Z', '2027-01-19T15:00'],
    ])
    const timeOf = ({ slot }: Message) => [slot?.startsAt, slot?.wall]
    expect(timeOf(messageOf({ kind: 'cancellation' }, now))).toEqual(['2027-01-19T21:00:00Z', '2027-01-19T14:00'])
    expect(timeOf(messageOf({}, now))).toEqual(['2027-01-19T22:00:00Z', '2027-01-19T15:00'])
  })

  it('bears the present start where it names another slot, or a time that the slot never had', () => {
    const startOf = (touched: Notice['touched']) => messageOf({ touched }).slot
    expect(startOf([touching(4, null, '2027-01-26T23:00:00Z')])).toEqual(course.slots[2])
    expect(startOf([touching(3, null, '2027-01-26T23:00:00Z')])).toEqual(course.slots[2])
    expect(startOf([touching(3, null, null)])).toEqual(course.slots[2])
  })

  it('is not changed by a former time that is the present one too', () => {
    const back = moved('2027-01-19T21:00:00Z', '2027-01-19T14:00', [['2027-01-19T21:00:00Z', '2027-01-19T13:00']])
    expect(messageOf({ kind: 'cancellation' }, back).slot?.wall).toBe('2027-01-19T14:00')
  })
})

describe('planNotices, what is void', () => {
  it('one that an undo took back before it had gone', () => {
    expect(messageOf({ withdrawnAt: at('2027-01-15T20:01:00Z') }).void).toBe('restored')
  })

  it.each([
    ['after it', ['2027-01-15T20:00:01Z', '2027-01-15T20:00:01Z'], false, 'cancelled'],
    ['by the end of the course', ['2027-01-15T20:00:01Z', '2027-01-15T20:00:01Z'], true, 'ended'],
    ['with it', ['2027-01-15T20:00:00Z', '2027-01-15T20:00:00Z'], false, null],
    ['but for one', ['2027-01-15T20:00:01Z', null], false, null],
    ['one before, one after it', ['2027-01-15T20:00:00Z', '2027-01-15T20:00:01Z'], false, null],
  ])('a change whose slots were cancelled %s: %s, ended %s: %s', (_when, cancelledAt, ended, expected) => {
    const two = [3, 4].reduce(
      (situation, id, index) => withSlot(situation, id, cancelled(cancelledAt[index], ended)),
      course,
    )
    const touched = [touching(3, null, null), touching(4, null, null)]
    expect(messageOf({ slot: null, touched }, two).void).toBe(expected)
    expect(messageOf({ slot: null, touched, kind: 'cancellation' }, two).void).toBeNull()
  })

  it('says cancelled where only some were cut by the end', () => {
    const after = '2027-01-15T20:00:01Z'
    const two = withSlot(withSlot(course, 3, cancelled(after, true)), 4, cancelled(after, false))
    const touched = [touching(3, null, null), touching(4, null, null)]
    expect(messageOf({ slot: null, touched }, two).void).toBe('cancelled')
  })

  it('not one that names no slot, as of a pause', () => {
    expect(messageOf({ slot: null, touched: [] }).void).toBeNull()
  })
})

describe('planNotices, a make-up that was taken back', () => {
  const prompt = messageIn(course, 'prompt', 12)
  const told = withOutcome(course, prompt, entryOf(course, prompt, { state: 'sent', when: at('2027-03-21T21:00:00Z') }))

  it('is cancelled, each time, for a client who was told of it', () => {
    const twice = takenBack(told, [
      ['2027-03-22T06:00:00Z', '2027-03-22T07:00:00Z'],
      ['2027-03-22T08:00:00Z', null],
    ])
    const [first, second, ...more] = planNotices(twice)
    const common = { kind: 'cancellation', cause: 'cancelled', place: 12, notice: null }
    const due = { dueAt: '2027-03-22T15:00:00Z', lastAt: '2027-03-23T21:00:00Z' }
    expect(first).toMatchObject({ ...common, ...due, key: 'cancellation-taken-back-1', void: 'restored' })
    expect(second).toMatchObject({ ...common, ...due, key: 'cancellation-taken-back-2', void: null })
    expect(more).toEqual([])
  })

  it('is cancelled by night, where it would begin within 24 hours', () => {
    const [message] = planNotices(takenBack(told, [['2027-03-23T08:00:00Z', null]]))
    expect(message?.dueAt).toBe('2027-03-23T08:00:00Z')
  })

  it('is nothing to one who knew nothing of it', () => {
    expect(planNotices(takenBack(course, [['2027-03-22T08:00:00Z', null]]))).toEqual([])
  })
})

/** The message of a notice about slot 3, where it is not about another. */
function messageOf(fields: Partial<Notice>, situation: Situation = course): Message {
  const [message, ...more] = planNotices(withNotices(situation, aNotice(fields)))
  if (message === undefined || more.length > 0) throw new Error(`one message, not ${more.length}`)
  return message
}

/** Slot 3 at another time, with the times that it had before. */
function moved(startsAt: string, wall: string, before: readonly (readonly [string, string])[]): Situation {
  const numberedAs = { session: 3, of: 12, phase: 'initial' } as const
  const former = before.map(([start, text], index) => ({
    ...{ revision: index + 1, reminderOf: null, numberedAs },
    ...{ startsAt: at(start), wall: WallTime.parse(text) },
  }))
  return withSlot(course, 3, { startsAt: at(startsAt), wall: WallTime.parse(wall), former, revision: 3 })
}

function cancelled(when: string | null | undefined, ended: boolean): Partial<Slot> {
  if (when === null || when === undefined) return {}
  return { status: 'cancelled', cancelledAt: at(when), ended }
}

function takenBack(situation: Situation, marks: readonly (readonly [string, string | null])[]): Situation {
  return withSlot(situation, 12, {
    takenBack: marks.map(([from, until]) => ({ at: at(from), restoredAt: until === null ? null : at(until) })),
  })
}
