import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { kinds } from '../../shared/course/ledger.ts'
import { plan } from '../../shared/message/plan.ts'
import { plus } from '../../shared/time/instant.ts'
import { toWall, Zone } from '../../shared/time/zone.ts'
import { at, everyDaysFrom } from '../support/sample-course.ts'
import { aSituation, entryOf, messageIn, withOutcome, withSlot } from '../support/situation.ts'

/** Twelve Tuesdays at 14:00 in Vancouver, which is 21:00 UTC. */
const course = aSituation()

describe('plan, when each kind is due and until when it is of use', () => {
  it.each([
    ['welcome', undefined, '2026-12-20T20:00:00Z', null],
    ['prompt', 3, '2027-01-17T21:00:00Z', '2027-01-19T09:00:00Z'],
    ['reminder', 3, '2027-01-18T21:00:00Z', '2027-01-19T19:00:00Z'],
    ['countdown', 8, '2027-02-24T17:00:00Z', '2027-03-02T20:59:59Z'],
    ['countdown', 10, '2027-03-10T17:00:00Z', '2027-03-16T20:59:59Z'],
    ['countdown', 11, '2027-03-17T17:00:00Z', '2027-03-23T20:59:59Z'],
    ['completion', undefined, '2027-03-24T17:00:00Z', '2027-03-31T17:00:00Z'],
    ['follow-up', undefined, '2027-04-22T17:00:00Z', '2027-05-22T17:00:00Z'],
  ] as const)('%s of slot %s: due %s, last at %s', (kind, slot, dueAt, lastAt) => {
    expect(messageIn(course, kind, slot)).toMatchObject({ dueAt, lastAt, void: null })
  })

  it('tells the missed mail two hours after the mark, by day, for seven days', () => {
    const missed = (mark: string) =>
      messageIn(withSlot(course, 3, { missedMarks: [{ at: at(mark), restoredAt: null }] }), 'missed', 3)
    expect(missed('2027-01-19T22:00:00Z')).toMatchObject({
      dueAt: '2027-01-20T00:00:00Z',
      lastAt: '2027-01-27T00:00:00Z',
    })
    expect(missed('2027-01-20T02:30:00Z')).toMatchObject({
      dueAt: '2027-01-20T15:00:00Z',
      lastAt: '2027-01-27T15:00:00Z',
    })
  })

  it('moves prompt and reminder of an early session back to the evening, all others on to the morning', () => {
    const early = aSituation({
      walls: everyDaysFrom('2027-01-05T07:30', 7, 12),
      course: { enrolledAt: '2026-12-20T06:00:00Z' },
    })
    expect(messageIn(early, 'prompt', 1).dueAt).toBe('2027-01-03T04:00:00Z')
    expect(messageIn(early, 'reminder', 1).dueAt).toBe('2027-01-04T04:00:00Z')
    expect(messageIn(early, 'welcome').dueAt).toBe('2026-12-20T15:00:00Z')
  })

  it('welcomes at once, even by night, when the first session is within 24 hours', () => {
    const urgent = aSituation({ course: { enrolledAt: '2027-01-05T06:00:00Z' } })
    expect(messageIn(urgent, 'welcome').dueAt).toBe('2027-01-05T06:00:00Z')
    const justNot = aSituation({ course: { enrolledAt: '2027-01-04T07:00:00Z' } })
    expect(messageIn(justNot, 'welcome').dueAt).toBe('2027-01-04T15:00:00Z')
  })

  it('counts hours as elapsed time and days by the calendar over a change of clocks', () => {
    const london = aSituation({ clinic: 'thames', walls: everyDaysFrom('2027-03-08T10:30', 7, 12) })
    expect(messageIn(london, 'prompt', 4).slot?.startsAt).toBe('2027-03-29T09:30:00Z')
    expect(messageIn(london, 'reminder', 4).dueAt).toBe(
      hoursBefore('2027-03-29T09:30:00Z', london.clinic.messages.reminderHours),
    )
    const vancouver = { ...london, client: { ...london.client, zone: Zone.parse('Europe/London') } }
    const toward = {
      ...vancouver,
      slots: vancouver.slots.slice(0, 4),
      course: { ...vancouver.course, contract: { ...vancouver.course.contract, sessions: 4 } },
    }
    expect(toWall(messageIn(toward, 'completion').dueAt, Zone.parse('Europe/London'))).toBe(
      `2027-03-30T${london.clinic.messages.at}`,
    )
  })

  it('reads the clock of the client who has a zone of their own', () => {
    const tokyo = aSituation({ client: { zone: 'Asia/Tokyo' } })
    // The session of 21:00 UTC is at 06:00 there, on the next day: 10:00 of the day after that.
    expect(messageIn(tokyo, 'countdown', 8).dueAt).toBe('2027-02-25T01:00:00Z')
    expect(messageIn(tokyo, 'prompt', 3).dueAt).toBe('2027-01-17T12:00:00Z')
  })
})

describe('plan, keys', () => {
  it('gives every message a key of its own within its place', () => {
    const keys = plan(course).map(({ place, key }) => `${place} ${key}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toHaveLength(1 + 12 * 2 + 3 + 2)
  })

  it('keeps every key when times move, and gives the same plan for the same situation', () => {
    const keysOf = (situation: typeof course) =>
      plan(situation)
        .map(({ place, key }) => `${place} ${key}`)
        .toSorted()
    const hours = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(hours, fc.constantFrom(null, 'Asia/Tokyo', 'Europe/London'), (shifts, zone) => {
        const client = { ...course.client, zone: zone === null ? null : Zone.parse(zone) }
        const slots = course.slots.map((slot, index) => ({
          ...slot,
          startsAt: plus(slot.startsAt, { hours: shifts[index] ?? 0 }),
        }))
        expect(keysOf({ ...course, client, slots })).toEqual(keysOf(course))
        expect(plan({ ...course, client, slots })).toEqual(plan({ ...course, client, slots }))
      }),
      { numRuns: 30 },
    )
  })

  it('gives the reminder a new key with each revision of its slot, and the prompt none', () => {
    const moved = withSlot(course, 3, { revision: 2 })
    expect(messageIn(moved, 'reminder', 3).key).not.toBe(messageIn(course, 'reminder', 3).key)
    expect(messageIn(moved, 'prompt', 3).key).toBe(messageIn(course, 'prompt', 3).key)
  })

  it('uses letters, digits, "-" and "_" only, so that SES takes a key as a tag', () => {
    const marked = withSlot(course, 3, { missedMarks: [{ at: at('2027-01-19T22:00:00Z'), restoredAt: null }] })
    for (const { key } of plan(marked)) expect(key).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  })
})

describe('plan, numbers and phases', () => {
  it('numbers a taken-over course on from what was held, with the phases of the whole', () => {
    const taken = aSituation({
      walls: everyDaysFrom('2027-01-05T14:00', 7, 7),
      course: { held: 5, contract: { sessions: 12, revision: 1, initial: 3, ending: 2 } },
    })
    const prompts = plan(taken).filter(({ kind }) => kind === 'prompt')
    expect(prompts.map(({ session, of, phase }) => `${session}/${of} ${phase}`)).toEqual([
      ...['6/12 middle', '7/12 middle', '8/12 middle', '9/12 middle', '10/12 middle'],
      ...['11/12 ending', '12/12 ending'],
    ])
  })

  it('puts the edges of the phases where the contract has them', () => {
    const phases = plan(course)
      .filter(({ kind }) => kind === 'prompt')
      .map(({ phase }) => phase)
    expect(phases).toEqual([...Array(3).fill('initial'), ...Array(7).fill('middle'), ...Array(2).fill('ending')])
  })

  it('gives a missed slot that is made up no countdown, and its number to the next one', () => {
    const missed = withSlot(course, 8, {
      status: 'missed',
      counts: false,
      numberedAs: { session: 8, of: 12, phase: 'middle' },
    })
    expect(
      plan(missed)
        .filter(({ kind }) => kind === 'countdown')
        .map(({ slot, left }) => [slot?.id, left]),
    ).toEqual([
      [9, 4],
      [11, 2],
      [12, 1],
    ])
    expect(messageIn(missed, 'prompt', 9).session).toBe(8)
    expect(messageIn(missed, 'prompt', 8).session).toBe(8)
  })

  it('tells no countdown before the slot from which numbers were changed', () => {
    const later = { ...course, course: { ...course.course, countdownFrom: 10 } }
    expect(
      plan(later)
        .filter(({ kind }) => kind === 'countdown')
        .map(({ slot }) => slot?.id),
    ).toEqual([10, 11])
  })

  it('plans no ending while sessions of the contract are not booked', () => {
    const lost = withSlot(course, 12, {
      status: 'missed',
      counts: false,
      numberedAs: { session: 12, of: 12, phase: 'ending' },
    })
    expect(plan(lost).filter(({ kind }) => kind === 'completion' || kind === 'follow-up')).toEqual([])
  })

  it('has a follow-up only of a completion of which somebody knows what became', () => {
    const completion = messageIn(course, 'completion')
    const states = ['waiting', 'claimed', 'unknown', 'sent', 'skipped', 'held'] as const
    const followed = states.filter((state) => {
      const entry = entryOf(course, completion, { state, when: completion.dueAt })
      return plan(withOutcome(course, completion, entry)).some(({ kind }) => kind === 'follow-up')
    })
    expect(followed).toEqual(['waiting', 'claimed', 'unknown', 'sent', 'skipped'])
  })

  it('lists messages in the order in which those due together leave', () => {
    const order = plan(course).map(({ kind }) => kinds.indexOf(kind))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  })
})

function hoursBefore(start: string, hours: number): string {
  return plus(at(start), { hours: -hours })
}
