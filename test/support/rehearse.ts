import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { checkRehearsal } from './contract/check-rehearsal.ts'
import { MessageLine } from './contract/schemas.ts'

const root = join(import.meta.dirname, '..', '..')

/** What a rehearsal is given: texts, as the files would hold them. */
export interface RehearsalGiven {
  readonly clinic: string
  readonly csv: string
  readonly scenario: string
}

/** A rehearsal through the whole system: its lines, and each difference from the contract as recomputed by other code. */
export interface Rehearsed {
  readonly summary: unknown
  readonly messages: readonly MessageLine[]
  readonly differences: readonly string[]
}

/** Runs the real command in a folder of its own. */
export async function rehearse(given: RehearsalGiven): Promise<Rehearsed> {
  const folder = await mkdtemp(join(tmpdir(), 'interlude-rehearsal-'))
  try {
    const files = { clinic: 'clinic.json', csv: 'clients.csv', scenario: 'scenario.jsonl' } as const
    await Promise.all([
      writeFile(join(folder, files.clinic), given.clinic),
      writeFile(join(folder, files.csv), given.csv),
      writeFile(join(folder, files.scenario), given.scenario),
    ])
    const outDir = join(folder, 'out')
    const summary = await run([
      ...['--clinic', join(folder, files.clinic), '--clients', join(folder, files.csv)],
      ...['--scenario', join(folder, files.scenario), '--out', outDir, '--json'],
    ])
    const lines = (await readFile(join(outDir, 'messages.jsonl'), 'utf8')).trim().split('\n')
    const messages = lines.map((line) => MessageLine.parse(JSON.parse(line)))
    return { summary: JSON.parse(summary), messages, differences: await checkRehearsal({ ...given, outDir, summary }) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function run(options: readonly string[]): Promise<string> {
  const program = ['--import', 'tsx', join(root, 'infra/local/rehearse.ts'), ...options]
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root, maxBuffer: 10_000_000 })
  return stdout
}
