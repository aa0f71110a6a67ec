/** Whatever may be under way between two events. */
export interface Busy {
  /** Whether it goes on by itself, without waiting for an event. */
  readonly isBusy: () => boolean
}

interface Event {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/**
 * The one clock and the one queue of a simulation: an event runs when everything that the one before it set going waits for
 * another event. Between events no time passes; with none due the clock jumps to the next.
 */
export class Scheduler {
  readonly #queue = new EventQueue()
  readonly #busy = new Set<Busy>()
  #now: number
  #order = 0
  #isStopped = false

  constructor(startsAt: number) {
    this.#now = startsAt
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now
  }

  /** How many events have run. */
  steps = 0

  /** Runs something once so many milliseconds have gone by. */
  after(milliseconds: number, run: () => void): void {
    this.at(this.#now + milliseconds, run)
  }

  at(moment: number, run: () => void): void {
    this.#order += 1
    this.#queue.add({ at: Math.max(moment, this.#now), order: this.#order, run })
  }

  /** Waits for it, from now on, before the next event. */
  watch(busy: Busy): void {
    this.#busy.add(busy)
  }

  forget(busy: Busy): void {
    this.#busy.delete(busy)
  }

  /** No event runs any more. */
  stop(): void {
    this.#isStopped = true
  }

  /** Runs every event that is due before a moment, and then shows that moment. */
  async runUntil(moment: number): Promise<void> {
    for (;;) {
      const next = this.#queue.first()
      if (this.#isStopped || next === undefined || next.at > moment) break
      this.#queue.removeFirst()
      this.#now = next.at
      this.steps += 1
      next.run()
      await this.#settle()
    }
    if (!this.#isStopped) this.#now = Math.max(this.#now, moment)
  }

  /** Every promise that can be kept without another event is kept: also those that wait for the machine, as for a cipher. */
  async #settle(): Promise<void> {
    do await turn()
    while ([...this.#busy].some((one) => one.isBusy()))
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/** A binary heap by time, and by the order of adding where times are the same. */
class EventQueue {
  readonly #events: Event[] = []

  first(): Event | undefined {
    return this.#events[0]
  }

  add(event: Event): void {
    const events = this.#events
    let at = events.length
    events.push(event)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = events[parent]
      if (above === undefined || !isBefore(event, above)) break
      events[at] = above
      at = parent
    }
    events[at] = event
  }

  removeFirst(): void {
    const events = this.#events
    const last = events.pop()
    if (last === undefined || events.length === 0) return
    let at = 0
    for (;;) {
      const [left, right] = [events[2 * at + 1], events[2 * at + 2]]
      if (left === undefined) break
      const isRight = right !== undefined && isBefore(right, left)
      const least = isRight ? right : left
      if (!isBefore(least, last)) break
      events[at] = least
      at = 2 * at + (isRight ? 2 : 1)
    }
    events[at] = last
  }
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}
