import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { scripts } = z
  .object({ scripts: z.object({ start: z.string(), test: z.string(), rehearse: z.string() }) })
  .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')))

/** What npm does with a script: a shell of its own runs it, and a signal to npm goes on to that shell alone. */
const npm = `
  const shell = require('node:child_process').spawn('sh', ['-c', process.argv[1]], { stdio: 'inherit' })
  process.on('SIGINT', () => shell.kill('SIGINT'))
  shell.on('exit', () => process.exit())
`

type Npm = ChildProcessByStdio<null, Readable, null>

function runAsNpm(script: string): Npm {
  const words = script.replace(/(infra\/run\.mjs --java) .*/, '$1 test/infra/fixtures/long-run.mjs')
  return spawn(process.execPath, ['-e', npm, words], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function firstNumber(output: Readable): Promise<number> {
  return Number(z.tuple([z.string()]).parse(await once(createInterface({ input: output }), 'line'))[0])
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A clone with what `run.mjs` needs, its modules another folder's or its own, and an npm that only says that it ran. */
function runInClone(kind: 'link' | 'folder') {
  const clone = mkdtempSync(join(tmpdir(), 'interlude-clone-'))
  const elsewhere = join(clone, 'elsewhere')
  for (const folder of ['infra', 'elsewhere']) mkdirSync(join(clone, folder))
  copyFileSync(join(root, 'infra/run.mjs'), join(clone, 'infra/run.mjs'))
  for (const file of ['package-lock.json', 'elsewhere/kept']) writeFileSync(join(clone, file), '{}')
  if (kind === 'link') symlinkSync(elsewhere, join(clone, 'node_modules'))
  else mkdirSync(join(clone, 'node_modules'))
  const fakeNpm = join(clone, 'npm.mjs')
  writeFileSync(fakeNpm, `console.error('npm ran')\nprocess.exit(1)\n`)
  const env = { ...process.env, npm_execpath: fakeNpm }
  const { status, stderr } = spawnSync(process.execPath, ['infra/run.mjs', 'x.ts'], {
    cwd: clone,
    env,
    encoding: 'utf8',
  })
  const kept = readdirSync(elsewhere)
  rmSync(clone, { recursive: true })
  return { status, stderr, kept }
}

describe('infra/run.mjs', () => {
  let started = 0
  afterEach(() => {
    if (isAlive(started)) process.kill(started, 'SIGKILL')
  })

  it.each(['SIGINT', 'SIGKILL'] as const)('ends its program when npm alone gets %s', async (signal) => {
    const program = runAsNpm(scripts.start)
    started = await firstNumber(program.stdout)
    program.kill(signal)
    await expect.poll(() => isAlive(started), { timeout: 5000 }).toBe(false)
  })

  it('takes the place of its shell in each script that runs for long', () => {
    const places = Object.values(scripts).filter((script) => script.startsWith('exec node infra/run.mjs --java '))
    expect(places).toHaveLength(3)
  })

  it('installs nothing through a link, which would empty the folder that it leads to', () => {
    const { status, stderr, kept } = runInClone('link')
    expect([status, kept]).toEqual([1, ['kept']])
    expect(stderr).toMatch(/^node_modules is a symbolic link, .*\n$/)
    expect(runInClone('folder').stderr).toContain('npm ran')
  })
})
