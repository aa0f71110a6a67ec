// Runs one Lambda function's bundle: the first file of its Worker, or of its process. Nothing of the bundle knows of it.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'

import { readClock, setCells } from './clock.ts'
import { Call, FunctionData, WorkerData, type Outcome } from './worker-messages.ts'

/** A process is given its data as its argument, and the clock anew with each event. */
const given =
  parentPort === null
    ? { ...FunctionData.parse(JSON.parse(process.argv[2] ?? '')), clock: new SharedArrayBuffer(16) }
    : WorkerData.parse(workerData)
const { bundle, exportName, clock, functionName, functionArn, memoryMegabytes, runtimeZones } = given

/** Gives the bundle the system's time; `Date` with arguments, and every timer, stay as they are. */
function installClock(cells: SharedArrayBuffer): void {
  const real = Date
  const now = () => readClock(cells, real.now())
  const construct: (...all: Parameters<typeof Reflect.construct>) => Date = Reflect.construct
  const simulated = new Proxy(real, {
    construct: (target, parts, newTarget): Date => construct(target, parts.length === 0 ? [now()] : parts, newTarget),
    apply: () => new real(now()).toString(),
    get: (target, property, receiver): unknown => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  })
  real.prototype.constructor = simulated
  globalThis.Date = simulated
}

const Module = z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'object' && value !== null)
const Handler = z.custom<(event: unknown, context: unknown) => unknown>((value) => typeof value === 'function')

installClock(clock)
if (runtimeZones !== null) {
  Object.defineProperty(process, 'versions', { value: { ...process.versions, tz: runtimeZones } })
}
const handler = Handler.parse(Module.parse(await import(pathToFileURL(bundle).href))[exportName])
const tell = (message: Outcome | 'ready') => {
  if (parentPort === null) process.send?.(message)
  else parentPort.postMessage(message)
}
const hear = (message: unknown) => {
  const call = Call.parse(message)
  if (parentPort === null) setCells(clock, call.cells)
  void run(call).then(tell)
}
if (parentPort === null) process.on('message', hear).once('disconnect', () => process.exit())
else parentPort.on('message', hear)
tell('ready')

async function run({ id, event, timeoutSeconds }: Call): Promise<Outcome> {
  const end = performance.now() + timeoutSeconds * 1000
  const context = {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMegabytes),
    awsRequestId: id,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(end - performance.now())),
  }
  try {
    const value = await handler(JSON.parse(event), context)
    return { id, ok: true, value: JSON.stringify(value) ?? 'null' }
  } catch (error) {
    const told = error instanceof Error ? error : new Error(String(error))
    return { id, ok: false, type: told.name, message: told.message, log: logOf(told) }
  }
}

/** What is logged of an error that nobody caught: its stack, and what it bears besides, as Lambda's own runtime does. */
function logOf(error: Error): string {
  try {
    const besides = JSON.stringify({ ...error })
    return besides === '{}' ? `${error.stack}` : `${error.stack}\n${besides}`
  } catch {
    // What refers to itself is no JSON.
    return `${error.stack}`
  }
}
