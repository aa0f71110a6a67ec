import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'

import type { RunnableStack } from '../../../infra/local/deployed.ts'
import { startDynamoDbLocal } from '../../../infra/local/dynamodb-local.ts'
import { type RunningStack, runStack } from '../../../infra/local/run-stack.ts'
import { travel } from '../../../infra/local/travel.ts'
import { synthesise } from '../../../infra/synthesise.ts'
import { type LocalTable, openLocalTable } from '../local-table.ts'

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
  readonly table: LocalTable
  /** Deploys the text of another clinic file in the place of the present one. */
  readonly redeploy: (clinic: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** What a command was refused with, and what a page tells a program. */
const Refused = z.union([
  z.object({ ok: z.literal(false) }),
  z.object({ headers: z.object({ 'content-type': z.literal('application/problem+json') }) }),
])

/** Brings a clinic up from the text of its file, at an instant at which the clock then stands. */
export async function startWatched(clinic: string, at: string): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'interlude-canaries-'))
  const traces: Trace[] = []
  const given: string[] = []
  const tell = (where: string, text: string): void => void traces.push({ where, text })
  const table = startDynamoDbLocal()
  const log = (name: string, line: string): void => tell(`log of ${name}`, line)
  const system = await runStack(await stackOf(folder, clinic), { clock: { kind: 'frozen', at }, log }, table)
  const opened = openLocalTable((await table).endpoint)
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
    opened.close()
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const goTo = (instant: string): Promise<void> => travel({ ...system, tick }, instant)
  const items = async () => (await opened.items()).map((item) => unmarshall({ ...item }))
  const redeploy = async (next: string) => system.deploy(await stackOf(folder, next))
  return { system, traces, given, invoke, goTo, work, items, table: opened, redeploy, stop }
}

async function stackOf(folder: string, clinic: string): Promise<RunnableStack> {
  const outdir = await mkdtemp(join(folder, 'stack-'))
  const clinicFile = join(outdir, 'clinic.json')
  await writeFile(clinicFile, clinic)
  const made = await synthesise({ clinicFile, outdir: join(outdir, 'out') })
  if (!made.ok) throw new Error(made.errors.join('\n'))
  const { clinic: read, template, functions } = made.stack
  return { template, functions, account: read.account, region: read.region }
}
