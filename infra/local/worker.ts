import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'

import type { Invocation } from './system-types.ts'
import { Outcome, type Call, type WorkerData } from './worker-messages.ts'

/** What a function is run with. */
export interface FunctionOptions {
  readonly data: WorkerData
  /** All of the environment that the bundle sees. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  readonly log: (line: string) => void
}

/** A function: one event at a time, in a Worker that lives on between them as Lambda's environments do. */
export interface RunningFunction {
  readonly invoke: (event: unknown) => Promise<Invocation>
  /** Ends it once the events that it was given are done. */
  readonly finish: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a function's Worker. One that crashes or takes too long is ended, and the next event gets a new one. */
export function startFunction(options: FunctionOptions): RunningFunction {
  let worker: Started | null = spawn(options)
  let queue: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const end = async () => {
    const old = worker
    worker = null
    await old?.worker.terminate()
  }
  const handle = async (event: unknown): Promise<Invocation> => {
    if (isStopped) return failure('Stopped', 'the system was stopped')
    if (worker === null || worker.hasEnded()) worker = spawn(options)
    const outcome = (await worker.ready) ? await call(worker.worker, event, options) : 'crashed'
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
  return { invoke, finish, stop }
}

interface Started {
  readonly worker: Worker
  /** Whether the bundle was loaded. Lambda, too, does not count this in a function's time. */
  readonly ready: Promise<boolean>
  readonly hasEnded: () => boolean
}

function spawn({ data, environment, log }: FunctionOptions): Started {
  const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
    workerData: data,
    env: { ...environment },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  for (const output of [worker.stdout, worker.stderr]) createInterface({ input: output }).on('line', log)
  // A crash is told to the call that waits, by the Worker's exit; without a listener it would end this process.
  worker.on('error', (error) => log(error instanceof Error ? `${error.stack}` : String(error)))
  let ended = false
  const ready = new Promise<boolean>((resolve) => {
    worker.once('message', () => resolve(true))
    worker.once('exit', () => {
      ended = true
      resolve(false)
    })
  })
  return { worker, ready, hasEnded: () => ended }
}

function call(
  worker: Worker,
  event: unknown,
  { timeoutSeconds }: FunctionOptions,
): Promise<Outcome | 'crashed' | 'timed-out'> {
  const id = randomUUID()
  return new Promise((resolve) => {
    const settle = (outcome: Outcome | 'crashed' | 'timed-out') => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('exit', onExit)
      resolve(outcome)
    }
    const onExit = () => settle('crashed')
    const onMessage = (message: unknown) => {
      const outcome = Outcome.safeParse(message)
      if (outcome.success && outcome.data.id === id) settle(outcome.data)
    }
    const timer = setTimeout(() => settle('timed-out'), timeoutSeconds * 1000)
    worker.on('message', onMessage).on('exit', onExit)
    const message: Call = { id, event: JSON.stringify(event ?? null), timeoutSeconds }
    worker.postMessage(message)
  })
}

function failure(type: string, message: string): Invocation {
  return { ok: false, error: { type, message } }
}
