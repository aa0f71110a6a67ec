import { formatInstant, parseInstant } from './clock.ts'
import type { System } from './system-types.ts'

type Traveller = Pick<System, 'now' | 'setNow' | 'tick' | 'drain' | 'nextDue'>

/** Moves the clock on to `to`, and runs what falls due on the way at its own instant, in order. */
export async function travel(system: Traveller, to: string): Promise<void> {
  await runDue(system, to)
  for (let next = await dueBefore(system, to); next !== null; next = await dueBefore(system, to)) {
    goTo(system, next)
    await runDue(system, to)
  }
  goTo(system, to)
  await runDue(system, to)
}

/** Minutes in which nothing that is overdue moves; after so many only the next due instant moves the clock. */
const patience = 15

/** Ticks and drains; again each minute while something is overdue, as a tick queues only what can be sent in a minute. */
async function runDue(system: Traveller, to: string): Promise<void> {
  let overdue: string | null = null
  for (let waited = 0; waited < patience;) {
    await system.tick()
    const { handled } = await system.drain()
    const earliest = await system.nextDue(null)
    if (handled === 0 || earliest === null || earliest > system.now()) return
    waited = earliest === overdue ? waited + 1 : 0
    overdue = earliest
    const minuteOn = formatInstant(parseInstant(system.now()) + 60_000)
    if (minuteOn > to) return
    goTo(system, minuteOn)
  }
}

async function dueBefore(system: Traveller, to: string): Promise<string | null> {
  const next = await system.nextDue(system.now())
  return next !== null && next <= to ? next : null
}

/** A running clock may have come there by itself. */
function goTo(system: Traveller, instant: string): void {
  if (instant > system.now()) system.setNow(instant)
}
