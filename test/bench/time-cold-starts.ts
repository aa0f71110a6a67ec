import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'esbuild'
import * as z from 'zod'

import { type Bundles, bundleFunctions, bundling } from '../../infra/bundle.ts'
import { readClinicFile } from '../../infra/clinic-files.ts'
import { type FunctionName, functionNames } from '../../shared/config/function-names.ts'
import { floors } from './floors.ts'
import { medianOf, quartilesOf } from './median.ts'

/**
 * From the start of a process to a handler that is ready, in milliseconds: the function's, and its floor's. What is loaded when
 * it is first wanted is not in it; time-first-answers.ts tells what that moves.
 */
export interface ColdStart {
  readonly function: FunctionName
  /** Of what it reads to start, minified; what is loaded when it is wanted is not in it. */
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
    const starts = startInTurn(bundles, { folder, runs })
    return functionNames.map((name) => coldStartOf(name, starts[name], bytesAtStart(bundles[name])))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Of a function and of its floor, in milliseconds, each time one after the other. */
type Pair = readonly [own: number, floor: number]

/** The first round, which reads from the disk what is in memory for all others, does not count. */
function startInTurn(
  bundles: Bundles,
  { folder, runs }: { readonly folder: string; readonly runs: number },
): Readonly<Record<FunctionName, readonly Pair[]>> {
  const rounds = Array.from({ length: runs + 1 }, () =>
    recordOf((name): Pair => [
      start(join(bundles[name], 'index.mjs')),
      start(join(folder, 'floors', name, 'stdin.mjs')),
    ]),
  ).slice(1)
  return recordOf((name) => rounds.map((round) => round[name]))
}

function coldStartOf(name: FunctionName, pairs: readonly Pair[], bytes: number): ColdStart {
  const [median, floor] = [medianOf(pairs.map(([own]) => own)), medianOf(pairs.map(([, least]) => least))]
  const quartiles = quartilesOf(pairs.map(([own, least]) => own / least))
  return { function: name, kilobytes: bytes / 1024, median, floor, ratio: median / floor, quartiles, goal: goals[name] }
}

function recordOf<Value>(valueOf: (name: FunctionName) => Value): Readonly<Record<FunctionName, Value>> {
  return {
    ...{ tick: valueOf('tick'), attend: valueOf('attend'), feedback: valueOf('feedback') },
    ...{ pages: valueOf('pages'), staff: valueOf('staff'), api: valueOf('api') },
  }
}

/** Of index.mjs and of what it imports by a statement. */
function bytesAtStart(directory: string): number {
  const read = new Map<string, string>()
  const add = (file: string): void => {
    if (read.has(file)) return
    read.set(file, readFileSync(join(directory, file), 'utf8'))
    for (const [, next = ''] of read.get(file)?.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/gu) ?? []) add(next)
  }
  add('index.mjs')
  return [...read.values()].reduce((sum, code) => sum + Buffer.byteLength(code), 0)
}

async function bundleFloors(folder: string): Promise<void> {
  for (const name of functionNames) {
    const contents = `${floors[name]}export const handler = async () => {}\n`
    await build({
      ...bundling,
      stdin: { contents, resolveDir: import.meta.dirname },
      outdir: join(folder, 'floors', name),
      splitting: true,
    })
  }
}

/** What a function reads of its environment as it starts; none of it is ever asked. */
export const startingEnvironment = {
  AWS_REGION: 'us-east-1',
  TABLE_NAME: 'table',
  TOMBSTONES_NAME: 'tombstones',
  QUEUE_URL: 'http://127.0.0.1:9/queue',
  CONFIGURATION_SET: 'set',
  LINK_KEY_ID: 'key',
  LINK_BASE_URL: 'http://127.0.0.1:9',
  SIGN_IN_ISSUER: 'http://127.0.0.1:9/pool',
  SIGN_IN_CLIENT: 'client',
} as const

const Told = z.object({ milliseconds: z.number() })

/** Milliseconds from the start of a fresh process to the handler of `bundle`. */
function start(bundle: string): number {
  const program = join(import.meta.dirname, 'cold-start.mjs')
  return toldBy(execFileSync(process.execPath, [program, bundle], { env: startingEnvironment, encoding: 'utf8' }))
}

/** The milliseconds that cold-start.mjs printed. */
export function toldBy(output: string): number {
  return Told.parse(JSON.parse(output)).milliseconds
}
