// `npm start`: the whole system on this machine.
import { basename } from 'node:path'

import { parseClinicFile } from '../../shared/config/parse-clinic-file.ts'
import { callersFolder } from '../folders.ts'
import { formatInstant } from './clock.ts'
import { readTextFile } from './rehearse/text-file.ts'
import { enrolSamples } from './sample-clients.ts'
import { serve, type LocalServer } from './server/serve.ts'
import { readStartArguments, type StartOptions } from './start-arguments.ts'
import type { RunningStack } from './run-stack.ts'
import { startSystem } from './system.ts'
import { createExclusive, startTicking } from './ticking.ts'
import { travel } from './travel.ts'

const asked = readStartArguments(process.argv.slice(2), callersFolder)
if (asked.ok) await start(asked.options)
else if (asked.exitCode === 0) process.stdout.write(`${asked.line}\n`)
else refuse([asked.line], asked.exitCode)

/** Takes the port first, so that a second start on it has started nothing else. */
async function start(options: StartOptions): Promise<void> {
  const faults = readFaults(options.clinicFile)
  if (faults.length > 0) return refuse(faults, 1)
  const server = await takePort(options.port)
  if (server === null) return refuse([`port ${options.port} is busy; give another with -- --port N`], 1)
  const ends: (() => Promise<void>)[] = [server.close]
  endWith(async () => {
    for (const end of ends.toReversed()) await end()
  })
  try {
    const system = await bringUp(options, server.port)
    ends.push(system.stop)
    const exclusive = createExclusive()
    server.attach(system, { exclusive, tell })
    const stopTicking = startTicking(system, exclusive, tell)
    ends.push(async () => stopTicking())
    process.stdout.write(`ready http://localhost:${server.port}\n`)
  } catch (error) {
    await server.close()
    refuse([`could not start: ${error instanceof Error ? error.message : String(error)}`], 1)
    process.exit()
  }
}

async function bringUp({ clinicFile, empty }: StartOptions, port: number): Promise<RunningStack> {
  // The clock goes forward only, and where it starts is known once the samples are read.
  const from = empty ? formatInstant(Date.now()) : '2000-01-01T00:00:00Z'
  const log = (name: string, line: string) => tell(`${name}: ${line}`)
  const system = await startSystem({
    clinicFile,
    clock: { kind: 'running', from },
    baseUrl: `http://localhost:${port}`,
    log,
  })
  if (empty) return beginEmpty(system)
  const enrolled = await enrolSamples(system)
  if (enrolled.ok) {
    tell(`the clock starts at ${enrolled.startsAt}, 168 hours before the first session of infra/samples/clients.csv`)
    return system
  }
  tell(`the sample clients do not fit this clinic (line ${enrolled.faults[0] ?? ''}); nobody is enrolled`)
  return beginEmpty(system)
}

/** The first tick stands before the first request, so that /health says from the start that all is well. */
async function beginEmpty(system: RunningStack): Promise<RunningStack> {
  const present = formatInstant(Date.now())
  // The samples may have put the clock ahead of the present before they were refused; it does not go back. Nor is there
  // anything to be done on the way from where it stood.
  if (present > system.now()) system.setNow(present)
  await travel(system, system.now())
  return system
}

function readFaults(clinicFile: string): readonly string[] {
  const name = basename(clinicFile)
  const file = readTextFile(clinicFile)
  if (!file.ok) return [`${name}: ${file.what}`]
  const read = parseClinicFile(file.text, name)
  return read.ok ? [] : read.errors
}

async function takePort(port: number): Promise<LocalServer | null> {
  try {
    return await serve(port)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null
    throw error
  }
}

/** Ends everything on Ctrl-C, on a request to end, and when the program that started this one is gone. */
function endWith(stop: () => Promise<void>): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    void stop().finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  // A terminal that was closed takes no more lines; that must not end this process before it has cleaned up.
  for (const output of [process.stdout, process.stderr]) output.on('error', end)
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}

function refuse(lines: readonly string[], exitCode: number): void {
  for (const line of lines) tell(line)
  process.exitCode = exitCode
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
