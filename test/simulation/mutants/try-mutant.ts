import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Mutant } from './mutant.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** What a program needs of the project, besides node_modules, which the copies share. */
const sources = [
  'docs',
  'functions',
  'infra',
  'shared',
  'test',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'vitest.whole.config.ts',
]

/** What became of a mutant. */
export interface Tried {
  readonly mutant: Mutant
  readonly isFound: boolean
  /** Which seed and step, or how many tests. */
  readonly where: string
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
  apply(folder, mutant, [])
  try {
    const began = Date.now()
    const { isFound, where } = mutant.by === 'simulation' ? bySimulation(folder, budget) : byTest(folder, mutant.by)
    return { mutant, isFound, where, seconds: Math.round((Date.now() - began) / 1000) }
  } finally {
    apply(folder, mutant, ['--reverse'])
  }
}

function apply(folder: string, { name, file }: Mutant, more: readonly string[]): void {
  // In a folder of no repository git looks at the files alone.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() }
  const { status, stderr } = spawnSync('git', ['apply', ...more, file], { cwd: folder, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${name} cannot be planted: ${stderr}`)
}

function bySimulation(folder: string, { seed, minutes }: Budget): Pick<Tried, 'isFound' | 'where'> {
  const words = ['test/simulation/soak.ts', '--seed', String(seed), '--minutes', String(minutes), '--shrink', '0']
  const { status, stdout, stderr } = run(folder, ['--import', 'tsx', ...words])
  const [, found, step, invariant] = /^SEED (\d+) FAILED at step (\d+), \S+: (.*)$/m.exec(stdout) ?? []
  if (found !== undefined) return { isFound: true, where: `seed ${found}, step ${step}: ${invariant}` }
  // A bug that throws where nothing may is found as well.
  const thrown = /^(?:\w*Error|.*broke off.*): ?(.*)$/m.exec(stderr)?.[0]
  return status === 0
    ? { isFound: false, where: 'not found' }
    : { isFound: true, where: `breaks off: ${thrown ?? status}` }
}

function byTest(folder: string, path: string): Pick<Tried, 'isFound' | 'where'> {
  const { status, stdout } = run(folder, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', path])
  const failed = Number(/"numFailedTests":(\d+)/.exec(stdout)?.[1] ?? 0)
  if (status === 0) return { isFound: false, where: `${path} passes` }
  if (failed === 0) throw new Error(`${path} does not run`)
  return { isFound: true, where: `${path}: ${failed} failed` }
}

function run(folder: string, words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}
