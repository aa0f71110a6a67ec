import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { ClinicDiff } from './diff-report.ts'

/** What a command of npm came to, and everything that it said. */
export interface Said {
  readonly ok: boolean
  readonly said: string
}

export interface DiffDeps {
  /** Runs a script of the checkout in `folder`. */
  readonly run: (folder: string, script: string, options: readonly string[]) => Promise<Said>
  /** This checkout. */
  readonly root: string
  /** Where the templates of the base go. */
  readonly outdir: string
}

/** What this checkout would change in a clinic's stack as AWS has it now; needs leave to read it. */
export async function diffDeployed(clinic: string, { run, root }: DiffDeps): Promise<ClinicDiff> {
  return diffOf(clinic, await run(root, 'diff', ['--clinic', clinic, '--no-color']))
}

/** What this checkout would change in a clinic's stack as the checkout `base` makes it; needs no account. */
export async function diffBase(clinic: string, base: string, { run, root, outdir }: DiffDeps): Promise<ClinicDiff> {
  if (!hasFile(root, clinic)) return { clinic, kind: 'gone' }
  if (!hasFile(base, clinic)) return { clinic, kind: 'new' }
  const made = await run(base, 'synth', ['--clinic', clinic, '--quiet', '--output', join(outdir, clinic)])
  if (!made.ok) return { clinic, kind: 'failed', said: made.said }
  const template = join(outdir, clinic, `Interlude-${clinic}.template.json`)
  return diffOf(clinic, await run(root, 'diff', ['--clinic', clinic, '--template', template, '--no-color']))
}

/** Runs a script by npm, in another process. */
export const runNpm: DiffDeps['run'] = async (folder, script, options) => {
  const child = spawn('npm', ['run', '--silent', script, '--', ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
  return { ok: code === 0, said }
}

function diffOf(clinic: string, { ok, said }: Said): ClinicDiff {
  return { clinic, kind: ok ? 'changed' : 'failed', said }
}

function hasFile(checkout: string, clinic: string): boolean {
  return existsSync(join(checkout, 'infra', 'clinics', `${clinic}.json`))
}
