import { readFileSync } from 'node:fs'

import * as z from 'zod'

/** Debian's tzdata, as the zone tests keep it: the offset at the start, then each change and the offset from it on. */
const Table = z.object({
  groups: z.array(z.object({ rules: z.array(z.union([z.number(), z.string()])), zones: z.string() })),
})

type Change = readonly [from: number, offsetMinutes: number]

const file = new URL('../../time/debian-transitions.json', import.meta.url)
const changesOf = new Map<string, readonly Change[]>()
for (const { rules, zones } of Table.parse(JSON.parse(readFileSync(file, 'utf8'))).groups) {
  const changes: Change[] = [[Number.NEGATIVE_INFINITY, Number(rules[0])]]
  for (let at = 1; at < rules.length; at += 2) changes.push([Date.parse(String(rules[at])), Number(rules[at + 1])])
  for (const zone of zones.split(' ')) changesOf.set(zone, changes)
}

/** Milliseconds that the clocks of `zone` are ahead of UTC at the moment `ms`. */
export function ahead(ms: number, zone: string): number {
  const changes = changesOf.get(zone)
  if (changes === undefined) throw new RangeError(`Debian knows no zone ${zone}`)
  const last = changes.findLast(([from]) => from <= ms)
  return (last?.[1] ?? 0) * 60_000
}

/** The wall time `YYYY-MM-DDTHH:MM` at the moment `ms`. */
export function wallAt(ms: number, zone: string): string {
  return new Date(ms + ahead(ms, zone)).toISOString().slice(0, 16)
}

/**
 * The moment at which clocks show `wall`: every offset of the days around is tried, and the earliest moment that really
 * shows it is taken. When none does (a gap), the wall time counts by the offset before the change.
 */
export function momentOf(wall: string, zone: string): number {
  const utc = Date.parse(`${wall}Z`)
  const day = 86_400_000
  const offsets = [ahead(utc - day, zone), ahead(utc + day, zone)]
  const moments = offsets.map((offset) => utc - offset).filter((ms) => wallAt(ms, zone) === wall)
  return moments.length > 0 ? Math.min(...moments) : utc - ahead(utc - day, zone)
}
