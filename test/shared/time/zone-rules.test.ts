import { describe, expect, it } from 'vitest'

import {
  allZones,
  isZone,
  offsetAt,
  pinnedZoneTable,
  suggestZone,
  transitionsOf,
  zoneRulesOf,
  zoneRulesTo,
  zoneRulesVersion,
} from '../../../shared/time/zone-rules.ts'

describe('isZone', () => {
  it.each(['Europe/London', 'America/Vancouver', 'Europe/Kyiv', 'Europe/Kiev', 'US/Pacific', 'Etc/GMT+5', 'UTC'])(
    'knows %s',
    (zone) => {
      expect(isZone(zone)).toBe(true)
    },
  )

  it.each([
    'europe/london',
    'Europe/London ',
    ' Europe/London',
    '+05:30',
    'Nope/Zone',
    '',
    'constructor',
    '__proto__',
    'Z',
  ])('refuses %j', (text) => {
    expect(isZone(text)).toBe(false)
  })
})

describe('offsetAt', () => {
  const at = (zone: string, instant: string) => offsetAt(zone, Date.parse(instant))

  it('has the sign of Etc/GMT+5 as POSIX has it: five hours behind', () => {
    expect(at('Etc/GMT+5', '2027-01-05T00:00:00Z')).toBe(-300)
    expect(at('Etc/GMT-14', '2027-01-05T00:00:00Z')).toBe(840)
  })

  it('has part hours', () => {
    expect(at('Asia/Kathmandu', '2027-01-05T00:00:00Z')).toBe(345)
    expect(at('Australia/Lord_Howe', '2027-01-05T00:00:00Z')).toBe(660)
    expect(at('Australia/Lord_Howe', '2027-07-05T00:00:00Z')).toBe(630)
  })

  it.each([
    ['Europe/London', '2027-03-28T00:59:59Z', 0, 60],
    ['Europe/London', '2027-10-31T00:59:59Z', 60, 0],
    ['Africa/Cairo', '2027-04-29T21:59:59Z', 120, 180],
    ['America/Vancouver', '2026-03-08T09:59:59Z', -480, -420],
    ['America/Edmonton', '2026-03-08T08:59:59Z', -420, -360],
    ['Africa/Casablanca', '2026-09-20T00:59:59Z', 60, 0],
    ['America/Havana', '2027-11-07T04:59:59Z', -240, -300],
  ])('changes in %s after %s from %i to %i', (zone, lastSecond, before, after) => {
    expect(at(zone, lastSecond)).toBe(before)
    expect(offsetAt(zone, Date.parse(lastSecond) + 1000)).toBe(after)
  })

  it.each([
    ['America/Vancouver', -420],
    ['America/Edmonton', -360],
    ['America/Winnipeg', -300],
    ['Africa/Casablanca', 0],
  ])('keeps %s at %i all year since its law of 2026', (zone, offset) => {
    expect(at(zone, '2027-01-15T12:00:00Z')).toBe(offset)
    expect(at(zone, '2027-07-15T12:00:00Z')).toBe(offset)
    expect(transitionsOf(zone, Date.parse('2026-12-01T00:00:00Z'), zoneRulesTo)).toEqual([])
  })

  it('gives a link what its zone has', () => {
    const noon = Date.parse('2027-07-05T12:00:00Z')
    expect(offsetAt('Europe/Kiev', noon)).toBe(offsetAt('Europe/Kyiv', noon))
    expect(offsetAt('US/Pacific', noon)).toBe(offsetAt('America/Los_Angeles', noon))
  })

  it('keeps the last offset of 2037 for ever after, and the first of 2025 before', () => {
    expect(at('Europe/London', '2040-07-01T00:00:00Z')).toBe(0)
    expect(at('Australia/Sydney', '2040-07-01T00:00:00Z')).toBe(660)
    expect(at('Europe/London', '2020-07-01T00:00:00Z')).toBe(0)
  })

  it('throws for a zone that it does not know', () => {
    expect(() => offsetAt('europe/london', 0)).toThrow(RangeError)
  })
})

describe('transitionsOf', () => {
  it('takes the first instant in and leaves the last one out', () => {
    const spring = Date.parse('2027-03-28T01:00:00Z')
    const autumn = Date.parse('2027-10-31T01:00:00Z')
    expect(transitionsOf('Europe/London', spring, autumn)).toEqual([{ at: spring, before: 0, after: 60 }])
    expect(transitionsOf('Europe/London', spring + 1, autumn + 1)).toEqual([{ at: autumn, before: 60, after: 0 }])
  })

  it('has none where clocks never change', () => {
    expect(transitionsOf('Asia/Tokyo', 0, zoneRulesTo)).toEqual([])
  })
})

describe('zoneRulesOf', () => {
  it('reads the pinned table as we do', () => {
    const rules = zoneRulesOf(pinnedZoneTable())
    const noon = Date.parse('2027-07-05T12:00:00Z')
    expect(rules.version).toBe(zoneRulesVersion)
    expect([rules.knows('Europe/London'), rules.knows('europe/london')]).toEqual([true, false])
    expect(allZones().filter((zone) => rules.offsetAt(zone, noon) !== offsetAt(zone, noon))).toEqual([])
  })

  it('reads a table of its own: an hour ahead, forty minutes later two', () => {
    const groups = [['1o 14 3c', 'Here There']]
    const rules = zoneRulesOf({ version: '2027a', from: '2027-01-01T00:00:00Z', groups })
    const change = Date.parse('2027-01-01T00:40:00Z')
    expect(rules.offsetAt('There', change - 1)).toBe(60)
    expect(rules.offsetAt('Here', change)).toBe(120)
    expect(rules.knows('Europe/London')).toBe(false)
  })
})

describe('allZones', () => {
  it('has each zone once, in order', () => {
    expect(allZones()).toEqual([...new Set(allZones())].toSorted())
  })
})

describe('suggestZone', () => {
  it.each([
    ['europe/london', 'Europe/London'],
    ['Europe/London ', 'Europe/London'],
    ['america/new york', 'America/New_York'],
    ['america/new  york', 'America/New_York'],
    ['ETC/GMT+5', 'Etc/GMT+5'],
  ])('reads %j as %s', (text, zone) => {
    expect(suggestZone(text)).toBe(zone)
  })

  it.each(['+05:30', 'Nope/Zone', '', 'London'])('makes nothing of %j', (text) => {
    expect(suggestZone(text)).toBeNull()
  })

  it('leaves every zone as it is', () => {
    expect(allZones().filter((zone) => suggestZone(zone) !== zone)).toEqual([])
  })
})
