import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import * as z from 'zod'

import type { RunnableStack } from '../../infra/local/deployed.ts'
import { type RunningStack, runStack } from '../../infra/local/run-stack.ts'
import { enrolSamples } from '../../infra/local/sample-clients.ts'
import { sesEvent } from '../../infra/local/ses-events.ts'
import { synthesise } from '../../infra/synthesise.ts'
import { type FunctionName, functionNames } from '../../shared/config/function-names.ts'
import { eventOf } from '../support/link-world.ts'
import { visitsOf } from './console-visits.ts'
import { medianOf } from './median.ts'

/** From the start of a process to its first event done, in milliseconds: a mail sent, a page shown. */
export type FirstAnswers = Readonly<Record<FunctionName, number>>

/**
 * Brings up the local system and runs each function `runs` times in a process of its own, on one event of its usual kind: a minute,
 * a message that is due, a delivery, an appointment's page, Today, a course. What is loaded when it is first wanted is
 * in it; so is what DynamoDB Local takes, which is longer than AWS's.
 */
export async function timeFirstAnswers(runs: number): Promise<FirstAnswers> {
  const outdir = await mkdtemp(join(tmpdir(), 'interlude-first-'))
  try {
    const clinicFile = join(import.meta.dirname, '../../infra/clinics/harbour.json')
    const synthesised = await synthesise({ clinicFile, outdir })
    if (!synthesised.ok) throw new Error(synthesised.errors.join('\n'))
    const { clinic, template, functions } = synthesised.stack
    const stack = { template, functions, account: clinic.account, region: clinic.region }
    const system = await runStack(stack, { clock: { kind: 'frozen', at: '2000-01-01T00:00:00Z' } })
    try {
      return await timeAll({ system, stack, environments: await environmentsOf(system, { stack, outdir }) }, runs)
    } finally {
      await system.stop()
    }
  } finally {
    await rm(outdir, { recursive: true })
  }
}

interface Ground {
  readonly system: RunningStack
  readonly stack: RunnableStack
  readonly environments: Readonly<Record<FunctionName, Environment>>
}

const Environment = z.record(z.string(), z.string())
type Environment = z.infer<typeof Environment>

/** What the system gives each function as its environment: for a moment they are functions that tell it. */
async function environmentsOf(
  system: RunningStack,
  { stack, outdir }: { readonly stack: RunnableStack; readonly outdir: string },
): Promise<Readonly<Record<FunctionName, Environment>>> {
  const teller = join(outdir, 'teller')
  await mkdir(teller)
  await writeFile(join(teller, 'index.mjs'), 'export const handler = async () => ({ ...process.env })')
  const telling = Object.entries(stack.functions).map(([name, own]) => [name, { ...own, directory: teller }] as const)
  await system.deploy({ ...stack, functions: Object.fromEntries(telling) })
  const told = await Promise.all(functionNames.map(async (name) => [name, await system.invoke(name, {})] as const))
  await system.deploy(stack)
  const known = new Map(told.map(([name, answer]) => [name, Environment.parse(answer.ok ? answer.value : null)]))
  return recordOf((name) => known.get(name) ?? {})
}

/** The first round, which reads from the disk what is in memory for all others, does not count. */
async function timeAll(ground: Ground, runs: number): Promise<FirstAnswers> {
  const enrolled = await enrolSamples(ground.system)
  if (!enrolled.ok) throw new Error(enrolled.faults.join('; '))
  const times = new Map<FunctionName, number[]>(functionNames.map((name) => [name, []]))
  for (let run = 0; run <= runs; run += 1) {
    const events = await eventsOf(ground.system, ground.stack)
    for (const name of functionNames) times.get(name)?.push(await timeFirst(ground, name, events[name]))
  }
  return recordOf((name) => medianOf((times.get(name) ?? []).slice(1)))
}

type Events = Readonly<Record<FunctionName, unknown>>

async function eventsOf(system: RunningStack, { account, region }: RunnableStack): Promise<Events> {
  const body = await nextPointer(system)
  const mail = system.mails().find(({ tags }) => tags['client'] === 'c-001')
  if (mail === undefined) throw new Error('the first client was sent nothing')
  const [today] = await visitsOf(system, 'admin')
  const asked = eventOf('GET', '/api/clients/c-001')
  const authorization = `Bearer ${await system.tokenOf('admin')}`
  return {
    tick: {},
    attend: { Records: [{ messageId: 'm-1', body }] },
    feedback: sesEvent(mail, 'Delivery', { at: system.now(), account, region }),
    pages: eventOf('GET', linkIn(mail.raw)),
    staff: eventOf('GET', '/staff/', today?.ask ?? {}),
    api: { ...asked, headers: { ...asked.headers, authorization } },
  }
}

/** Goes on to when a course has a message due, and takes its pointer out of the queue; what else waited is done. */
async function nextPointer(system: RunningStack): Promise<string> {
  await system.drain()
  for (let minute = 0; minute < 1000; minute += 1) {
    const next = await system.nextDue(system.now())
    if (next !== null) system.setNow(next)
    await system.tick()
    const pointer = system.waiting().find((body) => body.includes('"course"'))
    if (pointer !== undefined) return pointer
    await system.drain()
  }
  throw new Error('no course had anything due')
}

const run = promisify(execFile)
const program = join(import.meta.dirname, 'cold-start.mjs')

async function timeFirst({ system, stack, environments }: Ground, name: FunctionName, event: unknown): Promise<number> {
  const bundle = join(stack.functions[name]?.directory ?? '', 'index.mjs')
  const words = [program, bundle, system.now(), JSON.stringify(event)]
  const { stdout } = await run(process.execPath, words, { env: environments[name], maxBuffer: 10_000_000 })
  const { milliseconds, answer } = Told.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''))
  const { statusCode, batchItemFailures } = Answer.parse(answer)
  if (statusCode !== 200 || batchItemFailures.length > 0) throw new Error(`${name} answered ${JSON.stringify(answer)}`)
  return milliseconds
}

const Told = z.object({ milliseconds: z.number(), answer: z.unknown() })
/** Of a page, and of a batch; what answers with neither has done its work when it has answered. */
const Answer = z.union([
  z.object({ statusCode: z.number().default(200), batchItemFailures: z.array(z.unknown()).default([]) }),
  z.string().transform(() => ({ statusCode: 200, batchItemFailures: [] })),
])

/** The path of a client's page as a mail has it. */
function linkIn(raw: Uint8Array): string {
  const text = Buffer.from(raw).toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=')
  const path = /https?:\/\/[^/\s]+(\/c\/[A-Za-z0-9_-]+)/.exec(text)?.[1]
  if (path === undefined) throw new Error('the mail has no link')
  return path
}

function recordOf<Value>(valueOf: (name: FunctionName) => Value): Readonly<Record<FunctionName, Value>> {
  return {
    ...{ tick: valueOf('tick'), attend: valueOf('attend'), feedback: valueOf('feedback') },
    ...{ pages: valueOf('pages'), staff: valueOf('staff'), api: valueOf('api') },
  }
}
