import packed from 'moment-timezone/data/packed/latest.json' with { type: 'json' }

/** What `shared/time/zone-table.json` holds; `shared/time/zone-rules.ts` tells how to read it. */
export interface ZoneTable {
  readonly about: string
  readonly version: string
  readonly from: string
  readonly to: string
  readonly groups: readonly (readonly [rules: string, zones: string])[]
}

/** moment-timezone's packed data: zones as `name|abbreviations|offsets|indices|lengths|population`, links as `zone|alias`. */
export interface PackedZones {
  readonly version: string
  readonly zones: readonly string[]
  readonly links: readonly string[]
}

/** The data of the moment-timezone that the lock file pins. */
export const packedZones: PackedZones = packed

const expectedVersion = '2026f'

/**
 * The packed zones cut to the years that courses can lie in. Zones with the same rules share a group; links are names like
 * any other. Throws where the data is of another version, or has what the table cannot say (part minutes).
 */
export function makeZoneTable({ version, zones, links }: PackedZones): ZoneTable {
  if (version !== expectedVersion) {
    throw new Error(
      `moment-timezone's zone data is ${version}, not ${expectedVersion}: read IANA's news, then change both`,
    )
  }
  const rules = new Map(zones.map((zone) => [nameOf(zone), rulesOf(zone)]))
  for (const link of links) {
    const [zone = '', alias = ''] = link.split('|')
    const same = rules.get(zone)
    if (same === undefined) throw new Error(`the link ${link} leads nowhere`)
    rules.set(alias, same)
  }
  const groups = Map.groupBy([...rules.keys()].sort(), (name) => rules.get(name) ?? '')
  return {
    about: 'Made by `npm run zones -- --write` from moment-timezone (MIT). Do not edit.',
    version,
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    groups: [...groups].map(([rule, names]) => [rule, names.join(' ')]),
  }
}

/** The table as its file has it: a group a line, so that a new version shows as the lines that it changes. */
export function textOf({ groups, ...head }: ZoneTable): string {
  const lines = groups.map((group) => `    ${JSON.stringify(group)}`).join(',\n')
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "groups": [\n${lines}\n  ]\n}\n`
}

const start = Date.UTC(2025, 0, 1)
const end = Date.UTC(2038, 0, 1)

interface Period {
  /** Seconds since 1970. */
  readonly from: number
  /** Seconds east of UTC. */
  readonly offset: number
}

function nameOf(zone: string): string {
  return zone.slice(0, zone.indexOf('|'))
}

/** `offset (minutes since the change before, offset)…` in base 36; the first count is from the table's start. */
function rulesOf(zone: string): string {
  const periods = periodsOf(zone)
  const first = periods.findLast(({ from }) => from * 1000 <= start)
  if (first === undefined) throw new Error(`${nameOf(zone)} has no rule for 2025`)
  const rules = [base36(first.offset, zone)]
  let last = { from: start / 1000, offset: first.offset }
  for (const period of periods) {
    if (period.from <= last.from || period.from * 1000 >= end || period.offset === last.offset) continue
    rules.push(base36(period.from - last.from, zone), base36(period.offset, zone))
    last = period
  }
  return rules.join(' ')
}

function periodsOf(zone: string): readonly Period[] {
  const [, , offsets = '', indices = '', lengths = ''] = zone.split('|')
  const values = offsets.split(' ').map(readSeconds)
  const ends = lengths.split(' ').map(readSeconds)
  let from = Number.NEGATIVE_INFINITY
  return Array.from(indices, (index, i) => {
    if (i > 0) from = (i === 1 ? 0 : from) + (ends[i - 1] ?? Number.NaN)
    return { from, offset: -(values[readSeconds(index) / 60] ?? Number.NaN) }
  })
}

/** Reads the packed form's numbers: minutes in base 60 with digits 0-9a-zA-X, seconds behind a point. */
function readSeconds(text: string): number {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX'
  const [whole = '', part = ''] = text.replace('-', '').split('.')
  const minutes = Array.from(whole).reduce((sum, digit) => sum * 60 + digits.indexOf(digit), 0)
  const seconds = minutes * 60 + (part === '' ? 0 : digits.indexOf(part.charAt(0)))
  return text.startsWith('-') ? -seconds : seconds
}

function base36(seconds: number, zone: string): string {
  if (!Number.isInteger(seconds / 60))
    throw new Error(`${nameOf(zone)} has part minutes after 2025, which the table cannot say`)
  return (seconds / 60).toString(36)
}
