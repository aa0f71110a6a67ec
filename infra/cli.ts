// npm run synth|diff|deploy|destroy -- --clinic NAME [options of the CDK CLI]: checks the clinic's file, then runs the
// pinned CDK CLI on the clinic's stack. Exit codes: the CDK's own; 1 for a bad clinic file or, at deploy, for texts that
// nobody has approved; 2 for wrong usage.
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { clinicFileOf, clinicNames, readClinicFile } from './clinic-files.ts'
import { type CliCall, readCliCall } from './cli-call.ts'
import { tellUnapproved } from './tell-unapproved.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const call = readCliCall(process.argv.slice(2), clinicNames())
if (!call.ok) end(2, [call.error])
else checkAndRun(call.call)

function checkAndRun({ verb, clinic, rest }: CliCall): void {
  const file = readClinicFile(clinicFileOf(clinic))
  if (!file.ok) return end(1, file.errors)
  const unapproved = tellUnapproved(file.clinic, { file: `${clinic}.json`, option: clinic })
  if (verb === 'deploy' && unapproved.length > 0) return end(1, unapproved)
  if (verb !== 'destroy') say(unapproved.map((line) => `deploy will refuse this: ${line}`))
  const from = process.env['INTERLUDE_CWD'] ?? process.cwd()
  const app = `"${process.execPath}" infra/app.ts`
  const given = [verb, '--app', app, '--context', `clinic=${clinic}`, ...fromFolder(rest, from)]
  const child = spawn(process.execPath, [join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk'), ...given], {
    cwd: root,
    stdio: 'inherit',
    // Nothing of the CDK asks the network unless the verb itself must.
    env: { ...process.env, CDK_DISABLE_VERSION_CHECK: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** The CDK runs at the root; a path that was given is one of the folder that npm was called in. */
function fromFolder(rest: readonly string[], folder: string): readonly string[] {
  return rest.map((option, index) => {
    const [name, value] = option.split(/=(.*)/s)
    if (name === '--output' && value !== undefined) return `--output=${resolve(folder, value)}`
    return ['--output', '-o'].includes(rest[index - 1] ?? '') ? resolve(folder, option) : option
  })
}

function end(code: number, lines: readonly string[]): void {
  say(lines)
  process.exitCode = code
}

function say(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
}
