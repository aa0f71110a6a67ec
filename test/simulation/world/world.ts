import { createAttend, type LiveDeps as AttendLive } from '../../../functions/attend/attend.ts'
import { createFeedback } from '../../../functions/feedback/feedback.ts'
import { createTick } from '../../../functions/tick/tick.ts'
import { perMinute as perMinuteOf } from '../../../shared/config/sending-rate.ts'
import type { Clinic } from '../../../shared/config/clinic.ts'
import type { CourseId } from '../../../shared/course/ids.ts'
import { type Deployed, deployedOf } from '../../../shared/deployed/deployed.ts'
import type { LinkKey } from '../../../shared/link/link-key.ts'
import { createLinkKeys, type KeySealer } from '../../../shared/link/link-keys.ts'
import type { Log } from '../../../shared/log.ts'
import { createMeter, type Meter } from '../../../shared/metrics/meter.ts'
import { standingTimes } from '../../../shared/standing/standing-times.ts'
import { bytesFor } from '../chance-for.ts'
import type { FaultSource } from '../faults.ts'
import { type Around, type End, Process } from '../process.ts'
import type { Scheduler } from '../scheduler.ts'
import { invoke } from './lambda.ts'
import { type Received, SimulatedQueue } from './queue.ts'
import { type Acceptance, SimulatedSes } from './ses.ts'
import { storeOf } from './store-of.ts'
import { type Commit, SimulatedTable } from './table.ts'
import { Ticker } from './ticker.ts'

/** Parts that can be out of order for a while. */
export type Part = 'ses' | 'queue' | 'table' | 'tick'

/** What is watched as it happens; each may throw where something is not as it must be. */
export interface Watcher {
  readonly committed: (commit: Commit) => void
  readonly accepted: (acceptance: Acceptance) => void
  /** Something that others than the client may read: a log line, a metric, a message in the queue. */
  readonly shown: (where: string, text: string) => void
}

export interface WorldOptions {
  readonly seed: number
  readonly clinic: Clinic
  readonly scheduler: Scheduler
  readonly faults: FaultSource
  readonly watcher: Watcher
  readonly note: (process: string, what: string) => void
  /** Whether there are a daily mail and a daily forgetting. */
  readonly hasStandingJobs: boolean
  /** The table to begin with is a copy of this one; unless given, it is empty. */
  readonly from?: SimulatedTable
}

/** Milliseconds, as infra/clinic-functions.ts has them. */
const timeouts = { tick: 30_000, attend: 60_000, feedback: 30_000 } as const

/** The deployed system: its functions run in processes, over a table, a queue and an SES that are simulated. */
export class World {
  readonly table: SimulatedTable
  readonly queue: SimulatedQueue
  readonly around: Around
  readonly ticker: Ticker
  readonly #options: WorldOptions
  readonly #ses: SimulatedSes
  readonly #outages = new Map<Part, 'refuses' | 'silent'>()
  readonly #unreadable = new Set<CourseId>()
  readonly #known = new Map<Clinic, Deployed>()
  /** What the functions that start from now on were deployed with. */
  deployed: Clinic

  constructor(options: WorldOptions) {
    const { seed, scheduler, faults, note, watcher } = options
    this.#options = options
    this.deployed = options.clinic
    this.around = { seed, scheduler, faults, note }
    const { around } = this
    const committed = (commit: Commit): void => {
      watcher.committed(commit)
      this.ticker.commit(commit)
    }
    this.table = new SimulatedTable(around, committed, options.from)
    this.#ses = new SimulatedSes({
      around,
      outage: () => this.#outages.get('ses') ?? null,
      accepted: watcher.accepted,
      event: (name, event) => this.#feedback(name, event, 1),
    })
    this.queue = new SimulatedQueue({
      around,
      table: this.table.main.name,
      isOut: () => this.#outages.has('queue'),
      attend: (name, batch, done) => this.#attend(name, batch, done),
      sent: (body) => watcher.shown('queue', body),
    })
    this.ticker = new Ticker({ around, table: this.table, tick: (name) => this.#tick(name) })
  }

  /** From a moment on a part is out of order, until it is mended. */
  breaks(part: Part, how: 'refuses' | 'silent' = 'refuses'): void {
    this.#outages.set(part, how)
  }

  mend(part: Part): void {
    this.#outages.delete(part)
    this.ticker.now()
  }

  spoil(course: CourseId): void {
    this.#unreadable.add(course)
  }

  heal(course: CourseId): void {
    this.#unreadable.delete(course)
  }

  isUnreadable(course: CourseId): boolean {
    return this.#unreadable.has(course)
  }

  /** A month's key, as KMS opens it; null where none was made. */
  async keyOf(month: string): Promise<LinkKey | null> {
    const kept = await this.table.main.readKey(month)
    return kept === null ? null : { clinic: this.deployed.id, month, bytes: kept.sealed.toReversed() }
  }

  /** Something that a person or a job does by itself, in a process of its own. */
  act(name: string, body: (process: Process) => Promise<unknown>, ended: (end: End) => void = () => {}): void {
    const process = new Process(name, this.around)
    process.whenEnded(ended)
    process.run(body)
  }

  /** What a process of the deployed system is given. */
  depsOf(process: Process): AttendLive {
    const { watcher, seed } = this.#options
    const clinic = this.deployed
    const store = this.storeOf(process)
    const meter = this.#meterOf(process, clinic)
    const keys = createLinkKeys({ clinic: clinic.id, store, sealer: this.#sealerOf(process) })
    let bytes = 0
    const { clock, newId } = process
    return {
      ...{ clinic, store, clock, newId, meter, measure: meter.measure },
      pause: () => process.pause(30),
      randomBytes: (count) => bytesFor(seed, `${process.name} bytes ${(bytes += 1)}`, count),
      send: this.#ses.sendOf(process),
      linkKey: (now, read) => keys.current(now, read),
      addressKey: () => keys.addresses(),
      linkBaseUrl: 'https://links.example',
      count: (code) => watcher.shown('log', code),
    }
  }

  storeOf(process: Process) {
    const { table } = this
    const { restored } = table
    return storeOf(process, {
      ...{ seed: this.#options.seed, table },
      // A restored table is another one: what ran before knows the first, which nobody reads any more.
      isOut: () => this.#outages.has('table') || table.restored !== restored,
      isUnreadable: (course) => this.isUnreadable(course),
    })
  }

  #tick(name: string): void {
    if (this.#outages.has('tick')) return
    const body = async (process: Process): Promise<unknown> => {
      const { clinic, store, clock, meter, measure } = this.depsOf(process)
      const standing = this.#options.hasStandingJobs ? standingTimes(clinic) : null
      const perMinute = perMinuteOf(clinic.mail)
      const deps = { ...{ clinic, store, clock, meter, measure, standing, perMinute }, runtimeZones: '' }
      return createTick(
        { ...deps, queue: this.queue.queueOf(process), deployed: this.#deployedOf(clinic) },
        this.#log(),
      )()
    }
    // What was cut off is done in the next minute, whether or not anything is due: the tick also notes what was deployed.
    const ended = (end: End): void => (end === 'done' ? this.ticker.plan() : this.ticker.now())
    invoke(this.around, { name, timeout: timeouts.tick, body, ended })
  }

  /** Reckoned once, as each process of the real one does when it starts. */
  #deployedOf(clinic: Clinic): Deployed {
    const known = this.#known.get(clinic) ?? deployedOf(clinic)
    this.#known.set(clinic, known)
    return known
  }

  #attend(name: string, batch: readonly Received[], done: (failed: readonly string[] | null) => void): void {
    const Records = batch.map(({ id, body }) => ({ messageId: id, body }))
    let failed: readonly string[] | null = null
    const body = async (process: Process, left: () => number): Promise<void> => {
      const attend = createAttend(this.depsOf(process), this.#log())
      const results = await attend({ Records }, { getRemainingTimeInMillis: left })
      failed = batch.filter((_message, index) => results[index]?.status === 'rejected').map(({ id }) => id)
    }
    const ended = (end: End): void => done(end === 'done' ? failed : null)
    invoke(this.around, { name, timeout: timeouts.attend, body, ended })
  }

  /** Lambda tries an event again, twice, where it failed. */
  #feedback(name: string, event: object, tried: number): void {
    const body = async (process: Process): Promise<void> => {
      await createFeedback(this.depsOf(process), this.#log())(event)
    }
    const ended = (end: End): void => {
      if (end === 'done' || tried === 3) return
      this.around.scheduler.after(tried * 60_000, () => this.#feedback(name, event, tried + 1))
    }
    invoke(this.around, { name: `feedback ${name}, try ${tried}`, timeout: timeouts.feedback, body, ended })
  }

  #log(): Log {
    const tell = (...said: unknown[]): void => this.#options.watcher.shown('log', JSON.stringify(said))
    return { info: tell, warn: tell, error: tell }
  }

  #meterOf(process: Process, clinic: Clinic): Meter {
    const write = (line: string): void => this.#options.watcher.shown('metrics', line)
    const now = (): number => Date.parse(process.clock())
    return createMeter({
      clinic: clinic.id,
      profile: clinic.profile,
      service: process.name.split(' ')[0] ?? '',
      now,
      write,
    })
  }

  /** KMS: what it seals is the key turned round. */
  #sealerOf(process: Process): KeySealer {
    const { seed } = this.#options
    const unavailable = (): never => {
      throw new Error('KMS is not there')
    }
    return {
      makeKey: () =>
        process.call({
          what: 'make key',
          effect: () => {
            const bytes = bytesFor(seed, `${process.name} key ${process.newId()}`, 32)
            return { bytes, sealed: bytes.toReversed() }
          },
          instead: { unavailable },
        }),
      openKey: (sealed) =>
        process.call({ what: 'open key', effect: () => sealed.toReversed(), instead: { unavailable } }),
    }
  }
}
