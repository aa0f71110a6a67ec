import type { Instant } from './instant.ts'
import type { AlertRow, SessionRow } from './rows.ts'
import type { ScenarioLine } from './scenario-line.ts'
import { type SlotEnd, slotEnds } from './slot-ends.ts'
import type { Outage, Reply, World } from './world.ts'

/** Where a rehearsal stands. */
export interface State {
  now: Instant
  /** Lines still to come. */
  lines: readonly ScenarioLine[]
  clients: readonly string[] | null
  readonly courses: Map<string, { readonly course: string | null; readonly sessions: readonly SessionRow[] }>
  readonly marked: Set<string>
  readonly outages: Map<Outage, Instant>
  readonly refused: AlertRow[]
  sending: boolean
  /** The earliest due instant as last read; undefined once something was done that may have changed it. */
  due: Instant | null | undefined
  /** Minutes since something that is due last moved; null when nothing waits. */
  idle: number | null
}

/** Reads a client's course anew. */
export async function reload(world: World, state: State, client: string): Promise<void> {
  const { course, sessions } = await world.course(client)
  state.courses.set(client, { course, sessions })
}

/** The ends of the slots that are still to be marked by the rehearsal itself, the earliest first. */
export function endsOf(state: State): readonly SlotEnd[] {
  return slotEnds(
    [...state.courses.values()].flatMap(({ sessions }) => sessions),
    state.marked,
  )
}

/** A refused action becomes an alert line; the rehearsal goes on. */
export function note(state: State, deed: ScenarioLine | SlotEnd, reply: Reply): void {
  if (reply.ok) return
  const client = 'client' in deed ? deed.client : null
  const course = client === null ? null : (state.courses.get(client)?.course ?? null)
  const slot = 'slot' in deed ? deed.slot : null
  state.refused.push({ at: state.now, client, course, slot, code: reply.code, severity: 'info', acknowledged: false })
}
