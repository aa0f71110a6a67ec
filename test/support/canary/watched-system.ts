import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { DynamoDBClient, ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'

import { startDynamoDbLocal } from '../../../infra/local/dynamodb-local.ts'
import { type RunningStack, runStack } from '../../../infra/local/run-stack.ts'
import { travel } from '../../../infra/local/travel.ts'
import { synthesise } from '../../../infra/synthesise.ts'

/** Something that was told outside the table and the mail. */
export interface Trace {
  readonly where: string
  readonly text: string
}

export type Item = Readonly<Record<string, unknown>>

/** A clinic's whole stack whose every word is kept. */
export interface Watched {
  readonly system: RunningStack
  readonly traces: readonly Trace[]
  /** Every event that came from outside, as JSON. */
  readonly given: readonly string[]
  /** Calls a function: what it answered, null where it failed. Its errors and refusals are kept. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>
  /** Moves the clock, and does what falls due on the way. */
  readonly goTo: (instant: string) => Promise<void>
  /** Does what is due now, and looks at what waits in the queues before it is taken. */
  readonly work: () => Promise<void>
  readonly items: () => Promise<readonly Item[]>
  readonly stop: () => Promise<void>
}

const Refused = z.object({ ok: z.literal(false) })

/** Brings a clinic up from the text of its file, at an instant at which the clock then stands. */
export async function startWatched(clinic: string, at: string): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'interlude-canaries-'))
  const traces: Trace[] = []
  const given: string[] = []
  const tell = (where: string, text: string): void => void traces.push({ where, text })
  const table = startDynamoDbLocal()
  const system = await bringUp({ folder, clinic, at, table, tell })
  const { endpoint } = await table
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    given.push(JSON.stringify(event))
    const outcome = await system.invoke(name, event)
    if (!outcome.ok) tell(`error of ${name}`, JSON.stringify(outcome.error))
    else if (Refused.safeParse(outcome.value).success) tell(`refusal by ${name}`, JSON.stringify(outcome.value))
    return outcome.ok ? outcome.value : null
  }
  const tick = async () => {
    const runs = await system.tick()
    for (const run of runs) if (!run.ok) tell('error of tick', JSON.stringify(run.error))
    for (const body of system.waiting()) tell('queue', body)
    return runs
  }
  const work = async (): Promise<void> => {
    await tick()
    await system.drain()
  }
  const stop = async (): Promise<void> => {
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const goTo = (instant: string): Promise<void> => travel({ ...system, tick }, instant)
  return { system, traces, given, invoke, goTo, work, items: () => scan(endpoint), stop }
}

interface Up {
  readonly folder: string
  readonly clinic: string
  readonly at: string
  readonly table: ReturnType<typeof startDynamoDbLocal>
  readonly tell: (where: string, text: string) => void
}

async function bringUp({ folder, clinic, at, table, tell }: Up): Promise<RunningStack> {
  const clinicFile = join(folder, 'clinic.json')
  await writeFile(clinicFile, clinic)
  const made = await synthesise({ clinicFile, outdir: join(folder, 'out') })
  if (!made.ok) throw new Error(made.errors.join('\n'))
  const { clinic: read, template, functions } = made.stack
  const log = (name: string, line: string): void => tell(`log of ${name}`, line)
  const stack = { template, functions, account: read.account, region: read.region }
  return runStack(stack, { clock: { kind: 'frozen', at }, log }, table)
}

/** Every item of the one table, with its keys and its places in the indexes. */
async function scan(endpoint: string): Promise<readonly Item[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'ca-central-1', credentials })
  const [TableName = ''] = (await client.send(new ListTablesCommand())).TableNames ?? []
  const items: Item[] = []
  let from: ScanCommand['input']['ExclusiveStartKey']
  do {
    const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  client.destroy()
  return items
}
