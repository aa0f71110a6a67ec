import { millisecondsOf, instantOf } from '../../shared/time/instant.ts'
import { People } from './acts/people.ts'
import { befallWorld } from './acts/befall-world.ts'
import { Broken } from './broken.ts'
import { type FaultKind, Faults, type Struck } from './faults.ts'
import { Scheduler } from './scheduler.ts'
import { type Size, setupOf } from './setup.ts'
import { allSettled, clinicBy } from './watch/all-settled.ts'
import { claimsAllowed } from './watch/claims-allowed.ts'
import { dueHaveOutcomes } from './watch/due-have-outcomes.ts'
import { type Facts, type Watch, ledgerChanges } from './watch/facts.ts'
import { nothingShown } from './watch/nothing-shown.ts'
import { numbersRight } from './watch/numbers-right.ts'
import { outcomesStand } from './watch/outcomes-stand.ts'
import { sentAsPromised } from './watch/sent-as-promised.ts'
import { skipsTrue } from './watch/skips-true.ts'
import { timesStand } from './watch/times-stand.ts'
import { versionsGrow } from './watch/versions-grow.ts'
import { type Watcher, World } from './world/world.ts'

/** Which run: its seed, and what is left out of it. */
export interface Run extends Size {
  readonly seed: number
  /** Names of acts and keys of faults that do not happen. */
  readonly without?: ReadonlySet<string>
}

/** Something that did not hold. */
export interface Failure {
  readonly invariant: string
  readonly seen: string
  readonly step: number
  readonly at: string
}

/** What a run came to. */
export interface Outcome {
  readonly failure: Failure | null
  /** Every call, act, fault and mail, a line each, in order. */
  readonly trace: readonly string[]
  readonly acted: readonly string[]
  readonly struck: readonly Struck[]
  readonly figures: Figures
}

export interface Figures {
  readonly steps: number
  readonly clientDays: number
  readonly mails: number
  readonly commits: number
  readonly acts: number
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>
}

/** How long after the last fault and the last act all must be settled. */
const settling = 30 * 60_000

/** Takes a clinic through its days, with all that its seed says goes wrong and is done; stops at the first thing that is not as it must be. */
export async function simulate({ seed, without = new Set(), ...size }: Run): Promise<Outcome> {
  const setup = setupOf(seed, size)
  const [startsAt, calmAt] = [millisecondsOf(setup.startsAt), millisecondsOf(setup.calmAt)]
  const scheduler = new Scheduler(startsAt)
  const faults = new Faults({ seed, without, until: calmAt, now: () => scheduler.now })
  const trace: string[] = []
  const note = (process: string, what: string): void => void trace.push(`${stampOf(scheduler.now)} ${process}: ${what}`)
  let failure: Failure | null = null
  const counted = { mails: 0, commits: 0 }
  const attempt = (watch: () => void): void => {
    if (failure !== null) return
    try {
      watch()
    } catch (error) {
      failure = { ...failureOf(error), step: scheduler.steps, at: stampOf(scheduler.now) }
      scheduler.stop()
    }
  }
  const watcher: Watcher = {
    committed: (commit) => {
      counted.commits += 1
      const changes = ledgerChanges(commit)
      for (const { course, place, key, from, to } of changes) {
        note('ledger', `${course} ${place} ${key}: ${from?.state ?? 'nothing'} -> ${to?.state ?? 'nothing'}${to?.state === 'skipped' ? `, ${to.reason}` : ''}`)
      }
      attempt(() => watches.forEach((watch) => watch.committed?.(commit, changes)))
      people.committed(commit)
    },
    accepted: (acceptance) => {
      counted.mails += 1
      note('SES', `takes ${acceptance.messageId} ${Object.values(acceptance.mail.tags).join(' ')}`)
      attempt(() => watches.forEach((watch) => watch.accepted?.(acceptance)))
    },
    shown: (where, text) => {
      attempt(() => watches.forEach((watch) => watch.shown?.(where, text)))
      if (where === 'queue') people.queued(text)
    },
  }
  const world = new World({ seed, clinic: setup.clinic, scheduler, faults, watcher, note, hasStandingJobs: setup.hasStandingJobs })
  const people = new People({ seed, setup, world, without })
  const facts: Facts = { committed: world.table.committed, now: () => scheduler.now, mostSkew: faults.mostSkew, clinic: () => world.deployed }
  const watches = watchesOf(world, facts)
  people.begin()
  befallWorld({ seed, setup, world, without })
  world.ticker.now()
  await scheduler.runUntil(calmAt + settling)
  attempt(() => watches.forEach((watch) => watch.atEnd?.()))
  const days = (scheduler.now - startsAt) / (24 * 60 * 60_000)
  const figures = { steps: scheduler.steps, clientDays: days * setup.clients.length, ...counted, acts: people.acted.length, faults: countsOf(faults.struck) }
  return { failure, trace, acted: people.acted, struck: faults.struck, figures }
}

function watchesOf(world: World, facts: Facts): readonly Watch[] {
  const ended = { ...facts, queued: () => world.queue.waiting.map(({ body }) => body) }
  return [
    ...[sentAsPromised, outcomesStand, claimsAllowed, skipsTrue, numbersRight].map((watch) => watch(facts)),
    ...[versionsGrow, timesStand, nothingShown, dueHaveOutcomes].map((watch) => watch(facts)),
    allSettled(ended, (state) => clinicBy(world.deployed, world.table.editions)(state)),
  ]
}

function failureOf(error: unknown): Pick<Failure, 'invariant' | 'seen'> {
  if (error instanceof Broken) return { invariant: error.invariant, seen: error.message }
  throw error
}

function countsOf(struck: readonly Struck[]): Figures['faults'] {
  const counts: Partial<Record<FaultKind, number>> = {}
  for (const { kind } of struck) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** An instant with its milliseconds. */
function stampOf(milliseconds: number): string {
  return `${instantOf(milliseconds).slice(0, -1)}.${String(milliseconds % 1000).padStart(3, '0')}Z`
}
