import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { makeZoneTable, packedZones, textOf } from '../../infra/make-zone-table.ts'
import { wrongZones } from '../../infra/wrong-zones.ts'
import { offsetAt } from '../../shared/time/zone-rules.ts'

describe('makeZoneTable', () => {
  it('makes the table that is committed', () => {
    const committed = readFileSync(new URL('../../shared/time/zone-table.json', import.meta.url), 'utf8')
    expect(textOf(makeZoneTable(packedZones))).toBe(committed)
  })

  it('refuses the data of another IANA release', () => {
    expect(() => makeZoneTable({ version: '2027a', zones: [], links: [] })).toThrow(/2027a, not 2026f/)
  })

  it('refuses part minutes after 2025', () => {
    const zones = ['Nope/Zone|AAA|-1.u|0||']
    expect(() => makeZoneTable({ version: '2026f', zones, links: [] })).toThrow(/Nope\/Zone has part minutes/)
  })

  it('refuses a link that leads nowhere', () => {
    expect(() => makeZoneTable({ version: '2026f', zones: [], links: ['Nope/Zone|Nope/Alias'] })).toThrow(
      /leads nowhere/,
    )
  })
})

describe('wrongZones', () => {
  const right = (zone: string) => (at: number) => offsetAt(zone, at)

  it('finds nothing wrong with a runtime that has the same rules', () => {
    expect(wrongZones(right)).toEqual([])
  })

  it('tells the first minute from which a zone is wrong', () => {
    const since = Date.parse('2026-11-01T09:00:00Z')
    const runtime = (zone: string) => (at: number) =>
      zone === 'America/Vancouver' && at >= since ? -480 : offsetAt(zone, at)
    expect(wrongZones(runtime)).toEqual([
      { zone: 'America/Vancouver', from: '2026-11-01T09:00:00Z', ours: -420, node: -480 },
    ])
  })

  it('sees a change that comes an hour late', () => {
    const wrong = Date.parse('2027-03-28T01:00:00Z')
    const runtime = (zone: string) => (at: number) =>
      zone === 'Europe/London' && at >= wrong && at < wrong + 3_600_000 ? 0 : offsetAt(zone, at)
    expect(wrongZones(runtime)).toEqual([{ zone: 'Europe/London', from: '2027-03-28T01:00:00Z', ours: 60, node: 0 }])
  })

  it('tells a zone that the runtime does not know', () => {
    const runtime = (zone: string) => (zone === 'Europe/Kyiv' ? null : right(zone))
    expect(wrongZones(runtime)).toEqual([{ zone: 'Europe/Kyiv', from: '2026-01-01T00:00:00Z', ours: 120, node: null }])
  })

  it('agrees with this Node about a zone whose law has not changed for long', () => {
    expect(wrongZones().map(({ zone }) => zone)).not.toContain('Europe/London')
  })
})
