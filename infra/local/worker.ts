import { randomUUID } from 'node:crypto'

import { cellsOf } from './clock.ts'
import { type FunctionHost, type HostKind, type HostOptions, startHost } from './function-host.ts'
import type { Invocation } from './system-types.ts'
import { Outcome } from './worker-messages.ts'

/** What a function is run with. */
export interface FunctionOptions extends HostOptions {
  readonly host: HostKind
  readonly timeoutSeconds: number
}

/** A function: one event at a time, in a Worker or process that lives on between them as Lambda's environments do. */
export interface RunningFunction {
  readonly invoke: (event: unknown) => Promise<Invocation>
  /** Ends it once the events that it was given are done. */
  readonly finish: () => Promise<void>
  /** Ends what it runs in, at whatever it is; the next event gets a new one. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Starts a function's Worker, or has a process started for the first event. One that crashes or takes too long is ended, and
 * the next event gets a new one.
 */
export function startFunction(options: FunctionOptions): RunningFunction {
  let host: FunctionHost | null = options.host === 'worker' ? startHost(options.host, options) : null
  let queue: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const end = async () => {
    const old = host
    host = null
    await old?.end()
  }
  const handle = async (event: unknown): Promise<Invocation> => {
    if (isStopped) return failure('Stopped', 'the system was stopped')
    if (host === null || host.hasEnded()) host = startHost(options.host, options)
    const outcome = (await host.ready) ? await call(host, event, options) : 'crashed'
    if (outcome === 'crashed' || outcome === 'timed-out') await end()
    if (outcome === 'timed-out')
      return failure('Sandbox.Timedout', `Task timed out after ${options.timeoutSeconds} seconds`)
    if (outcome === 'crashed') return failure('Runtime.ExitError', 'the function ended without an answer')
    if (outcome.ok) return { ok: true, value: JSON.parse(outcome.value) }
    options.log(outcome.log)
    return failure(outcome.type, outcome.message)
  }
  const invoke = (event: unknown) => {
    const turn = queue.then(() => handle(event))
    queue = turn
    return turn
  }
  const stop = async () => {
    isStopped = true
    await end()
  }
  const finish = () => queue.then(stop)
  return { invoke, finish, kill: end, stop }
}

function call(
  host: FunctionHost,
  event: unknown,
  { data, timeoutSeconds }: FunctionOptions,
): Promise<Outcome | 'crashed' | 'timed-out'> {
  const id = randomUUID()
  return new Promise((resolve) => {
    const settle = (outcome: Outcome | 'crashed' | 'timed-out') => {
      clearTimeout(timer)
      endListening()
      resolve(outcome)
    }
    const onMessage = (message: unknown) => {
      const outcome = Outcome.safeParse(message)
      if (outcome.success && outcome.data.id === id) settle(outcome.data)
    }
    const timer = setTimeout(() => settle('timed-out'), timeoutSeconds * 1000)
    const endListening = host.listen(onMessage, () => settle('crashed'))
    host.post({ id, event: JSON.stringify(event ?? null), timeoutSeconds, cells: [...cellsOf(data.clock)] })
  })
}

function failure(type: string, message: string): Invocation {
  return { ok: false, error: { type, message } }
}
