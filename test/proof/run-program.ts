import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'

import * as z from 'zod'

const root = join(import.meta.dirname, '..', '..')

/** What a program of the proof printed, and the command that prints it again. */
export interface Ran {
  readonly command: string
  readonly figures: Readonly<Record<string, number>>
}

/** Runs a program of test/proof/ and reads the figures of its stdout; rejects where it found something wrong. */
export async function runProgram(words: readonly string[], stop: AbortSignal): Promise<Ran> {
  const command = `node infra/run.mjs ${words.join(' ')}`
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    signal: stop,
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const [stdout, code] = await Promise.all([text(child.stdout), ended])
  if (code !== 0) throw new Error(`failed: ${command}`)
  return { command, figures: z.record(z.string(), z.number()).parse(JSON.parse(stdout)) }
}

/** Whether the parser that test/proof/check-calendars.py needs is there. */
export function hasSecondParser(): boolean {
  const python = process.env['PYTHON'] ?? '/usr/bin/python3'
  return spawnSync(python, ['-c', 'import icalendar, dateutil'], { stdio: 'ignore' }).status === 0
}

/** Runs the tests that are too long for `npm test`; throws where one fails. */
export function runWholeTests(): void {
  const words = ['infra/run.mjs', '--java', 'vitest', 'run', '--config', 'vitest.whole.config.ts']
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('failed: npm run test:whole')
}
