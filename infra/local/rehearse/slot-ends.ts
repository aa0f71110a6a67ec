import { type Instant, plusMinutes } from './instant.ts'
import type { SessionRow } from './rows.ts'
import type { ScenarioLine } from './scenario-line.ts'

/** The end of a session that nobody has said anything about: the rehearsal marks it attended then. */
export interface SlotEnd {
  readonly at: Instant
  readonly client: string
  readonly slot: number
}

/** The slots that the scenario's own lines mark, whether or not they are refused: those the rehearsal leaves alone. */
export function markedByLines(lines: readonly ScenarioLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => (line.do === 'mark' ? [slotKey(line)] : [])))
}

/** The ends of the unmarked slots, the earliest first; those in `done` are left out. */
export function slotEnds(sessions: Iterable<SessionRow>, done: ReadonlySet<string>): readonly SlotEnd[] {
  return [...sessions]
    .filter((row) => (row.status === 'scheduled' || row.status === 'confirmed') && !done.has(slotKey(row)))
    .map((row) => ({ at: plusMinutes(row.startsAt, row.minutes), client: row.client, slot: row.slot }))
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.client, b.client) || a.slot - b.slot)
}

export function slotKey(of: { readonly client: string; readonly slot: number }): string {
  return `${of.client}/${of.slot}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
