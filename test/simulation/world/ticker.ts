import { chanceFor } from '../chance-for.ts'
import type { Around } from '../process.ts'
import type { Commit, SimulatedTable } from './table.ts'

const minute = 60_000

export interface TickerOptions {
  readonly around: Around
  readonly table: SimulatedTable
  readonly tick: (name: string) => void
}

/** Ticks on the minute, but only in minutes in which there is anything to find: the others would change nothing. */
export class Ticker {
  readonly #options: TickerOptions
  #planned: number | null = null

  constructor(options: TickerOptions) {
    this.#options = options
  }

  /** Ticks in the next minute, whatever is due. */
  now(): void {
    this.#planAt(this.#nextMinute(this.#options.around.scheduler.now))
  }

  /** Ticks when something is due, by what is true. */
  plan(): void {
    const due = this.#options.table.nextDue()
    if (due !== null) this.#planAt(this.#nextMinute(Date.parse(due)))
  }

  /** What a transaction makes due sooner. */
  commit({ writes }: Commit): void {
    for (const write of writes) {
      if ('put' in write && 'dueAt' in write.value && write.value.dueAt !== null) {
        this.#planAt(this.#nextMinute(Date.parse(write.value.dueAt)))
      }
    }
  }

  /** The minute after a moment, or after now. */
  #nextMinute(moment: number): number {
    const from = Math.max(moment, this.#options.around.scheduler.now)
    return Math.floor(from / minute) * minute + minute
  }

  #planAt(moment: number): void {
    if (this.#planned !== null && this.#planned <= moment) return
    const { scheduler, seed } = this.#options.around
    this.#planned = moment
    const lag = chanceFor(seed, `tick at ${moment}`).whole(0, 1500)
    scheduler.at(moment + lag, () => {
      if (this.#planned !== moment) return
      this.#planned = null
      this.#options.tick(`tick ${moment / minute}`)
      // Should this one be cut off, the next one comes all the same.
      this.#plan(moment)
    })
  }

  #plan(after: number): void {
    const due = this.#options.table.nextDue()
    if (due === null) return
    this.#planAt(Math.max(after + minute, this.#nextMinute(Date.parse(due))))
  }
}
