import { millisecondsOf } from '../../shared/time/instant.ts'
import { befallWorld } from './acts/befall-world.ts'
import { People } from './acts/people.ts'
import { Faults } from './faults.ts'
import { Observer } from './observer.ts'
import { type Outcome, countsOf } from './outcome.ts'
import { Scheduler } from './scheduler.ts'
import { type Size, setupOf } from './setup.ts'
import { allWatches } from './watch/all-watches.ts'
import { World } from './world/world.ts'

/** Which run: its seed, and what is left out of it. */
export interface Run extends Size {
  readonly seed: number
  /** Names of acts and keys of faults that do not happen. */
  readonly without?: ReadonlySet<string>
}

/** How long after the last fault and the last act all must be settled. */
const settling = 30 * 60_000
const day = 24 * 60 * 60_000

/**
 * Takes a clinic through its days, with all that its seed says goes wrong and is done; stops at the first thing that is not
 * as it must be.
 */
export async function simulate({ seed, without = new Set(), ...size }: Run): Promise<Outcome> {
  const setup = setupOf(seed, size)
  const [startsAt, calmAt] = [millisecondsOf(setup.startsAt), millisecondsOf(setup.calmAt)]
  const scheduler = new Scheduler(startsAt)
  const faults = new Faults({ seed, without, until: calmAt, now: () => scheduler.now })
  const observer = new Observer(scheduler)
  const { clinic, hasStandingJobs } = setup
  const world = new World({ seed, clinic, scheduler, faults, watcher: observer, note: observer.note, hasStandingJobs })
  const people = new People({ seed, setup, world, without })
  observer.begin(allWatches(world, faults.mostSkew), people)
  people.begin()
  befallWorld({ seed, setup, world })
  world.ticker.now()
  await scheduler.runUntil(calmAt + settling)
  await observer.ended()
  const { failure, trace, counted } = observer
  const { acted } = people
  const clientDays = ((scheduler.now - startsAt) / day) * setup.clients.length
  const figures = {
    steps: scheduler.steps,
    clientDays,
    ...counted,
    acts: acted.length,
    faults: countsOf(faults.struck),
  }
  return { failure, trace, acted, struck: faults.struck, figures }
}
