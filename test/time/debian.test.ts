import { describe, expect, it } from 'vitest'

import { allZones, offsetAt, transitionsOf, zoneRulesVersion } from '../../shared/time/zone-rules.ts'
import debian from './debian-transitions.json' with { type: 'json' }

const from = Date.parse(debian.from)
const to = Date.parse(debian.to)
const rulesOfDebian = new Map(
  debian.groups.flatMap(({ rules, zones }) => zones.split(' ').map((zone) => [zone, rules])),
)

/** In Debian's form: the offset at the start, then each instant with the offset from it on. */
function ourRules(zone: string): readonly (number | string)[] {
  const changes = transitionsOf(zone, from, to)
  return [
    offsetAt(zone, from),
    ...changes.flatMap(({ at, after }) => [new Date(at).toISOString().replace('.000', ''), after]),
  ]
}

describe('the pinned zone rules', () => {
  it('are of the same IANA release as the tzdata that Debian made', () => {
    expect(debian.version).toBe(zoneRulesVersion)
  })

  it('cover the years 2026 to 2036', () => {
    expect([debian.from, debian.to]).toEqual(['2026-01-01T00:00:00Z', '2037-01-01T00:00:00Z'])
    expect(rulesOfDebian.size).toBeGreaterThan(590)
  })

  it('have the same zones, but for those explained here', () => {
    const onlyDebian = [...rulesOfDebian.keys()].filter((zone) => !allZones().includes(zone))
    const onlyOurs = allZones().filter((zone) => !rulesOfDebian.has(zone))
    // Factory is what tz calls the zone of a machine on which none was set: nobody's zone, and moment-timezone leaves it out.
    expect(onlyDebian).toEqual(['Factory'])
    expect(onlyOurs).toEqual([])
  })

  it("have each zone's every transition as Debian has it", () => {
    const ours = Object.fromEntries(allZones().map((zone) => [zone, ourRules(zone)]))
    const theirs = Object.fromEntries(allZones().map((zone) => [zone, rulesOfDebian.get(zone)]))
    expect(ours).toEqual(theirs)
  })
})
