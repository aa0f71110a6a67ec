import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Instant } from '../../../shared/time/instant.ts'
import { WallTime } from '../../../shared/time/wall-time.ts'
import { allZones, transitionsOf } from '../../../shared/time/zone-rules.ts'
import { Zone, toInstant, toWall } from '../../../shared/time/zone.ts'

const instantOf = (wall: string, zone: string) => toInstant(WallTime.parse(wall), Zone.parse(zone))
const wallOf = (instant: string, zone: string) => toWall(Instant.parse(instant), Zone.parse(zone))

describe('Zone', () => {
  it.each(['europe/london', 'Europe/London ', '+05:30', 'Nope/Zone', 'GMT+5:30'])('refuses %j', (text) => {
    expect(Zone.safeParse(text).success).toBe(false)
  })
})

describe('toInstant', () => {
  it.each([
    ['the hour before the gap', '2027-03-28T00:30', 'Europe/London', '2027-03-28T00:30:00Z'],
    ['in the gap: 01:30 that does not exist is 02:30', '2027-03-28T01:30', 'Europe/London', '2027-03-28T01:30:00Z'],
    ['the first minute of the gap', '2027-03-28T01:00', 'Europe/London', '2027-03-28T01:00:00Z'],
    ['the first minute after the gap', '2027-03-28T02:00', 'Europe/London', '2027-03-28T01:00:00Z'],
    ['the hour before the overlap', '2027-10-31T00:59', 'Europe/London', '2027-10-30T23:59:00Z'],
    ['in the overlap: the earlier 01:30', '2027-10-31T01:30', 'Europe/London', '2027-10-31T00:30:00Z'],
    ['the first minute of the overlap', '2027-10-31T01:00', 'Europe/London', '2027-10-31T00:00:00Z'],
    ['the first minute after the overlap', '2027-10-31T02:00', 'Europe/London', '2027-10-31T02:00:00Z'],
    ["before Cairo's gap at midnight", '2027-04-29T23:59', 'Africa/Cairo', '2027-04-29T21:59:00Z'],
    ["in Cairo's gap at midnight", '2027-04-30T00:30', 'Africa/Cairo', '2027-04-29T22:30:00Z'],
    ["after Cairo's gap at midnight", '2027-04-30T01:00', 'Africa/Cairo', '2027-04-29T22:00:00Z'],
    ["in Cairo's overlap before midnight", '2027-10-28T23:30', 'Africa/Cairo', '2027-10-28T20:30:00Z'],
    ["after Cairo's overlap", '2027-10-29T00:00', 'Africa/Cairo', '2027-10-28T22:00:00Z'],
    ["before Vancouver's last change", '2026-03-07T14:00', 'America/Vancouver', '2026-03-07T22:00:00Z'],
    ["after Vancouver's last change", '2026-12-01T14:00', 'America/Vancouver', '2026-12-01T21:00:00Z'],
    ["before Edmonton's last change", '2026-03-07T14:00', 'America/Edmonton', '2026-03-07T21:00:00Z'],
    ["after Edmonton's last change", '2026-12-01T14:00', 'America/Edmonton', '2026-12-01T20:00:00Z'],
    ["before Casablanca's last change", '2026-09-19T14:00', 'Africa/Casablanca', '2026-09-19T13:00:00Z'],
    ["after Casablanca's last change", '2026-09-21T14:00', 'Africa/Casablanca', '2026-09-21T14:00:00Z'],
    ["in Lord Howe's gap of half an hour", '2027-10-03T02:15', 'Australia/Lord_Howe', '2027-10-02T15:45:00Z'],
  ])('%s', (_, wall, zone, instant) => {
    expect(instantOf(wall, zone)).toBe(instant)
  })
})

describe('toWall', () => {
  it('shows what 01:30 in the gap became', () => {
    expect(wallOf(instantOf('2027-03-28T01:30', 'Europe/London'), 'Europe/London')).toBe('2027-03-28T02:30')
  })

  it('shows both instants of an overlap alike', () => {
    expect(wallOf('2027-10-31T00:30:00Z', 'Europe/London')).toBe('2027-10-31T01:30')
    expect(wallOf('2027-10-31T01:30:00Z', 'Europe/London')).toBe('2027-10-31T01:30')
  })

  it('shows another day on the other side of midnight', () => {
    expect(wallOf('2027-01-05T23:30:00Z', 'America/Vancouver')).toBe('2027-01-05T16:30')
    expect(wallOf('2027-01-05T23:30:00Z', 'Pacific/Auckland')).toBe('2027-01-06T12:30')
  })
})

const zones = fc.constantFrom(...allZones().map((zone) => Zone.parse(zone)))
const walls = fc
  .integer({ min: Date.UTC(2025, 0, 3) / 60_000, max: Date.UTC(2037, 11, 29) / 60_000 })
  .map((minutes) => WallTime.parse(new Date(minutes * 60_000).toISOString().slice(0, 16)))

/** A zone with a wall time within two hours of one of its changes: where mistakes live. */
const nearChanges = zones.chain((zone) => {
  const changes = transitionsOf(zone, Date.UTC(2025, 0, 3), Date.UTC(2037, 11, 29))
  if (changes.length === 0) return fc.tuple(fc.constant(zone), walls)
  return fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -120, max: 120 })).map(([change, minutes]) => {
    const shifted = change.at + (change.before + minutes) * 60_000
    return [zone, WallTime.parse(new Date(shifted).toISOString().slice(0, 16))] as const
  })
})

describe('toInstant and toWall', () => {
  const inGap = (wall: WallTime, zone: Zone) =>
    transitionsOf(zone, Date.UTC(2025, 0), Date.UTC(2038, 0)).find(({ at, before, after }) => {
      const minutes = (Date.parse(`${wall}Z`) - at) / 60_000
      return minutes >= before && minutes < after
    })

  it.each([
    ['anywhere', fc.tuple(zones, walls), 2000],
    ['near a change', nearChanges, 5000],
  ])('come back to the wall time, but after a gap as much later as the gap is long: %s', (_, pairs, numRuns) => {
    fc.assert(
      fc.property(pairs, ([zone, wall]) => {
        const gap = inGap(wall, zone)
        const later = gap === undefined ? 0 : gap.after - gap.before
        const expected = new Date(Date.parse(`${wall}Z`) + later * 60_000).toISOString().slice(0, 16)
        expect(toWall(toInstant(wall, zone), zone)).toBe(expected)
      }),
      { numRuns },
    )
  })

  it('choose the earlier of two instants that show the same', () => {
    fc.assert(
      fc.property(nearChanges, ([zone, wall]) => {
        const chosen = Date.parse(toInstant(wall, zone))
        const shownEarlier = [30, 60, 120, 180].some((minutes) => {
          const instant = Instant.parse(new Date(chosen - minutes * 60_000).toISOString().replace('.000', ''))
          return toWall(instant, zone) === wall
        })
        expect(shownEarlier).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })
})
