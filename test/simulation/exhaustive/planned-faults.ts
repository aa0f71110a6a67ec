import type { FaultKind, FaultSource, Stall, Struck } from '../faults.ts'
import { type Plan, type Strike, faultKindOf, isOthersTurn, meanwhiles, stills } from './plan.ts'

/** A point of a run at which something can go otherwise, and what. */
export interface Point {
  /** The process and its how manieth call, or what befalls. */
  readonly key: string
  readonly what: readonly string[]
  /** The call as the trace has it; empty where it is none. */
  call: string
}

export interface PlannedOptions {
  readonly plan: Plan
  readonly now: () => number
  readonly note: (who: string, what: string) => void
  /** What befalls each mail of the scenario. */
  readonly fate: FaultKind | null
  /** Lets somebody else act, in the midst of a call; null where the scenario has nobody. */
  readonly meanwhile: (() => void) | null
}

/** What can befall besides the faults of calls. */
const befalling: ReadonlySet<FaultKind> = new Set<FaultKind>([
  ...(['message lost', 'message doubled', 'message late', 'index late'] as const),
  ...(['event lost', 'event late', 'event doubled', 'bounce', 'complaint', 'soft bounce'] as const),
])

/** Whoever acts while another's call is under way begins after so many milliseconds of the call, and is done before its end. */
export const turn = { begins: 2_000, takes: 6_000 } as const

/** How the process of an act is called. */
export const actPrefix = 'act: '

/** Faults at the points of a plan and nowhere else; takes down every point that the run passes. */
export class PlannedFaults implements FaultSource {
  readonly points: Point[] = []
  readonly struck: Struck[] = []
  readonly #options: PlannedOptions
  #stall: Stall = { milliseconds: 0, isBefore: null }

  constructor(options: PlannedOptions) {
    this.#options = options
  }

  readonly atCall = (key: string, kinds: readonly FaultKind[]): FaultKind | null => {
    const others = this.#options.meanwhile === null || key.startsWith(actPrefix) ? [] : meanwhiles
    const faults = kinds.flatMap((kind) => (kind === 'stall' ? stills.map(({ what }) => what) : [kind]))
    const strike = this.#pass({ key, what: [...faults, ...others], call: '' })
    if (strike === null) return null
    const still = stills.find(({ what }) => what === strike.what)
    if (still !== undefined) return this.#stalls(key, still)
    if (!isOthersTurn(strike.what)) return this.#note(key, faultKindOf(strike.what))
    this.#options.meanwhile?.()
    return this.#stalls(key, { milliseconds: turn.takes, isBefore: strike.what === 'the other before' })
  }

  readonly stallAt = (): Stall => this.#stall

  readonly befalls = (kind: FaultKind, key: string): boolean => {
    // A process that Lambda gave up always goes on: cut off, it would be one that died.
    if (kind === 'zombie' || kind === this.#options.fate) return true
    if (!befalling.has(kind)) return false
    const strike = this.#pass({ key, what: [kind], call: '' })
    if (strike === null) return false
    this.#options.note('world', `${kind}: ${key}`)
    this.#note(key, kind)
    return true
  }

  /** The trace tells of the call that has just passed. */
  heard(call: string): void {
    const last = this.points.at(-1)
    if (last !== undefined && last.call === '') last.call = call
  }

  readonly follows = (): void => {}

  /** A plan is over half an hour after what last struck: what is told twice is so at once. */
  readonly isToldDaysLater = (): boolean => false

  readonly skewOf = (): number => 0

  #pass(point: Point): Strike | null {
    this.points.push(point)
    return (
      this.#options.plan.find((strike) => strike.point === this.points.length && point.what.includes(strike.what)) ??
      null
    )
  }

  #stalls(key: string, stall: Stall): FaultKind | null {
    this.#stall = stall
    return this.#note(key, 'stall')
  }

  #note(key: string, kind: FaultKind | null): FaultKind | null {
    if (kind !== null) this.struck.push({ key, kind, at: this.#options.now() })
    return kind
  }
}
