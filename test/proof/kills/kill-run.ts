import { DeleteTableCommand, type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'

import { formatInstant, parseInstant } from '../../../infra/local/clock.ts'
import type { Asked } from '../../../infra/local/counts.ts'
import type { RunnableStack } from '../../../infra/local/deployed.ts'
import type { DynamoDbLocal } from '../../../infra/local/dynamodb-local.ts'
import { type ApiAnswer, openStaffApi } from '../../../infra/local/rehearse/staff-api.ts'
import { requestOf } from '../../../infra/local/rehearse/api-request.ts'
import { type RunningStack, runStack } from '../../../infra/local/run-stack.ts'
import { connectToTable } from '../../../infra/local/tables.ts'
import type { Clinic } from '../../../shared/config/clinic.ts'
import { must } from '../../simulation/broken.ts'
import { allSettled, clinicBy } from '../../simulation/watch/all-settled.ts'
import { dueHaveOutcomes } from '../../simulation/watch/due-have-outcomes.ts'
import type { Facts } from '../../simulation/watch/facts.ts'
import { skipsTrue } from '../../simulation/watch/skips-true.ts'
import { csvText } from '../../support/clients-csv.ts'
import { type Act, type KillSetup, killSetupOf } from './kill-acts.ts'
import { Killer, type Places } from './killer.ts'
import { type Told, holdSentAsKept } from './sent-as-kept.ts'
import { type Truth, changesSince, readTruth } from './truth.ts'

/** What outlives a run: the stack's template and bundles, and DynamoDB Local. */
export interface KillGround {
  readonly clinic: Clinic
  readonly stack: RunnableStack
  readonly table: DynamoDbLocal
}

/** What a run came to. */
export interface KillFigures extends Told {
  readonly mails: number
  readonly deadLetters: number
  readonly acts: number
  readonly refused: number
  readonly places: Places
}

/** After the last fault and the last act so long, and all must be settled. */
const settling = 30 * 60_000

/**
 * Takes a new clinic through the days that its seed says, every function in a process of its own that is killed at the calls
 * that the seed says, while SES fails as it says; then half an hour in peace. Throws where a promise was not kept.
 */
export async function killRun(seed: number, ground: KillGround): Promise<KillFigures> {
  const setup = killSetupOf(seed)
  const client = connectToTable(ground.table.endpoint, ground.stack.region)
  const ending: Promise<void>[] = []
  const killer = new Killer(seed, (name) => void ending.push(system.kill(name)))
  const clock = { kind: 'frozen', at: setup.startsAt } as const
  const options = { clock, standingJobs: 'off', host: 'process', heard: (asked: Asked) => killer.heard(asked) } as const
  // DynamoDB Local goes on to the next run.
  const table = { endpoint: ground.table.endpoint, stop: async () => {} }
  const system: RunningStack = await runStack(ground.stack, options, Promise.resolve(table))
  try {
    system.setSesFault(() => killer.sesFault())
    const run = new KilledClinic({ ground, setup, system, killer, client })
    await run.live()
    return await run.settle()
  } finally {
    killer.calm()
    await Promise.all(ending)
    await system.stop()
    await dropTables(client)
  }
}

interface Parts {
  readonly ground: KillGround
  readonly setup: KillSetup
  readonly system: RunningStack
  readonly killer: Killer
  readonly client: DynamoDBClient
}

class KilledClinic {
  readonly #parts: Parts
  #truth: Truth | null = null
  #acts = 0
  #refused = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Until calm comes: people act, and what falls due is done at its own minute. */
  async live(): Promise<void> {
    const { setup, killer } = this.#parts
    for (const act of setup.acts) {
      await this.#passTo(act.at)
      await this.#do(act)
      await this.#work()
    }
    await this.#passTo(setup.calmAt)
    killer.calm()
  }

  /** Half an hour without a fault; all must be settled then, and the table and SES's door must agree. */
  async settle(): Promise<KillFigures> {
    const { system, setup, killer, ground } = this.#parts
    await this.#passTo(formatInstant(parseInstant(setup.calmAt) + settling))
    const dead = system.deadLetters()
    // Whose function dies each time that it is given is given up; the table still says what is due.
    must('no dead letters', dead.length === 0 || killer.mayHaveGivenUp, () => dead.join(' '))
    const truth = await this.#look()
    const facts = this.#factsOf(truth)
    await dueHaveOutcomes(facts).atEnd?.()
    const clinicNow = clinicBy(ground.clinic, truth.editions)
    const queued = (): readonly string[] => system.waiting().filter((body) => !dead.includes(body))
    await allSettled({ ...facts, queued }, clinicNow).atEnd?.()
    const went = killer.faults.filter((fault) => fault !== 'throttle' && fault !== 'lost')
    const mails = system.mails()
    must('each mail by one call', went.length === mails.length, () => `${mails.length} mails, ${went.length} calls`)
    const taken = mails.map((mail, index) => ({ mail, isSilent: went[index] === 'silent' }))
    const told = holdSentAsKept(truth.committed, taken)
    const [acts, refused] = [this.#acts, this.#refused]
    return { ...told, mails: mails.length, deadLetters: dead.length, acts, refused, places: killer.places }
  }

  /** Minute by minute where something is overdue; else from one due instant to the next. */
  async #passTo(instant: string): Promise<void> {
    const { system } = this.#parts
    while (system.now() < instant) {
      const due = await system.nextDue(null)
      const minuteOn = formatInstant(parseInstant(system.now()) + 60_000)
      const next = due === null || due > instant ? instant : due > minuteOn ? due : minuteOn
      system.setNow(next < instant ? next : instant)
      await this.#work()
    }
  }

  async #work(): Promise<void> {
    const { system } = this.#parts
    await system.tick()
    const { handled, failed } = await system.drain()
    if (handled + failed > 0) await this.#look()
  }

  /** Reads the table, and holds what was left out since to its reasons. */
  async #look(): Promise<Truth> {
    const { client, ground } = this.#parts
    const before = this.#truth
    const { TableNames: [name = ''] = [] } = await client.send(new ListTablesCommand({}))
    const truth = await readTruth(client, name)
    this.#truth = truth
    if (before === null) return truth
    const commit = { process: ground.clinic.id, at: this.#now(), writes: [], before: new Map() }
    skipsTrue(this.#factsOf(truth)).committed?.(commit, changesSince(before.committed, truth.committed))
    return truth
  }

  #factsOf({ committed }: Truth): Facts {
    return { committed, now: () => this.#now(), mostSkew: 0, isUnreadable: () => false }
  }

  #now(): number {
    return parseInstant(this.#parts.system.now())
  }

  /** What has failed is done anew, as people do who see an error and know no better. */
  async #do(act: Act): Promise<void> {
    const { system, setup } = this.#parts
    this.#acts += 1
    if (act.of === 'bounce') {
      const last = system.mails().findLast(({ tags }) => tags['client'] === act.client)
      if (last !== undefined) system.bounce(last.messageId, act.type)
      return
    }
    const api = openStaffApi(system)
    const imported = { method: 'POST', path: '/api/imports', body: csvText(setup.rows), type: 'text/csv' } as const
    const request = act.of === 'import' ? imported : requestOf(act.command)
    const ask = (): Promise<ApiAnswer> => {
      const { kills } = this.#parts.killer
      return api.ask(request).catch((error: unknown) => {
        // It failed for no other reason than a kill.
        if (this.#parts.killer.kills === kills) throw error
        return ask()
      })
    }
    const { status } = await ask()
    if (status >= 400) this.#refused += 1
  }
}

async function dropTables(client: DynamoDBClient): Promise<void> {
  const { TableNames: names = [] } = await client.send(new ListTablesCommand({}))
  for (const TableName of names) await client.send(new DeleteTableCommand({ TableName }))
  client.destroy()
}
