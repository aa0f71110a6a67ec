import { fork } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'

import type { Call, WorkerData } from './worker-messages.ts'

/** Where a function's bundle runs: a thread of this process, or a process of its own, which can be killed as such. */
export type HostKind = 'worker' | 'process'

export interface HostOptions {
  readonly data: WorkerData
  /** All of the environment that the bundle sees. */
  readonly environment: Readonly<Record<string, string>>
  readonly log: (line: string) => void
}

/** What runs a bundle, from its start to its end. */
export interface FunctionHost {
  /** Whether the bundle was loaded. Lambda, too, does not count this in a function's time. */
  readonly ready: Promise<boolean>
  readonly hasEnded: () => boolean
  readonly post: (call: Call) => void
  /** Passes on what it says, and that it has ended, until the function given back is called. */
  readonly listen: (onMessage: (message: unknown) => void, onExit: () => void) => () => void
  /** Ends it at whatever it is; a process by SIGKILL. */
  readonly end: () => Promise<void>
}

export function startHost(kind: HostKind, options: HostOptions): FunctionHost {
  return kind === 'worker' ? startWorker(options) : startProcess(options)
}

const program = new URL('./function-worker.ts', import.meta.url)

function startWorker({ data, environment, log }: HostOptions): FunctionHost {
  const worker = new Worker(program, {
    workerData: data,
    env: { ...environment },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  logLines([worker.stdout, worker.stderr], log)
  // A crash is told to the call that waits, by the Worker's exit; without a listener it would end this process.
  worker.on('error', (error) => log(error instanceof Error ? `${error.stack}` : String(error)))
  const end = async () => {
    await worker.terminate()
  }
  return { ...lifeOf(worker), post: (call) => worker.postMessage(call), end }
}

function startProcess({ data: { clock: _clock, ...data }, environment, log }: HostOptions): FunctionHost {
  const child = fork(program, [JSON.stringify(data)], {
    env: { ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  logLines([child.stdout, child.stderr], log)
  child.on('error', (error) => log(`${error.stack}`))
  const life = lifeOf(child)
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  const end = async () => {
    child.kill('SIGKILL')
    await ended
  }
  // One that was killed a moment ago cannot be written to; the call hears of its end.
  return { ...life, post: (call) => void child.send(call, () => {}), end }
}

interface Living {
  on(event: string, listener: (...told: readonly unknown[]) => void): unknown
  once(event: string, listener: (...told: readonly unknown[]) => void): unknown
  off(event: string, listener: (...told: readonly unknown[]) => void): unknown
}

function lifeOf(living: Living): Pick<FunctionHost, 'ready' | 'hasEnded' | 'listen'> {
  let ended = false
  const ready = new Promise<boolean>((resolve) => {
    living.once('message', () => resolve(true))
    living.once('exit', () => {
      ended = true
      resolve(false)
    })
  })
  const listen: FunctionHost['listen'] = (onMessage, onExit) => {
    living.on('message', onMessage)
    living.on('exit', onExit)
    return () => {
      living.off('message', onMessage)
      living.off('exit', onExit)
    }
  }
  return { ready, hasEnded: () => ended, listen }
}

function logLines(outputs: readonly (Readable | null)[], log: (line: string) => void): void {
  for (const output of outputs) if (output !== null) createInterface({ input: output }).on('line', log)
}
