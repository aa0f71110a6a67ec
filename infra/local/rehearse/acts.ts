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
    if (line.do === 'mark') await reload(world, state, line.client)
  }
}

async function perform(world: World, state: State, line: ScenarioLine): Promise<Reply> {
  switch (line.do) {
    case 'mark':
      return world.mark(line.client, line.slot, line.as)
    case 'focus':
      return world.focus(line.client, line.area)
    case 'technique':
      return world.technique(line.client, line.slot, line.technique)
    case 'answer':
      return world.answer(line.client, line)
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
    const reply = await world.mark(end.client, end.slot, 'attended')
    note(state, end, reply)
    if (!reply.ok) await reload(world, state, end.client)
  }
}
