import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Case } from '../../shared/change/case.ts'
import { keepWallTimes } from '../../shared/change/keep-wall-times.ts'
import { diaryOf } from '../../shared/course/diary.ts'
import { allZones, pinnedZoneTable, zoneRulesOf } from '../../shared/time/zone-rules.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { toWall } from '../../shared/time/zone.ts'
import { bookedBy, otherTable } from '../support/redeploy.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, withSlot } from '../support/situation.ts'

/** British Columbia as it was until its clocks stayed on summer time; Morocco an hour east; Egypt without summer time. */
const former = otherTable({
  'America/Vancouver': 'America/Los_Angeles',
  'Africa/Casablanca': 'Africa/Tunis',
  'Africa/Cairo': 'Africa/Tripoli',
})
const since = at('2026-10-05T09:00:00Z')

describe('keepWallTimes', () => {
  it.each([
    ['America/Vancouver', '2026-10-27T14:00', '2026-11-03T14:00', '2026-11-03T22:00:00Z', '2026-11-03T21:00:00Z'],
    ['Africa/Casablanca', '2026-09-08T14:00', '2026-10-27T14:00', '2026-10-27T13:00:00Z', '2026-10-27T14:00:00Z'],
    ['Africa/Cairo', '2027-04-27T14:00', '2027-05-04T14:00', '2027-05-04T12:00:00Z', '2027-05-04T11:00:00Z'],
  ])('keeps the hour on the wall in %s: what lies before the change stays', (timeZone, before, after, was, is) => {
    const given = aCase({ timeZone, walls: [before, after] })
    expect(given.situation.slots[1]?.startsAt).toBe(was)
    const { slots, notice } = changed(given)
    expect(slots[0]).toBe(given.situation.slots[0])
    expect(slots[1]).toMatchObject({ wall: after, startsAt: is, revision: 1, status: 'scheduled' })
    expect(notice).toBeNull()
  })

  it('tells a client whose own clocks show another time, once and naming the new one', () => {
    const given = aCase({ zone: 'Asia/Tokyo', walls: ['2026-10-27T14:00', '2026-11-03T14:00', '2026-11-10T14:00'] })
    const { slots, notice } = changed(given)
    expect(slots.map(({ revision }) => revision)).toEqual([1, 2, 2])
    expect(notice).toMatchObject({ kind: 'change', cause: 'moved', slot: null })
    expect(notice?.touched).toEqual([
      { slot: 2, from: null, to: '2026-11-03T21:00:00Z' },
      { slot: 3, from: null, to: '2026-11-10T21:00:00Z' },
    ])
  })

  it('tells a client whose own zone changed and the clinic’s did not; the instants stay', () => {
    const walls = ['2026-09-08T14:00', '2026-10-27T14:00']
    const given = aCase({ timeZone: 'Europe/London', zone: 'Africa/Casablanca', walls })
    const { slots, notice } = changed(given)
    expect(slots.map(({ startsAt }) => startsAt)).toEqual(given.situation.slots.map(({ startsAt }) => startsAt))
    expect(notice).toMatchObject({ slot: 2, revision: 2, touched: [{ slot: 2, from: null }] })
  })

  it('tells nobody where both zones change alike', () => {
    const table = otherTable({
      'America/Vancouver': 'America/Los_Angeles',
      'America/Whitehorse': 'America/Los_Angeles',
    })
    const given = aCase({ zone: 'America/Whitehorse', walls: ['2026-11-03T14:00'], table })
    const { slots, notice } = changed(given, table)
    expect(slots[0]).toMatchObject({ startsAt: '2026-11-03T21:00:00Z', revision: 1 })
    expect(notice).toBeNull()
  })

  it('changes nothing the second time, whoever was told', () => {
    for (const [timeZone, zone] of [
      ['America/Vancouver', null],
      ['America/Vancouver', 'Asia/Tokyo'],
      ['Europe/London', 'Africa/Casablanca'],
      ['Africa/Casablanca', 'Africa/Cairo'],
    ] as const) {
      const given = aCase({ timeZone, zone, walls: ['2026-11-03T14:00', '2027-05-04T14:00'] })
      const { slots, course } = changed(given)
      const again = { ...given, situation: { ...given.situation, slots, course } }
      expect(keepWallTimes(again, { former: zoneRulesOf(former), since })).toEqual({ ok: true, value: null })
    }
  })

  it('changes nothing in any zone, gap or overlap where the rules are the same', () => {
    const same = { ...pinnedZoneTable(), version: 'same' }
    fc.assert(
      fc.property(
        fc.record({ timeZone: fc.constantFrom(...allZones()), zone: fc.constantFrom(null, ...allZones()) }),
        fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '14:00', '23:30'),
        fc.integer({ min: 0, max: 364 }),
        (zones, time, day) => {
          const date = new Date(Date.UTC(2026, 9, 6 + day)).toISOString().slice(0, 10)
          const { situation } = aCase({ ...zones, walls: [`${date}T${time}`] })
          const booked = bookedBy(same, situation.slots).map((slot) => ({
            ...slot,
            wall: toWall(slot.startsAt, slot.zone),
          }))
          const given = { situation: { ...situation, slots: booked }, diary: diaryOf([]), now: since }
          expect(keepWallTimes(given, { former: zoneRulesOf(same), since })).toEqual({ ok: true, value: null })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes the time after where the clocks now skip the hour, and tells the client of it', () => {
    const given = aCase({ timeZone: 'Africa/Cairo', walls: ['2027-04-30T12:00'] })
    const booked = { wall: WallTime.parse('2027-04-30T00:30'), startsAt: at('2027-04-29T22:30:00Z') }
    const { slots, notice } = changed({ ...given, situation: withSlot(given.situation, 1, booked) })
    expect(slots[0]).toMatchObject({ wall: '2027-04-30T01:30', startsAt: '2027-04-29T22:30:00Z', revision: 2 })
    expect(notice).toMatchObject({ slot: 1, cause: 'moved' })
  })

  it('keeps a confirmation of a time that stands, and leaves what was marked or cancelled', () => {
    const walls = ['2026-11-03T14:00', '2026-11-10T14:00', '2026-11-17T14:00']
    const given = aCase({ walls })
    const confirmed = withSlot(given.situation, 1, { status: 'confirmed' })
    const situation = withSlot(withSlot(confirmed, 2, { status: 'cancelled' }), 3, { status: 'paused' })
    const { slots } = changed({ ...given, situation })
    expect(slots.map(({ status, startsAt }) => [status, startsAt])).toEqual([
      ['confirmed', '2026-11-03T21:00:00Z'],
      ['cancelled', '2026-11-10T22:00:00Z'],
      ['paused', '2026-11-17T22:00:00Z'],
    ])
  })

  it.each([
    ['the former start is past and the true one to come', 'Africa/Casablanca', '2026-11-03T13:30:00Z', true],
    ['the true start is past and the former one to come', 'America/Vancouver', '2026-11-03T21:30:00Z', true],
    ['both are past', 'America/Vancouver', '2026-11-03T22:30:00Z', false],
  ])('sets a session of today right unless it is over: %s', (_title, timeZone, now, isMoved) => {
    const given = { ...aCase({ timeZone, walls: ['2026-11-03T14:00'] }), now: at(now) }
    const result = keepWallTimes(given, { former: zoneRulesOf(former), since })
    expect(result.ok && result.value !== null).toBe(isMoved)
  })

  it('goes by the present rules where the former ones are not known', () => {
    const given = aCase({ zone: 'Asia/Tokyo', walls: ['2026-11-03T14:00'] })
    const result = keepWallTimes(given, { former: null, since })
    expect(result).toMatchObject({ ok: true, value: { notice: { slot: 1 } } })
  })
})

function aCase({
  timeZone = 'America/Vancouver',
  zone = null,
  walls,
  table = former,
}: {
  timeZone?: string
  zone?: string | null
  walls: readonly string[]
  table?: typeof former
}): Case {
  const file = { timeZone }
  const situation = aSituation({ file, client: { zone }, walls, course: { enrolledAt: '2026-08-03T09:00:00Z' } })
  return { situation: { ...situation, slots: bookedBy(table, situation.slots) }, diary: diaryOf([]), now: since }
}

function changed(given: Case, table = former) {
  const result = keepWallTimes(given, { former: zoneRulesOf(table), since })
  if (!result.ok || result.value === null) throw new Error('nothing was changed')
  return result.value
}
