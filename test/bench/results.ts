import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'

import * as z from 'zod'

import { Report } from './report.ts'

const Machine = z.object({
  /** The day of the run. */
  on: z.string(),
  node: z.string(),
  processor: z.string(),
  cores: z.number(),
  /** What else ran when it began: load over a minute. */
  load: z.number(),
})
export type Machine = z.infer<typeof Machine>

const Part = Report.extend({ machine: Machine })

/** What each part of the benchmark last found, and where. */
export const Results = z.record(z.string(), Part)
export type Results = z.infer<typeof Results>

const file = join(import.meta.dirname, 'results.json')

export function readResults(): Results {
  return existsSync(file) ? Results.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
}

export function writeResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`)
}

/** The machine as it is now. */
export function thisMachine(): Machine {
  return {
    on: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}
