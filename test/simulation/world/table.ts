import type { CaseloadAsked } from '../../../shared/store/caseload-index.ts'
import type { Alert, Edition } from '../../../shared/store/items.ts'
import type { CourseId } from '../../../shared/course/ids.ts'
import { keyText } from '../../../shared/store/keys.ts'
import type { CourseState, Page, Store, Write, Written } from '../../../shared/store/store.ts'
import { keyOfWrite, type Put } from '../../../shared/store/write-key.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { actsIn, alertsIn, caseloadIn, coursesIn, dueIn, lastSentIn, pageOf } from '../../support/memory-lists.ts'
import { createMemoryTable, type MemoryTable } from '../../support/memory-store.ts'
import { chanceFor } from '../chance-for.ts'
import type { Around } from '../process.ts'
import { Committed } from './committed.ts'

/** A transaction that has committed. */
export interface Commit {
  readonly process: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly writes: readonly Write[]
  /** What stood in the place of each put; undefined where there was nothing. */
  readonly before: ReadonlyMap<Put, Put | undefined>
}

/** Kinds that an index holds. */
const indexed = new Set<Put['put']>(['course', 'slot', 'job', 'alert', 'audit'])

/**
 * The table: the store in memory, and beside it what its indexes tell, which come after by a while. `committed` is what is
 * true at any moment.
 */
export class SimulatedTable {
  readonly main: Store
  readonly committed: Committed
  readonly editions: Map<string, Edition>
  readonly #memory: MemoryTable
  readonly #index: Committed
  readonly #around: Around
  readonly #tell: (commit: Commit) => void
  /** Which put of an item the index is to show at last. */
  readonly #newest = new Map<string, Put>()
  #commits = 0
  /** How often the table was restored: whoever began before reaches it no more. */
  restored = 0

  /** Begins as a copy of another table, its indexes too; or empty. */
  constructor(around: Around, tell: (commit: Commit) => void, from?: SimulatedTable) {
    this.#around = around
    this.#tell = tell
    this.#memory = from === undefined ? createMemoryTable() : from.#memory.fork()
    this.main = this.#memory.store
    this.committed = from === undefined ? new Committed() : from.committed.fork()
    this.#index = from === undefined ? new Committed() : from.#index.fork()
    this.editions = new Map(from?.editions)
  }

  /** Keeps how the table stands; what it returns brings it and its indexes back to that, whatever was written since. */
  backUp(): () => void {
    const [restore, committed, index] = [this.#memory.backUp(), this.committed.fork(), this.#index.fork()]
    return () => {
      this.restored += 1
      restore()
      this.committed.become(committed)
      this.#index.become(index)
      this.#newest.clear()
    }
  }

  /** One transaction of a process. */
  async write(process: string, writes: readonly Write[]): Promise<Written> {
    const written = await this.main.write(writes)
    if (!written.ok) return written
    const puts = writes.flatMap((write) => ('put' in write ? [write] : []))
    const before = new Map(puts.map((put) => [put, this.committed.put(put)] as const))
    this.#commits += 1
    for (const put of puts) if (indexed.has(put.put)) this.#indexLater(put)
    this.#tell({ process, at: this.#around.scheduler.now, writes, before })
    return written
  }

  async removeTraces(course: CourseId): Promise<void> {
    await this.main.removeTraces(course)
    this.committed.forgetTraces(course)
  }

  async putEdition(edition: Edition): Promise<void> {
    await this.main.putEdition(edition)
    this.editions.set(edition.id, edition)
  }

  /** The index follows item by item: never back to an older one. */
  #indexLater(put: Put): void {
    const { seed, scheduler, faults } = this.#around
    const key = keyText(keyOfWrite(put))
    const purpose = `index of ${key} after commit ${this.#commits}`
    const chance = chanceFor(seed, purpose)
    const isLate = faults.befalls('index late', purpose, 3)
    this.#newest.set(key, put)
    scheduler.after(isLate ? chance.whole(1_000, 45_000) : chance.whole(5, 60), () => {
      if (this.#newest.get(key) !== put) return
      this.#index.put(put)
    })
  }

  listDue(now: Instant, limit: number) {
    return dueIn(this.#index.waiting(), now).slice(0, limit)
  }

  listCourses(after: string | null, limit: number): Page<CourseId> {
    return pageOf(coursesIn(this.#index.puts('course')), after, limit)
  }

  listCaseload(asked: CaseloadAsked) {
    return caseloadIn(this.#index.puts('course'), asked)
  }

  listActs(month: string, after: string | null, limit: number) {
    return actsIn(this.#index.puts('audit'), month, { after, limit })
  }

  readLastSent(course: CourseId) {
    return lastSentIn(this.#index.puts('course', 'slot'), course)
  }

  listOpenAlerts() {
    return alertsIn(this.#index.puts('alert')).map(({ item: { id, course, code } }) => ({ id, course, code }))
  }

  /** The index gives which, the items say how they are. */
  async listAlerts(areSettled: boolean, after: string | null, limit: number): Promise<Page<Alert>> {
    const page = pageOf(alertsIn(this.#index.puts('alert'), areSettled), after, limit)
    const alerts = await Promise.all(page.items.map(({ id }) => this.main.readAlert(id)))
    const still = alerts
      .filter((alert) => alert !== null)
      .filter(({ acknowledged, settledAt }) => !acknowledged && (settledAt !== null) === areSettled)
    return { items: still, next: page.next }
  }

  /** When something is next due, by what is true; null: nothing ever is. */
  nextDue(): string | null {
    let first: string | null = null
    for (const { value } of this.committed.waiting()) {
      const dueAt = 'dueAt' in value ? value.dueAt : null
      if (dueAt !== null && (first === null || dueAt < first)) first = dueAt
    }
    return first
  }
}

/** A course of which some items were read before a transaction, and some after it. */
export function tornState({
  before,
  after,
  purpose,
  seed,
}: {
  before: CourseState
  after: CourseState
  purpose: string
  seed: number
}): CourseState {
  const chance = chanceFor(seed, `${purpose} torn`)
  const either = <T>(one: T, other: T): T => (chance.percent(50) ? one : other)
  const course = either(before.course, after.course)
  const slots = Array.from({ length: course.slots }, (_, index) => either(before.slots[index], after.slots[index]))
  return {
    clinic: either(before.clinic, after.clinic),
    client: either(before.client, after.client),
    course,
    slots: slots.map((slot, index) => slot ?? after.slots[index]).filter((slot) => slot !== undefined),
  }
}
