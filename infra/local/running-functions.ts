import { join } from 'node:path'

import type { Counts } from './counts.ts'
import type { HostKind } from './function-host.ts'
import { tellDenial, type Guard } from './grants/guard.ts'
import type { NamingOptions } from './names.ts'
import type { LocalFunction } from './stack.ts'
import type { Invocation } from './system-types.ts'
import { startFunction, type RunningFunction } from './worker.ts'

/** A function of the template and where its bundle lies. */
export interface Bundled {
  /** The name of its folder, such as `tick`. */
  readonly name: string
  readonly directory: string
  readonly local: LocalFunction
}

export interface RunOptions {
  readonly clock: SharedArrayBuffer
  readonly endpoints: Readonly<Record<'DYNAMODB' | 'SQS' | 'SESV2' | 'KMS', string>>
  readonly naming: NamingOptions
  readonly counts: Counts
  readonly guard: Guard
  readonly runtimeZones: string | null
  readonly standingJobs: 'on' | 'off'
  readonly mailsApart: number
  /** How many instances a function has, by the name of its folder; one where nothing is said. */
  readonly instances: Readonly<Record<string, number>>
  /** What each instance runs in. */
  readonly host: HostKind
  readonly log: (functionName: string, line: string) => void
}

/**
 * All functions, each in a Worker or process, or more. They are called by the folder's name, AWS's name, or the ARN. A call in which a
 * function asked for what its role does not allow is an error, whatever the function made of it.
 */
export interface RunningFunctions {
  readonly names: () => readonly string[]
  readonly invoke: (name: string, event: unknown) => Promise<Invocation>
  /** How many events a function takes at once. */
  readonly atOnce: (name: string) => number
  /** Ends what a function runs in, all its instances, at whatever they are; the next events get new ones. */
  readonly kill: (name: string) => Promise<void>
  /** Ends them once the events that they were given are done. */
  readonly finish: () => Promise<void>
  readonly stop: () => Promise<void>
}

export function runFunctions(functions: readonly Bundled[], options: RunOptions): RunningFunctions {
  const running = functions.map(({ name, directory, local }) => {
    const [module = 'index', exportName = 'handler'] = local.handler.split('.')
    const data = {
      bundle: join(directory, `${module}.mjs`),
      exportName,
      clock: options.clock,
      functionName: local.name,
      functionArn: local.arn,
      memoryMegabytes: local.memoryMegabytes,
      runtimeZones: options.runtimeZones,
    }
    const log = (line: string) => {
      options.counts.add({ service: 'logs', operation: 'PutLogEvents', by: name, units: Buffer.byteLength(line) })
      options.log(name, line)
    }
    const environment = environmentOf(local, options)
    const instances = Array.from({ length: options.instances[name] ?? 1 }, () =>
      startFunction({ host: options.host, data, environment, timeoutSeconds: local.timeoutSeconds, log }),
    )
    return { name, aliases: [name, local.name, local.arn], instances, invoke: spread(instances) }
  })
  const find = (name: string) => {
    const found = running.find(({ aliases }) => aliases.includes(name))
    if (found === undefined) throw new Error(`the template has no function ${name}`)
    return found
  }
  const invoke = async (name: string, event: unknown) => {
    const found = find(name)
    options.counts.add({ service: 'lambda', operation: found.name, by: found.name, units: 1 })
    const before = options.guard.denied().length
    const outcome = await found.invoke(event)
    const denial = options.guard
      .denied()
      .slice(before)
      .find(({ functionName }) => functionName === found.name)
    if (denial !== undefined) throw new Error(tellDenial(denial))
    return outcome
  }
  const all = running.flatMap(({ instances }) => instances)
  const finish = async () => {
    await Promise.all(all.map((one) => one.finish()))
  }
  const kill = async (name: string) => {
    await Promise.all(find(name).instances.map((one) => one.kill()))
  }
  const stop = async () => {
    await Promise.all(all.map((one) => one.stop()))
  }
  const atOnce = (name: string) => find(name).instances.length
  return { names: () => functions.map(({ name }) => name), invoke, atOnce, kill, finish, stop }
}

/** Gives each event to the instance that has the fewest to do. */
function spread(instances: readonly RunningFunction[]): RunningFunction['invoke'] {
  const busy = instances.map((instance) => ({ instance, events: 0 }))
  return async (event) => {
    const [least] = busy.toSorted((a, b) => a.events - b.events)
    if (least === undefined) throw new Error('a function has at least one instance')
    least.events += 1
    try {
      return await least.instance.invoke(event)
    } finally {
      least.events -= 1
    }
  }
}

/** What Lambda sets, and where each service of AWS is on this machine. An address of the HTTP API becomes the laptop's. */
function environmentOf(
  local: LocalFunction,
  { endpoints, naming, standingJobs, mailsApart }: RunOptions,
): Readonly<Record<string, string>> {
  const isApi = /^https:\/\/[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com\/?/
  const own = Object.entries(local.environment).map(
    ([key, value]) => [key, value.replace(isApi, naming.baseUrl)] as const,
  )
  return {
    ...Object.fromEntries(own),
    STANDING_JOBS: standingJobs,
    MAILS_APART: String(mailsApart),
    AWS_REGION: naming.region,
    AWS_DEFAULT_REGION: naming.region,
    // Tells the services who asks; the real one is the role's.
    AWS_ACCESS_KEY_ID: local.logicalId,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_LAMBDA_FUNCTION_NAME: local.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(local.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    TZ: ':UTC',
    LAMBDA_TASK_ROOT: '/var/task',
    _HANDLER: local.handler,
    ...Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url])),
  }
}
