import type { Queue } from '../../../shared/attend/tick.ts'
import { bodyOf } from '../../../shared/queue/queue.ts'
import type { Due } from '../../../shared/store/store.ts'
import { chanceFor } from '../chance-for.ts'
import type { Around, Process } from '../process.ts'

interface Waiting {
  readonly id: string
  readonly body: string
  readonly sentAt: number
  visibleAt: number
  receives: number
}

/** A message as a batch hands it out. */
export type Received = Pick<Waiting, 'id' | 'body'>

export interface QueueOptions {
  /** The name of the table in which what is queued was found. */
  readonly table: string
  readonly around: Around
  readonly isOut: () => boolean
  /** Begins an invocation with a batch; `done` gets the ids that failed, or null where the whole batch did. */
  readonly attend: (name: string, batch: readonly Received[], done: (failed: readonly string[] | null) => void) => void
  /** Every body that is ever sent. */
  readonly sent: (body: string) => void
}

/** As infra/due-queue.ts and infra/clinic-stack.ts have it. */
const visibility = 360_000
const retention = 24 * 60 * 60 * 1000
const mostReceives = 5
const mostBatches = 5
const batchSize = 10

/** The queue, and what hands it out to Lambda: each message at least once, in any order. */
export class SimulatedQueue {
  readonly #options: QueueOptions
  readonly #messages = new Map<string, Waiting>()
  readonly deadLetters: Received[] = []
  #sent = 0
  #underWay = 0
  #ofMinute = { minute: 0, count: 0 }

  constructor(options: QueueOptions) {
    this.#options = options
  }

  get waiting(): readonly Received[] {
    return [...this.#messages.values()]
  }

  queueOf(process: Process): Queue {
    const unavailable = (): never => {
      throw new Error('the queue is not there')
    }
    const guarded =
      <T>(effect: () => T) =>
      (): T =>
        this.#options.isOut() ? unavailable() : effect()
    return {
      waiting: () =>
        process.call({
          what: 'count what waits',
          effect: guarded(() => this.#messages.size),
          instead: { unavailable },
        }),
      send: (due) =>
        process.call({
          what: `queue ${due.map((one) => bodyOf(one, this.#options.table)).join(' ')}`,
          effect: guarded(() => this.#take(process.name, due)),
          instead: { unavailable, 'partial batch': () => this.#takeSome(process.name, due) },
          afterwards: { 'reply lost': unavailable },
          weight: 2,
        }),
    }
  }

  /** Puts a message there that nobody of ours has sent. */
  put(body: string): void {
    this.#add(body, 0)
  }

  /** SQS takes the first of the batch, refuses the others, and says so in an answer without an error. */
  #takeSome(sender: string, due: readonly Due[]): void {
    this.#take(sender, due.slice(0, Math.floor(due.length / 2)))
  }

  #take(sender: string, due: readonly Due[]): void {
    const { seed, faults } = this.#options.around
    due.forEach((one, index) => {
      const name = `message ${index} of ${sender}`
      if (faults.befalls('message lost', name, 4)) return
      const late = faults.befalls('message late', `${name} late`, 5)
      const delay = late ? chanceFor(seed, name).whole(1_000, 900_000) : 0
      this.#add(bodyOf(one, this.#options.table), delay)
      if (faults.befalls('message doubled', `${name} doubled`, 8)) this.#add(bodyOf(one, this.#options.table), delay)
    })
  }

  #add(body: string, delay: number): void {
    const { scheduler } = this.#options.around
    this.#options.sent(body)
    this.#sent += 1
    const id = `m-${this.#sent}`
    this.#messages.set(id, { id, body, sentAt: scheduler.now, visibleAt: scheduler.now + delay, receives: 0 })
    this.#pollAt(scheduler.now + delay)
  }

  #pollAt(moment: number): void {
    const { seed, scheduler } = this.#options.around
    const lag = chanceFor(seed, `poll at ${moment}`).whole(5, 400)
    scheduler.at(moment + lag, () => this.#poll())
  }

  #poll(): void {
    const { seed, scheduler } = this.#options.around
    if (this.#options.isOut()) return this.#pollAt(scheduler.now + 20_000)
    if (this.#underWay >= mostBatches) return
    const visible = [...this.#messages.values()].filter(({ visibleAt }) => visibleAt <= scheduler.now)
    if (visible.length === 0) return
    const name = this.#nameOfBatch()
    const { whole } = chanceFor(seed, `batch of ${name}`)
    const batch = visible
      .map((message) => ({ message, order: whole(0, 1_000_000) }))
      .toSorted((one, other) => one.order - other.order)
      .slice(0, batchSize)
      .map(({ message }) => message)
    for (const message of batch) {
      message.receives += 1
      message.visibleAt = scheduler.now + visibility
    }
    this.#underWay += 1
    this.#options.attend(name, batch, (failed) => this.#settle(batch, failed))
    if (visible.length > batch.length) this.#pollAt(scheduler.now)
  }

  /** By its minute, so that one batch more or less leaves those of other minutes as they were. */
  #nameOfBatch(): string {
    const minute = Math.floor(this.#options.around.scheduler.now / 60_000)
    this.#ofMinute =
      this.#ofMinute.minute === minute ? { minute, count: this.#ofMinute.count + 1 } : { minute, count: 1 }
    return `attend ${minute} ${this.#ofMinute.count}`
  }

  /** What failed is handed out again once it is visible; what has failed too often is laid aside. */
  #settle(batch: readonly Waiting[], failed: readonly string[] | null): void {
    const { scheduler } = this.#options.around
    this.#underWay -= 1
    for (const message of batch) {
      const isDone = failed !== null && !failed.includes(message.id)
      const isOver = scheduler.now - message.sentAt > retention
      if (!isDone && message.receives >= mostReceives) this.deadLetters.push(message)
      if (isDone || isOver || message.receives >= mostReceives) this.#messages.delete(message.id)
      else this.#pollAt(message.visibleAt)
    }
    if (this.#messages.size > 0) this.#pollAt(scheduler.now)
  }
}
