import type { Asked } from '../../../infra/local/counts.ts'
import type { SesFault } from '../../../infra/local/ses.ts'
import { chanceFor } from '../../simulation/chance-for.ts'

/** Where processes were killed: `attend in dynamodb TransactWriteItems`, and how often. */
export type Places = ReadonlyMap<string, number>

/** Whom the next kill meets, and at which of its calls from then on: mails go out in `attend`. */
const targets = ['attend', 'attend', 'attend', 'attend', 'api', 'feedback', 'tick'] as const
const calls = { attend: 24, api: 8, feedback: 6, tick: 20 } as const

/** Of one run: each costs the start of a process. */
const mostKills = 6

/** Where a call may be cut off; an invocation or a line of the log is none. */
const services: ReadonlySet<string> = new Set(['dynamodb', 'sqs', 'ses', 'kms'])

/** All that a run's seed lets go wrong, until it is told to let be. */
export class Killer {
  readonly places = new Map<string, number>()
  /** The faults that SES's door was given, in order. */
  readonly faults: SesFault[] = []
  readonly #seed: number
  readonly #kill: (functionName: string) => void
  #next: { readonly by: string; readonly callsLeft: number }
  #isCalm = false

  constructor(seed: number, kill: (functionName: string) => void) {
    this.#seed = seed
    this.#kill = kill
    this.#next = this.#drawNext()
  }

  get kills(): number {
    return this.#killsOf('')
  }

  /** Whether kills alone may have made a dead letter: of a pointer that attend was given five times, of an event three times. */
  get mayHaveGivenUp(): boolean {
    return this.#killsOf('attend ') >= 5 || this.#killsOf('feedback ') >= 3
  }

  #killsOf(begin: string): number {
    return [...this.places].reduce((sum, [place, times]) => sum + (place.startsWith(begin) ? times : 0), 0)
  }

  /** Counts what functions ask of services; at the call that the seed names, the process that asked is gone before its answer. */
  heard({ service, operation, by }: Asked): void {
    if (this.#isCalm || this.kills === mostKills || by !== this.#next.by || !services.has(service)) return
    this.#next = { by, callsLeft: this.#next.callsLeft - 1 }
    if (this.#next.callsLeft > 0) return
    this.#kill(by)
    const place = `${by} in ${service} ${operation}`
    this.places.set(place, (this.places.get(place) ?? 0) + 1)
    this.#next = this.#drawNext()
  }

  #drawNext(): { readonly by: string; readonly callsLeft: number } {
    const chance = chanceFor(this.#seed, `kill ${this.kills}`)
    const by = chance.oneOf(targets)
    return { by, callsLeft: chance.whole(1, calls[by]) }
  }

  /** How SES answers the next mail. */
  sesFault(): SesFault {
    const chance = chanceFor(this.#seed, `mail ${this.faults.length}`)
    const isStruck = !this.#isCalm && chance.percent(25)
    const fault = isStruck ? chance.oneOf<SesFault>(['throttle', 'lost', 'reset', 'error', 'silent']) : 'none'
    this.faults.push(fault)
    return fault
  }

  /** Nothing goes wrong any more. */
  calm(): void {
    this.#isCalm = true
  }
}
