import { type Instant, daysBetween, earliest, plusMinutes } from './instant.ts'
import { act, endOutages, markEnded } from './acts.ts'
import type { AlertRow } from './rows.ts'
import type { ScenarioLine } from './scenario-line.ts'
import { markedByLines } from './slot-ends.ts'
import { type State, endsOf, reload } from './travel-state.ts'
import type { World } from './world.ts'

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
    due: undefined,
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
  const due = ticking ? await laterDue(world, state) : null
  return earliest([state.lines[0]?.at ?? null, endsOf(state)[0]?.at ?? null, ...state.outages.values(), due, again])
}

/** What is due next; asked anew only where something that is due already hides it. */
async function laterDue(world: World, state: State): Promise<Instant | null> {
  const due = await readDue(world, state)
  return due === null || due > state.now ? due : world.nextDue(state.now)
}

async function readDue(world: World, state: State): Promise<Instant | null> {
  state.due = state.due === undefined ? await world.nextDue(null) : state.due
  return state.due
}

/** Lets the tick run until nothing is due any more at this instant, or nothing that is due moves. */
async function settle(world: World, state: State): Promise<void> {
  const before = world.progress()
  let due = await readDue(world, state)
  let rounds = 0
  for (let still = 0; due !== null && due <= state.now && !state.outages.has('tick') && still < 2;) {
    const was = world.progress()
    await world.work()
    const next = await world.nextDue(null)
    state.due = next
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

function share(state: State, start: Instant): number {
  const starts = [...state.courses.values()].flatMap(({ sessions }) => sessions.map((row) => row.startsAt))
  const last = starts.reduce((latest, next) => (next > latest ? next : latest), start)
  return Math.min(1, daysBetween(start, state.now) / (daysBetween(start, last) + 31))
}
