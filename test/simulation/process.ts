import type { Clock } from '../../shared/ports/clock.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { chanceFor } from './chance-for.ts'
import type { FaultKind, FaultSource, Stall } from './faults.ts'
import type { Scheduler } from './scheduler.ts'

/** A call of a process to the outside: what it does there, and how it may go wrong. */
export interface Call<T> {
  /** For the trace. */
  readonly what: string
  readonly effect: () => T | Promise<T>
  /** What comes of it instead, without its effect. */
  readonly instead?: Partial<Record<FaultKind, () => T | Promise<T>>>
  /** What is answered though it had its effect. */
  readonly afterwards?: Partial<Record<FaultKind, () => T>>
  /** How many times likelier a fault is here than elsewhere. */
  readonly weight?: number
  /** Milliseconds that it takes at the least, and mostly. */
  readonly takes?: number
}

/** What a process needs of the simulation that it runs in. */
export interface Around {
  readonly seed: number
  readonly scheduler: Scheduler
  readonly faults: FaultSource
  readonly note: (process: string, what: string) => void
}

/** How a process ended: by itself, by a fault that it threw, or cut off. */
export type End = 'done' | 'failed' | 'crashed'

const noStall: Stall = { milliseconds: 0, isBefore: null }

/** What can befall a process at any call. */
const anywhere = ['crash before', 'crash after', 'stall'] as const

/**
 * Something that runs by itself: an invocation, a person's act. Whatever it asks of the outside, its clock and its ids go
 * through here, so that the scheduler decides who goes on next, and the seed what goes wrong.
 */
export class Process {
  readonly name: string
  readonly #around: Around
  readonly #skew: number
  readonly #whenEnded: ((end: End) => void)[] = []
  #calls = 0
  #ids = 0
  #waiting = 0
  #end: End | null = null

  constructor(name: string, around: Around) {
    this.name = name
    this.#around = around
    this.#skew = around.faults.skewOf(name)
  }

  /** What the process takes for the time. */
  readonly clock: Clock = () => instantOf(this.#around.scheduler.now + this.#skew)

  readonly newId = (): string => {
    this.#ids += 1
    const { whole } = chanceFor(this.#around.seed, `${this.name} id ${this.#ids}`)
    return `id-${String(whole(0, 999_999_999)).padStart(9, '0')}-${String(whole(0, 999_999_999)).padStart(9, '0')}`
  }

  get isOver(): boolean {
    return this.#end !== null
  }

  isBusy(): boolean {
    return this.#end === null && this.#waiting === 0
  }

  /** Begins what the process does; a fault that it throws ends it. */
  run(body: (process: Process) => Promise<unknown>): this {
    this.#around.scheduler.watch(this)
    body(this).then(
      () => this.end('done'),
      () => this.end('failed'),
    )
    return this
  }

  /** Nothing more of it happens, but for what it has already asked for. */
  end(how: End): void {
    if (this.#end !== null) return
    this.#end = how
    this.#around.scheduler.forget(this)
    for (const told of this.#whenEnded) told(how)
  }

  whenEnded(tell: (end: End) => void): void {
    this.#whenEnded.push(tell)
  }

  /** Waits for so many milliseconds. */
  pause(milliseconds: number): Promise<void> {
    this.#waiting += 1
    return new Promise((resolve) => {
      this.#around.scheduler.after(milliseconds, () => this.#answer(resolve))
    })
  }

  call<T>(call: Call<T>): Promise<T> {
    const { seed, scheduler, faults, note } = this.#around
    this.#calls += 1
    const key = `${this.name} #${this.#calls}`
    const chance = chanceFor(seed, key)
    const fault = faults.atCall(key, kindsOf(call), call.weight)
    note(this.name, `#${this.#calls} ${call.what}${fault === null ? '' : ` !${fault}`}`)
    this.#waiting += 1
    // A promise of a process that has crashed is never kept.
    return new Promise((resolve, reject) => {
      if (fault === 'crash before') return this.end('crashed')
      const takes = call.takes ?? 2
      const way = (): number => takes + (chance.percent(10) ? chance.whole(0, 1500) : chance.whole(0, 2 * takes))
      const { milliseconds: stalls, isBefore } = fault === 'stall' ? faults.stallAt(key, chance) : noStall
      const isEither = chance.percent(50)
      const isSlowThere = isBefore ?? isEither
      scheduler.after(way() + (isSlowThere ? stalls : 0), () => {
        void this.#done(call, fault).then((answer) => {
          if (fault === 'crash after') this.end('crashed')
          else scheduler.after(way() + (isSlowThere ? 0 : stalls), () => this.#answer(() => answer(resolve, reject)))
          return null
        })
      })
    })
  }

  /** What the outside made of a call. */
  async #done<T>(call: Call<T>, fault: FaultKind | null): Promise<Answer<T>> {
    try {
      const instead = fault === null ? undefined : call.instead?.[fault]
      if (instead !== undefined) return settled(await instead())
      const value = await call.effect()
      const afterwards = fault === null ? undefined : call.afterwards?.[fault]
      return settled(afterwards === undefined ? value : afterwards())
    } catch (error) {
      return (_resolve, reject) => reject(error)
    }
  }

  #answer(tell: () => void): void {
    if (this.#end !== null) return
    this.#waiting -= 1
    tell()
  }
}

type Answer<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => void

function settled<T>(value: T): Answer<T> {
  return (resolve) => resolve(value)
}

function kindsOf<T>({ instead = {}, afterwards = {} }: Call<T>): readonly FaultKind[] {
  return [...anywhere, ...names(instead), ...names(afterwards)]
}

function names(ways: Partial<Record<FaultKind, unknown>>): readonly FaultKind[] {
  return faultNames.filter((name) => ways[name] !== undefined)
}

const faultNames: readonly FaultKind[] = [
  ...(['throttled', 'unavailable', 'reply lost', 'conflict', 'torn read', 'partial batch'] as const),
  ...(['unreachable', 'barred', 'rejected', 'no answer', 'accepted late'] as const),
]
