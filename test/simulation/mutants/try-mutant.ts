import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as z from 'zod'

import type { Mutant } from './mutant.ts'
import { plant } from './plant.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** What a program needs of the project, besides node_modules, which the copies share. */
const sources = ['docs', 'functions', 'infra', 'shared', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']

/** What became of a mutant. */
export interface Tried {
  readonly isFound: boolean
  /** Which seed and step, or how many tests. */
  readonly where: string
  /** With which the simulation found it. */
  readonly seed: number | null
  readonly seconds: number
}

/** A copy of the project in which bugs may be planted; `remove` takes it away. */
export interface Copy {
  readonly folder: string
  readonly remove: () => void
}

export function copyProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'interlude-mutants-'))
  for (const name of sources) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Budget {
  readonly seed: number
  /** After so many of the simulation a mutant counts as not found. */
  readonly minutes: number
}

/** Plants a bug in a copy, lets what is to find it look for it, and takes it out again. */
export function tryMutant({ folder }: Copy, mutant: Mutant, budget: Budget): Tried {
  const began = Date.now()
  plant(folder, mutant, 'plant')
  try {
    const found = mutant.by === 'simulation' ? bySimulation(folder, budget) : byTest(folder, mutant.by)
    return { ...found, seconds: Math.round((Date.now() - began) / 1000) }
  } finally {
    plant(folder, mutant, 'take out')
  }
}

type Found = Omit<Tried, 'seconds'>

const notFound: Found = { isFound: false, where: 'not found', seed: null }

/** Seed by seed; one that fails without the bug as well tells nothing of it, and the next is looked at. */
function bySimulation(folder: string, { seed, minutes }: Budget): Found {
  const until = Date.now() + minutes * 60_000
  for (let from = seed; Date.now() < until;) {
    const left = String((until - Date.now()) / 60_000)
    const { status, stdout, stderr } = soak(folder, ['--seed', String(from), '--minutes', left])
    if (status === 0) return notFound
    const [, found, step, invariant] = /^SEED (\d+) FAILED at step (\d+), \S+: (.*)$/m.exec(stdout) ?? []
    // A bug that throws where nothing may is found as well.
    if (found === undefined)
      return { isFound: true, where: `breaks off: ${/^\w*Error.*$/m.exec(stderr)?.[0] ?? status}`, seed: null }
    const { status: plain } = soak(root, ['--seed', found, '--runs', '1'])
    if (plain === 0) return { isFound: true, where: `seed ${found}, step ${step}: ${invariant}`, seed: Number(found) }
    from = Number(found) + 1
  }
  return notFound
}

function soak(folder: string, words: readonly string[]): SpawnSyncReturns<string> {
  return run(folder, ['--import', 'tsx', 'test/simulation/soak.ts', '--shrink', '0', ...words])
}

const Report = z.object({ numFailedTests: z.number(), numTotalTests: z.number() })

function byTest(folder: string, path: string): Found {
  const report = join(folder, 'report.json')
  const options = ['--reporter=json', `--outputFile=${report}`]
  const { status } = run(folder, ['node_modules/vitest/vitest.mjs', 'run', ...options, path])
  if (status === 0) return { isFound: false, where: `${path} passes`, seed: null }
  const { numFailedTests, numTotalTests } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  if (numFailedTests === 0) throw new Error(`${path} does not run`)
  return { isFound: true, where: `${path}: ${numFailedTests} of ${numTotalTests} failed`, seed: null }
}

function run(folder: string, words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}
