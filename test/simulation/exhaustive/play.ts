import { millisecondsOf } from '../../../shared/time/instant.ts'
import type { Failure } from '../outcome.ts'
import { Observer } from '../observer.ts'
import { Scheduler } from '../scheduler.ts'
import { allWatches } from '../watch/all-watches.ts'
import type { SimulatedTable } from '../world/table.ts'
import { World } from '../world/world.ts'
import { type Plan, isOthersTurn } from './plan.ts'
import { PlannedFaults, type Point, actPrefix, turn } from './planned-faults.ts'
import type { Deed, Scenario } from './scenario.ts'

/** What came of a plan. */
export interface Played {
  readonly failure: Failure | null
  readonly trace: readonly string[]
  readonly points: readonly Point[]
  /** Whether everything that was planned did happen. */
  readonly isWhole: boolean
  /** How it all stands at the end, for another scenario to begin with. */
  readonly table: SimulatedTable
}

export interface Playing {
  readonly scenario: Scenario
  readonly plan: Plan
  /** What the table holds when it begins; undefined: nothing. */
  readonly from?: SimulatedTable | undefined
}

const minute = 60_000

/** How long after the last act and the last strike all must be settled. */
const settling = 30 * minute

/** SES may tell of a mail so much later. */
const latest = 125 * minute

/** How often an act is tried anew of which nobody knows what came of it. */
const tries = 3

/** Plays a scenario with all that a plan has happen in it, and stops at the first thing that is not as it must be. */
export async function play({ scenario, plan, from }: Playing): Promise<Played> {
  const startsAt = millisecondsOf(scenario.startsAt)
  const scheduler = new Scheduler(startsAt)
  const observer = new Observer(scheduler)
  const other = othersTurn(scenario, plan, (after, deed) => scheduler.after(after, () => act(world, deed, 1)))
  const note = (who: string, what: string): void => {
    observer.note(who, what)
    if (!what.startsWith('#')) return
    faults.heard(what)
    other.heard(what)
  }
  const faults = new PlannedFaults({
    ...{ plan, note, fate: scenario.fate, now: () => scheduler.now },
    meanwhile: scenario.meanwhile === null ? null : other.begin,
  })
  const world = new World({
    ...{ seed: 1, clinic: scenario.clinic, scheduler, faults, watcher: observer, note, hasStandingJobs: false },
    ...(from === undefined ? {} : { from }),
  })
  observer.begin(allWatches(world, 0), { committed: () => {}, queued: () => {} })
  for (const { after, ...deed } of scenario.acts) scheduler.after(after * minute, () => act(world, deed, 1))
  world.ticker.now()
  const struckAt = (): number => faults.struck.at(-1)?.at ?? startsAt
  const settledBy = (): number => Math.max(startsAt + scenario.minutes * minute, struckAt()) + settling
  for (let until = 0; until < settledBy();) await scheduler.runUntil((until = settledBy()))
  await observer.ended()
  if (plan.some(({ what }) => what === 'event late')) {
    await scheduler.runUntil(struckAt() + latest)
    await observer.ended()
  }
  const { failure, trace } = observer
  return { failure, trace, points: faults.points, isWhole: faults.struck.length === plan.length, table: world.table }
}

/** The deed that is done in the midst of another's, once: when the plan says, or else when the scenario does. */
function othersTurn({ meanwhile }: Scenario, plan: Plan, begin: (after: number, deed: Deed) => void) {
  const isPlanned = plan.some(({ what }) => isOthersTurn(what))
  let isBegun = meanwhile === null
  const once = (after: number): void => {
    if (!isBegun && meanwhile !== null) begin(after, meanwhile)
    isBegun = true
  }
  return {
    begin: () => once(turn.begins),
    heard: (what: string) => {
      if (!isPlanned && meanwhile?.during.test(what) === true) once(0)
    },
  }
}

/** Where nobody knows what came of it, it is tried again: a person does. */
function act(world: World, deed: Deed, tried: number): void {
  const { scheduler, note } = world.around
  if (tried === 1) note('people', deed.what)
  const name = `${actPrefix}${deed.what}, try ${tried}`
  world.act(
    name,
    (process) => deed.run(world.depsOf(process), world),
    (end) => {
      if (end !== 'done' && tried < tries) scheduler.after(tried * 15_000, () => act(world, deed, tried + 1))
    },
  )
}
