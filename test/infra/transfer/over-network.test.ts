import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { openStaffApi } from '../../../infra/local/rehearse/staff-api.ts'
import type { RunningStack } from '../../../infra/local/run-stack.ts'
import { enrolSamples } from '../../../infra/local/sample-clients.ts'
import { serve } from '../../../infra/local/server/serve.ts'
import { startSystem } from '../../../infra/local/system.ts'
import { travel } from '../../../infra/local/travel.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const moving = '2027-01-06T20:00:00Z'

/** A stack of its own at an address of its own; `onLines` is told when lines of a file came in. */
async function startServed(at: string) {
  const server = await serve(0)
  const origin = `http://localhost:${server.port}`
  const clinicFile = join(root, 'infra/clinics/harbour.json')
  const system = await startSystem({ clinicFile, clock: { kind: 'frozen', at }, baseUrl: origin })
  const told: { onLines: () => void } = { onLines: () => {} }
  const watched: RunningStack = {
    ...system,
    invoke: async (name, event) => {
      const answer = await system.invoke(name, event)
      if (Path.safeParse(event).data?.rawPath.endsWith('/lines') === true) told.onLines()
      return answer
    },
  }
  server.attach(watched, { exclusive: (work) => work(), tell: () => {} })
  const stop = async (): Promise<void> => {
    await system.stop()
    await server.close()
  }
  return { system, origin, told, api: openStaffApi(system), stop }
}

const Path = z.object({ rawPath: z.string() })
type Served = Awaited<ReturnType<typeof startServed>>

/** One of the two commands, as npm runs it, towards a stack. */
async function start(script: 'export' | 'import', { origin, system }: Served, ...args: readonly string[]) {
  const program = ['--import', 'tsx', `infra/transfer/${script}.ts`, '--url', origin, ...args]
  const env = { ...process.env, INTERLUDE_TOKEN: await system.tokenOf('admin') }
  const child = spawn(process.execPath, program, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const ended = new Promise<{ readonly code: number | null; readonly said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
  return { ended, kill: () => child.kill('SIGKILL') }
}

async function run(...given: Parameters<typeof start>) {
  return (await start(...given)).ended
}

async function linesOf(path: string): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).trimEnd().split('\n')
}

let directory: string
let old: Served
let fresh: Served
const file = (name: string): string => join(directory, name)

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'interlude-moved-'))
  old = await startServed('2000-01-01T00:00:00Z')
  fresh = await startServed(moving)
  const enrolled = await enrolSamples(old.system)
  if (!enrolled.ok) throw new Error(enrolled.faults.join('\n'))
  await travel(old.system, moving)
}, 300_000)

afterAll(async () => {
  await Promise.all([old?.stop(), fresh?.stop()])
  await rm(directory, { recursive: true, force: true })
})

describe('npm run clinic-export and clinic-import over the network', () => {
  it('move a clinic whole, though the import is killed in the middle; and nothing is sent again', async () => {
    expect(old.system.mails().length).toBeGreaterThan(10)
    expect(await old.api.act({ do: 'sending', on: false })).toEqual({ ok: true })
    expect(await run('export', old, '--out', file('old.jsonl'))).toMatchObject({ code: 0 })
    expect((await stat(file('old.jsonl'))).mode & 0o777).toBe(0o600)

    const killed = await start('import', fresh, '--file', file('old.jsonl'))
    fresh.told.onLines = () => killed.kill()
    expect(await killed.ended).toMatchObject({ code: null })
    fresh.told.onLines = () => {}
    const { body } = await fresh.api.ask({ method: 'GET', path: '/api/transfer/head' })
    expect(body).toMatchObject({ state: { sending: false, filling: { at: moving } } })

    const lines = await linesOf(file('old.jsonl'))
    await fresh.system.tick()
    await fresh.system.drain()
    expect(await run('import', fresh, '--file', file('old.jsonl'))).toMatchObject({ code: 0 })
    expect(await run('export', fresh, '--out', file('new.jsonl'))).toMatchObject({ code: 0 })
    expect((await linesOf(file('new.jsonl'))).slice(1, -1)).toEqual(lines.slice(1, -1))

    await travel(fresh.system, '2027-01-09T20:00:00Z')
    expect(fresh.system.mails().filter(({ tags }) => tags['kind'] !== 'digest')).toEqual([])
    expect(fresh.system.deadLetters()).toEqual([])
  }, 300_000)

  it('refuse clearly what makes no sense, and write over nothing', async () => {
    const full = await run('import', fresh, '--file', file('old.jsonl'))
    expect([full.code, full.said]).toEqual([
      1,
      expect.stringContaining('there are clients, courses or work here already'),
    ])
    const lines = await linesOf(file('old.jsonl'))
    await writeFile(file('torn.jsonl'), `${lines.slice(0, -1).join('\n')}\n`)
    const torn = await run('import', fresh, '--file', file('torn.jsonl'))
    expect(torn).toEqual({ code: 1, said: `line ${lines.length - 1}: the file is cut off\n` })
    const before = await linesOf(file('new.jsonl'))
    const over = await run('export', fresh, '--out', file('new.jsonl'))
    expect(over).toEqual({ code: 1, said: expect.stringMatching(/^EEXIST[^\n]*\n$/) })
    expect(await linesOf(file('new.jsonl'))).toEqual(before)
    expect((await run('export', fresh)).code).toBe(2)
  }, 120_000)
})
