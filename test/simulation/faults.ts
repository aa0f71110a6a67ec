import type { Chance } from '../support/contract/chance.ts'
import { chanceFor } from './chance-for.ts'

/** Everything that goes wrong, or just not as one would wish. */
export const faultKinds = [
  /** At a call of a process to the outside. */
  ...(['throttled', 'unavailable', 'reply lost', 'conflict', 'torn read', 'partial batch'] as const),
  ...(['crash before', 'crash after', 'stall'] as const),
  /** At a call of SES. */
  ...(['unreachable', 'barred', 'rejected', 'no answer', 'accepted late'] as const),
  /** Of the queue, the index and the events. */
  ...(['message lost', 'message doubled', 'message late', 'index late'] as const),
  ...(['event lost', 'event late', 'event doubled', 'bounce', 'complaint', 'soft bounce'] as const),
  /** Of processes, and of the whole. */
  ...(['clock wrong', 'time-out', 'zombie', 'rival', 'poison pointer', 'unreadable course'] as const),
  ...(['deploy', 'other zone rules'] as const),
  ...(['outage of ses', 'outage of the queue', 'outage of the table', 'outage of the tick'] as const),
] as const
export type FaultKind = (typeof faultKinds)[number]

/** A fault that struck: where, and when in milliseconds since 1970. */
export interface Struck {
  readonly key: string
  readonly kind: FaultKind
  readonly at: number
}

export interface FaultsOptions {
  readonly seed: number
  /** Faults by key that are left out, as a failing run is made shorter. */
  readonly without: ReadonlySet<string>
  readonly now: () => number
  /** From then on nothing goes wrong any more. */
  readonly until: number
}

/** How long a call stands still. */
export interface Stall {
  readonly milliseconds: number
  /** Whether it does so before it has its effect, and not after; null: the seed says which. */
  readonly isBefore: boolean | null
}

/** Says at each place where something can go wrong whether it does. */
export interface FaultSource {
  /** The fault that strikes a call, of those that can; `weight`: how many times likelier it is there than elsewhere. */
  readonly atCall: (key: string, kinds: readonly FaultKind[], weight?: number) => FaultKind | null
  /** How long the call stalls that was just struck so. */
  readonly stallAt: (key: string, chance: Chance) => Stall
  /** Whether something befalls, in so many cases of a hundred. */
  readonly befalls: (kind: FaultKind, key: string, percent: number) => boolean
  /** Is told what came of another fault by itself. */
  readonly follows: (kind: FaultKind, key: string) => void
  /** Whether an event that is told twice comes the second time days later, out of the dead letters. */
  readonly isToldDaysLater: (chance: Chance) => boolean
  /** Milliseconds by which the clock of a process is wrong. */
  readonly skewOf: (process: string) => number
}

/** How often calls fail, of a thousand: a run is calm, or rough, or anything between. */
const rates = [0, 2, 5, 5, 15, 15, 40, 80] as const

/**
 * Decides what goes wrong. Each run has kinds of faults of its own, so that one kind is not always covered up by another;
 * whether one strikes hangs on the seed and its place alone.
 */
export class Faults implements FaultSource {
  readonly struck: Struck[] = []
  /** How far clocks may be off in this run, in milliseconds. */
  readonly mostSkew: number
  readonly #options: FaultsOptions
  readonly #kinds: ReadonlySet<FaultKind>
  readonly #rate: number

  constructor(options: FaultsOptions) {
    const { seed } = options
    const chance = chanceFor(seed, 'faults')
    this.#options = options
    this.#rate = chance.oneOf(rates)
    this.#kinds = new Set(this.#rate === 0 ? [] : faultKinds.filter(() => chance.percent(60)))
    this.mostSkew = this.#kinds.has('clock wrong') ? chance.oneOf([1, 2, 5, 15, 15]) * 60_000 : 0
  }

  /** The fault that strikes a call, of those that can; `weight`: how many times likelier it is there than elsewhere. */
  atCall(key: string, kinds: readonly FaultKind[], weight = 1): FaultKind | null {
    const chance = this.#chanceAt(key)
    if (chance === null || !chance.percent((this.#rate * weight) / 10)) return null
    const possible = kinds.filter((kind) => this.#kinds.has(kind))
    const [first, ...others] = possible
    if (first === undefined) return null
    return this.#note(key, chance.oneOf([first, ...others]))
  }

  stallAt(_key: string, chance: Chance): Stall {
    return { milliseconds: chance.oneOf([5, 40, 70, 100, 300, 900, 7200]) * 1000, isBefore: null }
  }

  /** Whether something befalls, in so many cases of a hundred, where this run has such faults. */
  befalls(kind: FaultKind, key: string, percent: number): boolean {
    const chance = this.#kinds.has(kind) ? this.#chanceAt(key) : null
    if (chance === null || !chance.percent(percent)) return false
    this.#note(key, kind)
    return true
  }

  /** Tells of what came of another fault by itself. */
  follows(kind: FaultKind, key: string): void {
    this.#note(key, kind)
  }

  isToldDaysLater({ percent }: Chance): boolean {
    return percent(40)
  }

  /** Milliseconds by which the clock of a process is wrong. */
  skewOf(process: string): number {
    if (this.mostSkew === 0 || !this.befalls('clock wrong', `clock of ${process}`, 60)) return 0
    return chanceFor(this.#options.seed, `skew of ${process}`).whole(-this.mostSkew, this.mostSkew)
  }

  /** Null where nothing can go wrong. */
  #chanceAt(key: string): Chance | null {
    const { seed, without, now, until } = this.#options
    return now() >= until || without.has(key) ? null : chanceFor(seed, `fault ${key}`)
  }

  #note(key: string, kind: FaultKind): FaultKind {
    this.struck.push({ key, kind, at: this.#options.now() })
    return kind
  }
}
