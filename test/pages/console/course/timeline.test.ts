import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Slot } from '../../../../shared/course/slot.ts'
import { entryOf } from '../../../../shared/message/message.ts'
import { plan } from '../../../../shared/message/plan.ts'
import { mailLines } from '../../../../shared/pages/console/course/mail-lines.ts'
import { courseCaseOf } from '../../../../shared/pages/console/course/slot-case.ts'
import { frame, layOutTimeline } from '../../../../shared/pages/console/course/timeline.ts'
import { monthsIn, spanOf } from '../../../../shared/pages/console/course/timeline-span.ts'
import { plus } from '../../../../shared/time/instant.ts'
import { Zone } from '../../../../shared/time/zone.ts'
import {
  at,
  everyDaysFrom,
  sampleClient,
  sampleClinic,
  sampleCourse,
  sentEntry,
} from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')

const situations = fc
  .record({
    count: fc.integer({ min: 1, max: 16 }),
    everyDays: fc.integer({ min: 1, max: 28 }),
    statuses: fc.array(fc.constantFrom<Slot['status']>('scheduled', 'attended', 'missed', 'cancelled', 'paused'), {
      maxLength: 16,
    }),
    day: fc.integer({ min: -60, max: 600 }),
  })
  .map(({ count, everyDays, statuses, day }) => {
    const { course, slots } = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-12T14:00', everyDays, count) })
    const marked = slots.map((slot, index): Slot => ({ ...slot, status: statuses[index] ?? slot.status }))
    return {
      situation: { clinic, client: sampleClient(), course, slots: marked },
      now: plus(at('2027-01-12T22:00:00Z'), { days: day }),
    }
  })

describe('layOutTimeline', () => {
  it('puts everything into the frame, and no mail over another, whatever the course is like', () => {
    fc.assert(
      fc.property(situations, ({ situation, now }) => {
        const { countdown } = clinic.messages
        const timeline = layOutTimeline(courseCaseOf(situation, now), { countdown, now })
        const places = [...timeline.slots, ...timeline.mails].map(({ x }) => x)
        const edges = timeline.bands.flatMap(({ from, to }) => [from, to])
        for (const x of [...places, ...edges, timeline.today ?? frame.left]) {
          expect(x).toBeGreaterThanOrEqual(frame.left - 14)
          expect(x).toBeLessThanOrEqual(frame.right + 14)
        }
        for (const one of timeline.mails) {
          const near = timeline.mails.filter((other) => other.row === one.row && Math.abs(other.x - one.x) < 12)
          expect(near).toEqual([one])
        }
        expect(timeline.slots).toHaveLength(situation.slots.length)
      }),
    )
  })

  it('bounds each phase half-way between its last session and the next one’s first', () => {
    const { course, slots } = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-12T14:00', 7, 12) })
    const now = at('2027-02-28T22:00:00Z')
    const view = courseCaseOf({ clinic, client: sampleClient(), course, slots }, now)
    const { bands, slots: placed, today } = layOutTimeline(view, { countdown: [4, 2, 1], now })
    expect(bands.map(({ phase }) => phase)).toEqual(['initial', 'middle', 'ending'])
    const [third = 0, fourth = 0] = placed.slice(2, 4).map(({ x }) => x)
    expect(bands[0]?.to).toBeCloseTo((third + fourth) / 2)
    expect(bands[1]?.from).toBeCloseTo((third + fourth) / 2)
    expect(placed.map(({ left }) => left).slice(7)).toEqual([4, null, 2, 1, null])
    expect(today).toBeGreaterThan(placed[6]?.x ?? 0)
    expect(today).toBeLessThan(placed[7]?.x ?? 0)
  })

  it('has no present where the course is long over', () => {
    const { course, slots } = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-12T14:00', 7, 12) })
    const now = at('2028-02-28T22:00:00Z')
    const view = courseCaseOf({ clinic, client: sampleClient(), course, slots }, now)
    expect(layOutTimeline(view, { countdown: [], now }).today).toBe(null)
  })
})

describe('monthsIn', () => {
  it('gives the first of each month by the clinic’s clocks, over a new year and a change of clocks', () => {
    const zone = Zone.parse('Europe/London')
    const span = { from: Date.parse('2026-11-20T00:00Z'), to: Date.parse('2027-04-02T00:00Z') }
    expect(monthsIn(span, zone).map(({ at: time, name }) => [new Date(time).toISOString(), name])).toEqual([
      ['2026-12-01T00:00:00.000Z', 'December 2026'],
      ['2027-01-01T00:00:00.000Z', 'January 2027'],
      ['2027-02-01T00:00:00.000Z', 'February 2027'],
      ['2027-03-01T00:00:00.000Z', 'March 2027'],
      ['2027-03-31T23:00:00.000Z', 'April 2027'],
    ])
  })

  it('has room for a moment where there is no session', () => {
    const now = at('2027-01-01T00:00:00Z')
    const { from, to } = spanOf([], [], now)
    expect(from).toBeLessThan(to)
  })
})

describe('mailLines', () => {
  it('has each message of the plan and each outcome once, whatever the course is like', () => {
    fc.assert(
      fc.property(situations, ({ situation, now }) => {
        const { course } = situation
        const sent = { ...situation, course: { ...course, ledger: { welcome: sentEntry({ kind: 'welcome' }) } } }
        const names = mailLines(sent, now).map(({ place, key }) => `${place} ${key}`)
        expect(names.toSorted()).toEqual(
          plan(sent)
            .map(({ place, key }) => `${place} ${key}`)
            .toSorted(),
        )
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })

  it.each([
    [{ state: 'claimed', until: '2027-02-28T22:01:30Z' }, 'under way'],
    [{ state: 'unknown', until: '2027-02-28T22:09:00Z' }, 'under way'],
  ] as const)('says of one that is %o that nobody knows yet', (state, shown) => {
    const { course, slots } = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-12T14:00', 7, 12) })
    const sent = sentEntry({ kind: 'welcome' })
    if (sent.state !== 'sent') throw new Error('it is to be one that was sent')
    const { attempt, at: when, to, subject, catalogue, told } = sent
    const until = at(state.until)
    const entry = { attempts: 1, unanswered: 0, rejected: 0, attempt, at: when, to, subject, catalogue, told, until }
    const ledger = { welcome: { ...entry, state: state.state } }
    const situation = { clinic, client: sampleClient(), course: { ...course, ledger }, slots }
    const line = mailLines(situation, at('2027-02-28T22:00:00Z')).find(({ key }) => key === 'welcome')
    expect(line?.state).toBe(shown)
    expect(entryOf(situation, { place: 'course', key: 'welcome' })?.state).toBe(state.state)
  })

  it('lets the completion wait for whoever marks the last session', () => {
    const { course, slots } = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-12T14:00', 7, 12) })
    const ledger = { welcome: sentEntry({ kind: 'welcome' }) }
    const situation = { clinic, client: sampleClient(), course: { ...course, ledger }, slots }
    const line = mailLines(situation, at('2027-04-02T22:00:00Z')).find(({ kind }) => kind === 'completion')
    expect(line).toMatchObject({ state: 'waits for staff', at: null })
  })
})
