import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'esbuild'

import { bundleFunctions, bundling } from '../../infra/bundle.ts'
import { readClinicFile } from '../../infra/clinic-files.ts'
import { type FunctionName, functionNames } from '../../shared/config/function-names.ts'
import { floors } from './floors.ts'
import { medianOf, quartilesOf } from './median.ts'

/** From the start of a process to a handler that is ready, in milliseconds: the function's, and its floor's. */
export interface ColdStart {
  readonly function: FunctionName
  /** Of the bundle, minified. */
  readonly kilobytes: number
  readonly median: number
  readonly floor: number
  /** The median over that of the floor. */
  readonly ratio: number
  /** The quartiles of the ratios of single pairs. */
  readonly quartiles: readonly [number, number]
  readonly goal: number
}

/** At or under these a start is good; a person waits for a page. */
const goals: Readonly<Record<FunctionName, number>> = {
  tick: 1.15,
  feedback: 1.15,
  attend: 1.35,
  pages: 1.35,
  staff: 1.35,
  api: 1.35,
}

/** Starts each function's bundle and its floor `runs` times, in turn, so that what else the machine does falls on all. */
export async function timeColdStarts(runs: number): Promise<readonly ColdStart[]> {
  const folder = mkdtempSync(join(tmpdir(), 'interlude-cold-'))
  try {
    const read = readClinicFile(join(import.meta.dirname, '../../infra/clinics/harbour.json'))
    if (!read.ok) throw new Error(read.errors.join('\n'))
    const bundles = await bundleFunctions({ clinic: read.clinic, outdir: folder })
    await bundleFloors(folder)
    const times = functionNames.map((name) => ({ name, own: new Array<number>(), floor: new Array<number>() }))
    for (let run = 0; run <= runs; run += 1) {
      for (const { name, own, floor } of times) {
        const pair = [start(join(bundles[name], 'index.mjs')), start(join(folder, 'floors', `${name}.mjs`))] as const
        // The first pair reads from the disk what is in memory for all others.
        if (run > 0) (own.push(pair[0]), floor.push(pair[1]))
      }
    }
    return times.map(({ name, own, floor }) => {
      const bytes = statSync(join(bundles[name], 'index.mjs')).size
      const [median, least] = [medianOf(own), medianOf(floor)]
      const ratios = own.map((time, run) => time / (floor[run] ?? time))
      return {
        ...{ function: name, kilobytes: bytes / 1024, median, floor: least, ratio: median / least },
        ...{ quartiles: quartilesOf(ratios), goal: goals[name] },
      }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function bundleFloors(folder: string): Promise<void> {
  for (const name of functionNames) {
    const contents = `${floors[name]}export const handler = async () => {}\n`
    await build({
      ...bundling,
      stdin: { contents, resolveDir: import.meta.dirname },
      outfile: join(folder, 'floors', `${name}.mjs`),
    })
  }
}

/** What a function reads of its environment as it starts; none of it is ever asked. */
const environment = {
  AWS_REGION: 'us-east-1',
  TABLE_NAME: 'table',
  QUEUE_URL: 'http://127.0.0.1:9/queue',
  CONFIGURATION_SET: 'set',
  LINK_KEY_ID: 'key',
  LINK_BASE_URL: 'http://127.0.0.1:9',
  SIGN_IN_ISSUER: 'http://127.0.0.1:9/pool',
  SIGN_IN_CLIENT: 'client',
} as const

/** Milliseconds from the start of a fresh process to the handler of `bundle`. */
function start(bundle: string): number {
  const program = join(import.meta.dirname, 'cold-start.mjs')
  return Number(execFileSync(process.execPath, [program, bundle], { env: environment, encoding: 'utf8' }))
}
