import { instantOf } from '../../shared/time/instant.ts'
import type { People } from './acts/people.ts'
import { Broken } from './broken.ts'
import type { Failure } from './outcome.ts'
import type { Scheduler } from './scheduler.ts'
import { type LedgerChange, type Watch, ledgerChanges } from './watch/facts.ts'
import type { Acceptance } from './world/ses.ts'
import type { Commit } from './world/table.ts'
import type { Watcher } from './world/world.ts'

/** Sees all that happens in a run: writes it into the trace, and stops the run at the first thing that is not as it must be. */
export class Observer implements Watcher {
  readonly trace: string[] = []
  readonly counted = { mails: 0, commits: 0 }
  failure: Failure | null = null
  readonly #scheduler: Scheduler
  #watches: readonly Watch[] = []
  #people: Pick<People, 'committed' | 'queued'> = { committed: () => {}, queued: () => {} }

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler
  }

  /** From now on each transaction, mail and word is looked at by these, and people act upon them. */
  begin(watches: readonly Watch[], people: Pick<People, 'committed' | 'queued'>): void {
    this.#watches = watches
    this.#people = people
  }

  readonly note = (who: string, what: string): void => {
    this.trace.push(`${stampOf(this.#scheduler.now)} ${who}: ${what}`)
  }

  readonly committed = (commit: Commit): void => {
    this.counted.commits += 1
    const changes = ledgerChanges(commit)
    for (const change of changes) this.note('ledger', told(change))
    this.#look((watch) => watch.committed?.(commit, changes))
    this.#people.committed(commit)
  }

  readonly accepted = (acceptance: Acceptance): void => {
    this.counted.mails += 1
    const { attempt = '', client = '', course = '', place = 'no', key = 'key', kind = 'alert' } = acceptance.mail.tags
    this.note(
      'SES',
      `${client}.${course} ${place} ${key}: takes it as ${acceptance.messageId}, ${kind}, attempt ${attempt}`,
    )
    this.#look((watch) => watch.accepted?.(acceptance))
  }

  readonly shown = (where: string, text: string): void => {
    this.#look((watch) => watch.shown?.(where, text))
    if (where === 'queue') this.#people.queued(text)
  }

  /** What must hold once all is calm. */
  async ended(): Promise<void> {
    if (this.failure !== null) return
    try {
      for (const watch of this.#watches) await watch.atEnd?.()
    } catch (error) {
      this.#fail(error)
    }
  }

  #look(at: (watch: Watch) => void): void {
    if (this.failure !== null) return
    try {
      for (const watch of this.#watches) at(watch)
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    if (!(error instanceof Broken)) throw error
    const { now, steps } = this.#scheduler
    this.failure = { invariant: error.invariant, seen: error.message, step: steps, at: stampOf(now) }
    this.#scheduler.stop()
  }
}

function told({ course, place, key, from, to }: LedgerChange): string {
  const why = to?.state === 'skipped' ? `, ${to.reason}` : ''
  return `${course} ${place} ${key}: ${from?.state ?? 'nothing'} -> ${to?.state ?? 'nothing'}${why}`
}

/** An instant with its milliseconds. */
function stampOf(milliseconds: number): string {
  return `${instantOf(milliseconds).slice(0, -1)}.${String(milliseconds % 1000).padStart(3, '0')}Z`
}
