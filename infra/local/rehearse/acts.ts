import { plusMinutes } from './instant.ts'
import type { ScenarioLine } from './scenario-line.ts'
import { slotKey } from './slot-ends.ts'
import { type State, endsOf, note, reload } from './travel-state.ts'
import type { Reply, World } from './world.ts'

/** Does the scenario's lines whose time has come, in their order; those that `now` lets through. */
export async function act(world: World, state: State, now: (line: ScenarioLine) => boolean): Promise<void> {
  const come = state.lines.filter((line) => line.at <= state.now && now(line))
  state.lines = state.lines.filter((line) => !come.includes(line))
  for (const line of come) {
    state.due = undefined
    note(state, line, await perform(world, state, line))
    await look(world, state, line)
  }
}

async function perform(world: World, state: State, line: ScenarioLine): Promise<Reply> {
  switch (line.do) {
    case 'bounce':
      return world.bounce(line.client, line.type)
    case 'outage':
      return beginOutage(world, state, line)
    case 'sending':
      state.sending = line.on
      return world.command(commandOf(line))
    case 'preferences':
    case 'answer':
    case 'erase':
      // A client who has no way to the page phones, and the clinic does it.
      return (await world.atPage(line)) ?? world.command(commandOf(line))
    default:
      return world.command(commandOf(line))
  }
}

/** What a line asks of the clinic. */
function commandOf(line: Exclude<ScenarioLine, { do: 'bounce' | 'outage' }>): Readonly<Record<string, unknown>> {
  const { at: _at, ...command } = line
  switch (command.do) {
    case 'cancel': {
      const { by, ...cancel } = command
      return { ...cancel, for: by }
    }
    case 'leave': {
      const { therapist, from, to } = command
      return { do: 'absence', therapist, from, to, approved: true }
    }
    default:
      return command
  }
}

/** Lines that may change a course's slots let it be read anew. */
async function look(world: World, state: State, line: ScenarioLine): Promise<void> {
  if (line.do === 'leave') {
    for (const client of state.clients ?? []) await reload(world, state, client)
  } else if ('client' in line && !sameSlots.has(line.do)) {
    await reload(world, state, line.client)
  }
}

const sameSlots: ReadonlySet<ScenarioLine['do']> = new Set(['confirm', 'focus', 'technique', 'answer', 'bounce'])

async function beginOutage(world: World, state: State, line: ScenarioLine & { readonly do: 'outage' }): Promise<Reply> {
  const until = plusMinutes(line.at, line.minutes)
  const already = state.outages.get(line.of)
  state.outages.set(line.of, already !== undefined && already > until ? already : until)
  await world.outage(line.of, true)
  return { ok: true }
}

/** Opens again what was shut until now. */
export async function endOutages(world: World, state: State): Promise<void> {
  for (const [of, until] of state.outages) {
    if (until > state.now) continue
    state.outages.delete(of)
    await world.outage(of, false)
    state.idle = null
  }
}

/** Marks attended what has ended and nobody has marked. */
export async function markEnded(world: World, state: State): Promise<void> {
  for (const end of endsOf(state).filter(({ at }) => at <= state.now)) {
    state.marked.add(slotKey(end))
    state.due = undefined
    const reply = await world.command({ do: 'mark', client: end.client, slot: end.slot, as: 'attended' })
    // Of a client who was erased nobody marks a session any more.
    if (!reply.ok && reply.code !== 'unknown-client') note(state, end, reply)
    if (!reply.ok) await reload(world, state, end.client)
  }
}
