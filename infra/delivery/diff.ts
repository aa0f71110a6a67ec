// npm run -s delivery-diff -- --base FOLDER | --clinic NAME: prints in Markdown what this checkout would change. With --base, in
// each clinic's stack as another checkout makes it, offline; with --clinic, in that clinic's stack as AWS has it. Exit codes:
// 0, changes or none; 1 where it could not be worked out for one clinic at least; 2 for wrong usage.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { clinicNames } from '../clinic-files.ts'
import { callersFolder, root } from '../folders.ts'
import { type Ending, runCommand } from '../transfer/run-command.ts'
import { diffBase, diffDeployed, runNpm } from './diff-clinic.ts'
import { type ClinicDiff, diffReport } from './diff-report.ts'

const outdir = mkdtempSync(join(tmpdir(), 'interlude-base-'))
const deps = { run: runNpm, root, outdir }

await runCommand(async () => {
  const { base, clinic } = readOptions()
  if (base !== undefined && clinic === undefined) return report(await diffAll(resolve(callersFolder, base)))
  if (base !== undefined || clinic === undefined || !clinicNames().includes(clinic)) {
    return [2, `usage: npm run -s delivery-diff -- --base FOLDER | --clinic ${clinicNames().join('|')}`]
  }
  return report([await diffDeployed(clinic, deps)])
}).finally(() => rmSync(outdir, { recursive: true }))

/** One clinic after the other: a synthesis takes a core and a gigabyte. */
async function diffAll(base: string): Promise<readonly ClinicDiff[]> {
  const names = new Set([...clinicNames(), ...clinicNames(join(base, 'infra', 'clinics'))])
  const diffs: ClinicDiff[] = []
  for (const clinic of [...names].toSorted()) diffs.push(await diffBase(clinic, base, deps))
  return diffs
}

function report(diffs: readonly ClinicDiff[]): Ending {
  process.stdout.write(diffReport(diffs))
  const failed = diffs.filter(({ kind }) => kind === 'failed').map(({ clinic }) => clinic)
  if (failed.length === 0) return [0, `${diffs.length} compared`]
  return [1, `could not be compared: ${failed.join(', ')}`]
}

function readOptions() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ options: { base: text, clinic: text } }).values
  } catch {
    return {}
  }
}
