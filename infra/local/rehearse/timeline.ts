import { type Instant, daysBetween, earliest, plusMinutes } from './instant.ts'
import type { AlertRow, SessionRow } from './rows.ts'
import type { ScenarioLine } from './scenario-line.ts'
import { type SlotEnd, markedByLines, slotEnds, slotKey } from './slot-ends.ts'
import type { Outage, Reply, World } from './world.ts'

export interface Journey {
  readonly world: World
  readonly start: Instant
  readonly lines: readonly ScenarioLine[]
  /** Told after each instant: how far the clock has come of the way that is known so far, 0 to 1. */
  readonly observe: (share: number, now: Instant) => void
}

/** How a rehearsal went: until when, what was refused on the way, and whether something due was left waiting. */
export interface Travelled {
  readonly clients: readonly string[]
  readonly end: Instant
  readonly refused: readonly AlertRow[]
  readonly waiting: boolean
}

/** A minute's tick that gets nothing done is tried again so often; then only the next event moves the clock. */
const patience = 15
/** Days after which a rehearsal is taken to have no end, and runs of the tick after which an instant is. */
const longest = 4 * 366
const mostRounds = 10_000

interface State {
  now: Instant
  /** Lines still to come. */
  lines: readonly ScenarioLine[]
  clients: readonly string[] | null
  readonly courses: Map<string, { readonly course: string | null; readonly sessions: readonly SessionRow[] }>
  readonly marked: Set<string>
  readonly outages: Map<Outage, Instant>
  readonly refused: AlertRow[]
  sending: boolean
  /** Minutes since something that is due last moved; null when nothing waits. */
  idle: number | null
}

/**
 * Moves the clock from one event to the next until nothing is left: what falls due, the scenario's lines, the ends of
 * outages, and the ends of slots that no line marks, which are marked attended. At one instant people's actions come
 * first. The clients must have been handed in at `start` before.
 */
export async function travel(journey: Journey): Promise<Travelled> {
  const { world, start } = journey
  const state: State = {
    now: start,
    lines: journey.lines,
    clients: null,
    courses: new Map(),
    marked: new Set(markedByLines(journey.lines)),
    outages: new Map(),
    refused: [],
    sending: true,
    idle: null,
  }
  await act(world, state, (line) => !('client' in line))
  await settle(world, state)
  for (let next: Instant | null = start; next !== null; next = await nextEvent(world, state)) {
    if (daysBetween(start, next) > longest)
      throw new Error('the rehearsal does not end: after 4 years something is still due')
    if (next > state.now) await world.setNow(next)
    state.now = next
    await endOutages(world, state)
    await act(world, state, () => true)
    await markEnded(world, state)
    await settle(world, state)
    journey.observe(share(state, start), state.now)
  }
  return { clients: state.clients ?? [], end: state.now, refused: state.refused, waiting: state.idle !== null }
}

async function nextEvent(world: World, state: State): Promise<Instant | null> {
  const ticking = !state.outages.has('tick')
  const free = state.outages.size === 0 && state.sending
  const again = free && state.idle !== null && state.idle < patience ? plusMinutes(state.now, 1) : null
  const due = ticking ? await world.nextDue(state.now) : null
  return earliest([state.lines[0]?.at ?? null, endsOf(state)[0]?.at ?? null, ...state.outages.values(), due, again])
}

/** Does the scenario's lines whose time has come, in their order; those that `now` lets through. */
async function act(world: World, state: State, now: (line: ScenarioLine) => boolean): Promise<void> {
  const come = state.lines.filter((line) => line.at <= state.now && now(line))
  state.lines = state.lines.filter((line) => !come.includes(line))
  for (const line of come) {
    note(state, line, await perform(world, state, line))
    if (line.do === 'mark') await reload(world, state, line.client)
  }
}

async function perform(world: World, state: State, line: ScenarioLine): Promise<Reply> {
  switch (line.do) {
    case 'mark':
      return world.mark(line.client, line.slot, line.as)
    case 'confirm':
      return world.confirm(line.client, line.slot)
    case 'unsubscribe':
      return world.unsubscribe(line.client)
    case 'bounce':
      return world.bounce(line.client, line.type)
    case 'sending':
      state.sending = line.on
      return world.sending(line.on)
    case 'outage':
      return beginOutage(world, state, line)
    default:
      return line satisfies never
  }
}

async function beginOutage(world: World, state: State, line: ScenarioLine & { readonly do: 'outage' }): Promise<Reply> {
  const until = plusMinutes(line.at, line.minutes)
  const already = state.outages.get(line.of)
  state.outages.set(line.of, already !== undefined && already > until ? already : until)
  await world.outage(line.of, true)
  return { ok: true }
}

async function endOutages(world: World, state: State): Promise<void> {
  for (const [of, until] of state.outages) {
    if (until > state.now) continue
    state.outages.delete(of)
    await world.outage(of, false)
    state.idle = null
  }
}

async function markEnded(world: World, state: State): Promise<void> {
  for (const end of endsOf(state).filter(({ at }) => at <= state.now)) {
    state.marked.add(slotKey(end))
    note(state, end, await world.mark(end.client, end.slot, 'attended'))
    await reload(world, state, end.client)
  }
}

/** Lets the tick run until nothing is due any more at this instant, or nothing that is due moves. */
async function settle(world: World, state: State): Promise<void> {
  const before = world.progress()
  let due = await world.nextDue(null)
  let rounds = 0
  for (let still = 0; due !== null && due <= state.now && !state.outages.has('tick') && still < 2;) {
    const was = world.progress()
    await world.work()
    const next = await world.nextDue(null)
    still = world.progress() === was && next === due ? still + 1 : 0
    due = next
    rounds += 1
    if (rounds > mostRounds) throw new Error(`the system works at ${state.now} without end`)
  }
  const waits = due !== null && due <= state.now
  state.idle = waits ? (world.progress() === before ? (state.idle ?? 0) + 1 : 0) : null
  await meetClients(world, state)
}

/** Once the enrolment is through, reads every course for the first time. */
async function meetClients(world: World, state: State): Promise<void> {
  if (state.clients !== null) return
  state.clients = await world.enrolled()
  for (const client of state.clients ?? []) await reload(world, state, client)
}

async function reload(world: World, state: State, client: string): Promise<void> {
  const { course, sessions } = await world.course(client)
  state.courses.set(client, { course, sessions })
}

function endsOf(state: State): readonly SlotEnd[] {
  return slotEnds(
    [...state.courses.values()].flatMap(({ sessions }) => sessions),
    state.marked,
  )
}

/** A refused action becomes an alert line; the rehearsal goes on. */
function note(state: State, deed: ScenarioLine | SlotEnd, reply: Reply): void {
  if (reply.ok) return
  const client = 'client' in deed ? deed.client : null
  const course = client === null ? null : (state.courses.get(client)?.course ?? null)
  const slot = 'slot' in deed ? deed.slot : null
  state.refused.push({ at: state.now, client, course, slot, code: reply.code, severity: 'info', acknowledged: false })
}

function share(state: State, start: Instant): number {
  const starts = [...state.courses.values()].flatMap(({ sessions }) => sessions.map((row) => row.startsAt))
  const last = starts.reduce((latest, next) => (next > latest ? next : latest), start)
  return Math.min(1, daysBetween(start, state.now) / (daysBetween(start, last) + 31))
}
