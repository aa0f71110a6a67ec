import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

import { callersFolder, root } from '../folders.ts'
import type { Verb } from './read-call.ts'
import { takeValue } from './take-option.ts'

export interface CdkCall {
  readonly verb: Verb
  readonly clinic: string
  /** Options of the CDK CLI, as the user gave them. */
  readonly rest: readonly string[]
  /** Whether what the CDK says is kept as well as shown, and each clinic's output goes to a folder of its own. */
  readonly isOneOfMany: boolean
}

export interface CdkEnd {
  readonly ok: boolean
  /** Whether somebody broke it off: then nothing more is to be begun. */
  readonly isStopped: boolean
  /** What the CDK said, where that was kept. */
  readonly said: string
}

export type RunCdk = (call: CdkCall) => Promise<CdkEnd>

/** Runs the pinned CDK CLI on the stack of one clinic, on this terminal. A signal to this process goes on to it. */
export const runCdk: RunCdk = async (call) => {
  const child = spawn(process.execPath, [join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk'), ...argumentsOf(call)], {
    cwd: root,
    stdio: ['inherit', 'inherit', call.isOneOfMany ? 'pipe' : 'inherit'],
    // Nothing of the CDK asks the network unless the verb itself must.
    env: { ...process.env, CDK_DISABLE_VERSION_CHECK: '1' },
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    process.stderr.write(chunk)
  })
  let isStopped = false
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const passOn = (signal: NodeJS.Signals) => {
    isStopped = true
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, passOn)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  for (const signal of signals) process.off(signal, passOn)
  return { ok: code === 0, isStopped, said }
}

function argumentsOf({ verb, clinic, rest, isOneOfMany }: CdkCall): readonly string[] {
  const [long, others] = takeValue(rest, '--output')
  const [short, options] = takeValue(others, '-o')
  // The CDK runs at the root; a path that was given is one of the folder that npm was called in.
  const output = long ?? short ?? null
  const folder = output === null ? join(root, 'cdk.out') : resolve(callersFolder, output)
  return [
    ...[verb, '--app', `"${process.execPath}" infra/app.ts`, '--context', `clinic=${clinic}`],
    ...['--output', isOneOfMany ? join(folder, clinic) : folder, ...options],
    ...(isOneOfMany ? optionsOfMany(verb, options) : []),
  ]
}

/** What is said goes to stderr, where it is listened to, an event a line; and no template of one after another's is printed. */
function optionsOfMany(verb: Verb, given: readonly string[]): readonly string[] {
  const isQuiet = given.includes('--quiet') || given.includes('-q')
  return [
    '--no-ci',
    ...(verb === 'synth' && !isQuiet ? ['--quiet'] : []),
    ...(verb === 'deploy' && !given.includes('--progress') ? ['--progress', 'events'] : []),
  ]
}
