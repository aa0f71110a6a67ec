import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = fileURLToPath(new URL('../../../', import.meta.url))

type Program = ChildProcessByStdio<null, Readable, Readable>

function start(...words: readonly string[]): Program {
  const program = ['--import', 'tsx', 'infra/local/start.ts', ...words]
  return spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function firstLine(output: Readable): Promise<string> {
  const [line] = z.tuple([z.string()]).parse(await once(createInterface({ input: output }), 'line'))
  return line
}

async function firstLineWith(output: Readable, words: string): Promise<string> {
  for await (const line of createInterface({ input: output })) if (line.includes(words)) return line
  return ''
}

async function exitOf(program: Program): Promise<unknown> {
  return program.exitCode ?? z.tuple([z.unknown(), z.unknown()]).parse(await once(program, 'exit'))[0]
}

/** The processes of the process group's tree whose ancestor is `pid`, by their ids. */
async function descendants(pid: number): Promise<readonly number[]> {
  const listing = spawn('ps', ['-eo', 'pid=,ppid='], { stdio: ['ignore', 'pipe', 'ignore'] })
  const text = (await listing.stdout.toArray()).join('')
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const found = new Set([pid])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const [child = 0, parent = 0] of rows) if (found.has(parent)) found.add(child)
  }
  return [...found]
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const Mails = z.array(z.object({ tags: z.record(z.string(), z.string()), text: z.string() }))

describe('npm start', () => {
  let program: Program
  let url = ''
  const get = async (path: string) => (await fetch(`${url}${path}`)).json()
  const kinds = async () => Mails.parse(await get('/mailbox/messages.json')).map(({ tags }) => tags['kind'])

  beforeAll(async () => {
    program = start('--port', '0')
    program.stderr.resume()
    url = (await firstLine(program.stdout)).replace(/^ready /, '')
  })
  afterAll(() => {
    program.kill('SIGKILL')
  })

  it('serves the sample clinic with its sample clients enrolled and welcomed', async () => {
    expect(url).toMatch(/^http:\/\/localhost:\d+$/)
    expect(new Set(await kinds())).toEqual(new Set(['welcome']))
    expect(await get('/health')).toMatchObject({ ok: true })
    expect((await fetch(`${url}/staff/`)).status).toBe(200)
  })

  it('sends what falls due when the clock is moved on, with links that this machine answers', async () => {
    const { now } = z.object({ now: z.string() }).parse(await get('/clock'))
    const to = `${new Date(Date.parse(now) + 9 * 86_400_000).toISOString().slice(0, 19)}Z`
    const moved = await fetch(`${url}/clock`, { method: 'POST', body: JSON.stringify({ to }) })
    expect(await moved.json()).toMatchObject({ now: expect.stringMatching(to.slice(0, 15)) })
    expect(new Set(await kinds())).toContain('prompt')
    expect(new Set(await kinds())).toContain('reminder')
    const mails = Mails.parse(await get('/mailbox/messages.json'))
    const link = /http:\/\/localhost:\d+\/c\/\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
    expect((await fetch(link)).status).toBe(200)
    const noFeed = await fetch(`${url}/feeds/none.ics`)
    expect([noFeed.status, noFeed.headers.get('x-robots-tag')]).toEqual([404, 'noindex, nofollow'])
  })

  it('says in one line that its port is busy, and leaves nothing running', async () => {
    const second = start('--port', new URL(url).port)
    const line = firstLine(second.stderr)
    expect(await exitOf(second)).toBe(1)
    expect(await line).toBe(`port ${new URL(url).port} is busy; give another with -- --port N`)
  })

  it('answers wrong usage with one line and exit code 2', async () => {
    const wrong = start('--prot', '1')
    const line = firstLine(wrong.stderr)
    expect(await exitOf(wrong)).toBe(2)
    expect(await line).toMatch(/^Unknown option '--prot'; usage: npm start/)
  })

  it('serves a clinic that the samples do not fit, with nobody enrolled', async () => {
    const other = start('--port', '0', '--clinic', 'thames')
    const told = firstLineWith(other.stderr, 'do not fit')
    const there = (await firstLine(other.stdout)).replace(/^ready /, '')
    expect(await (await fetch(`${there}/health`)).json()).toMatchObject({ ok: true })
    expect(await (await fetch(`${there}/mailbox/messages.json`)).json()).toEqual([])
    expect(await told).toMatch(/nobody is enrolled$/)
    other.kill('SIGTERM')
    expect(await exitOf(other)).toBe(0)
  })

  it('leaves no process behind when it is asked to end', async () => {
    const before = await descendants(program.pid ?? 0)
    expect(before.length).toBeGreaterThan(2)
    program.kill('SIGTERM')
    expect(await exitOf(program)).toBe(0)
    await expect.poll(() => before.filter(isAlive), { timeout: 5000 }).toEqual([])
  })
})
