import table from './zone-table.json' with { type: 'json' }

/** A moment at which a zone's clocks are put on or back. */
export interface Transition {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Minutes east of UTC until then. */
  readonly before: number
  /** Minutes east of UTC from then on. */
  readonly after: number
}

/** The IANA release whose rules these are. */
export const zoneRulesVersion: string = table.version

/** Zone rules as they are kept: by group of zones, `offset (minutes since the change before, offset)…`, all in base 36. */
export interface ZoneTable {
  readonly version: string
  /** RFC 3339; what the first change of each group is reckoned from. */
  readonly from: string
  readonly groups: readonly (readonly string[])[]
}

/** The rules of one release, to be asked for offsets. */
export interface ZoneRules {
  readonly version: string
  readonly knows: (zone: string) => boolean
  /** Minutes east of UTC; throws for a zone that it does not know. */
  readonly offsetAt: (zone: string, epochMilliseconds: number) => number
}

/** The rules that a table tells: those of another release than ours, to know what its clocks would have shown. */
export function zoneRulesOf(other: ZoneTable): ZoneRules {
  const rules = rulesIn(other)
  return {
    version: other.version,
    knows: (zone) => rules.has(zone),
    offsetAt: (zone, epochMilliseconds) => offsetIn(rules.of(zone), epochMilliseconds),
  }
}

/** The pinned table, without the words about it. */
export function pinnedZoneTable(): ZoneTable {
  const { version, from, groups } = table
  return { version, from, groups }
}

/**
 * Milliseconds since 1970 until which the rules are known (the end of 2037; they start with 2025). Before and after that, a
 * zone keeps the first and the last offset that is known: an offset it truly had, but with no summer time, so nothing may
 * be booked out there.
 */
export const zoneRulesTo: number = Date.parse(table.to)

/** Whether the rules know a zone of exactly this spelling. */
export function isZone(text: string): boolean {
  return pinned.has(text)
}

/** Every zone that the rules know, by name. */
export function allZones(): readonly string[] {
  return pinned.names().sort()
}

/** Minutes east of UTC that the clocks of `zone` show at an instant; throws for a zone that `isZone` refuses. */
export function offsetAt(zone: string, epochMilliseconds: number): number {
  return offsetIn(pinned.of(zone), epochMilliseconds)
}

/** The transitions of `zone` from one instant (with it) to another (without it), in order. */
export function transitionsOf(zone: string, fromMilliseconds: number, toMilliseconds: number): readonly Transition[] {
  return pinned.of(zone).transitions.filter(({ at }) => at >= fromMilliseconds && at < toMilliseconds)
}

/** The zone that a wrong spelling most likely means (case, spaces), for an error message; null if none comes close. */
export function suggestZone(text: string): string | null {
  const wanted = plain(text)
  return allZones().find((zone) => plain(zone) === wanted) ?? null
}

interface Rules {
  readonly first: number
  readonly transitions: readonly Transition[]
}

const minute = 60_000
const pinned = rulesIn(table)

function rulesIn({ from, groups }: ZoneTable) {
  const start = Date.parse(from)
  let byZone: ReadonlyMap<string, string> | null = null
  // Made when a zone is first asked for: not every start asks for one.
  const groupOf = (): ReadonlyMap<string, string> =>
    (byZone ??= new Map(groups.flatMap(([rules = '', zones = '']) => zones.split(' ').map((zone) => [zone, rules]))))
  const readAlready = new Map<string, Rules>()
  const of = (zone: string): Rules => {
    const text = groupOf().get(zone)
    if (text === undefined) throw new RangeError('no such time zone')
    const rules = readAlready.get(text) ?? readRules(text, start)
    readAlready.set(text, rules)
    return rules
  }
  return { of, has: (zone: string) => groupOf().has(zone), names: () => [...groupOf().keys()] }
}

function offsetIn({ first, transitions }: Rules, epochMilliseconds: number): number {
  return transitions.findLast(({ at }) => at <= epochMilliseconds)?.after ?? first
}

/** Reads `offset (minutes since the change before, offset)…`, all in base 36. */
function readRules(text: string, start: number): Rules {
  const [first = 0, ...rest] = text.split(' ').map((number) => Number.parseInt(number, 36))
  const transitions: Transition[] = []
  let at = start
  let before = first
  for (let i = 0; i < rest.length; i += 2) {
    const after = rest[i + 1] ?? before
    at += (rest[i] ?? 0) * minute
    transitions.push({ at, before, after })
    before = after
  }
  return { first, transitions }
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '_')
}
