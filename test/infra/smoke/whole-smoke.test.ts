import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { readClinicFile } from '../../../infra/clinic-files.ts'
import { createExclusive, startTicking } from '../../../infra/local/ticking.ts'
import type { RunningStack } from '../../../infra/local/run-stack.ts'
import { type LocalServer, serve } from '../../../infra/local/server/serve.ts'
import { startSystem } from '../../../infra/local/system.ts'
import { askApi } from '../../../infra/smoke/ask-api.ts'
import { runSmoke } from '../../../infra/smoke/run-smoke.ts'
import { testClientOf } from '../../../infra/smoke/test-client.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const clinicFile = `${root}infra/clinics/harbour.json`
/** One o'clock in the night, at the clinic. */
const night = '2027-01-05T09:00:00Z'

const Alerts = z.object({ items: z.array(z.unknown()) })
const Courses = z.object({ items: z.array(z.object({ client: z.string() })) })

let system: RunningStack
let server: LocalServer
let url: string

beforeAll(async () => {
  server = await serve(0)
  url = `http://localhost:${server.port}`
  system = await startSystem({ clinicFile, clock: { kind: 'frozen', at: night }, baseUrl: url })
  server.attach(system, { exclusive: (work) => work(), tell: () => {} })
  await system.tick()
})
afterAll(async () => {
  await system.stop()
  await server.close()
})

function clinic() {
  const file = readClinicFile(clinicFile)
  if (!file.ok) throw new Error(file.errors.join('\n'))
  return file.clinic
}

async function get(path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${await system.tokenOf('admin')}` }
  return (await fetch(`${url}${path}`, { headers })).json()
}

/** A run that looks ten times for a thing, and ticks between; `breaksAt` is the line after which it is broken off. */
async function smoke(second: number, breaksAt: RegExp | null = null) {
  const told: string[] = []
  const broken = new AbortController()
  const token = await system.tokenOf('admin')
  const client = testClientOf(new Date(Date.UTC(2027, 0, 5, 9, 0, second)))
  const ask = askApi({ url, token }, fetch)
  const isGood = await runSmoke(
    {
      ...{ clinic: clinic(), client, looks: 10, askToTheEnd: ask },
      ask: async (asked) => {
        broken.signal.throwIfAborted()
        return ask(asked)
      },
      pause: async () => {
        await system.tick()
        await system.drain()
      },
      tell: (line) => {
        told.push(line)
        if (breaksAt?.test(line) === true) broken.abort()
      },
    },
    { health: await (await fetch(`${url}/health`)).json(), complains: true },
  )
  return { isGood, told, id: client.id }
}

/** Nothing of a run is left for staff to see, and nothing failed on the way. */
async function expectClean(id: string): Promise<void> {
  expect(await get(`/api/clients/${id}`)).toMatchObject({ code: 'unknown-client' })
  expect(Alerts.parse(await get('/api/alerts')).items).toEqual([])
  expect(system.deadLetters()).toEqual([])
}

describe('runSmoke', () => {
  it('takes a course from its enrolment to its end, in the middle of the night, and leaves nothing', async () => {
    const { isGood, told, id } = await smoke(1)
    expect(told).toEqual([
      `the stack works; its last tick was at ${night}`,
      expect.stringMatching(`^${id} is enrolled with t-1 from 2027-01-19T\\d\\d:\\d\\d on$`),
      'the welcome was delivered',
      'the cancellation was bounced',
      'mail to that address is stopped',
      'the cancellation was complained',
      'mail to that address is stopped',
      'the cancellation was delivered',
      'the course is closed',
      `${id} is erased; what the table knows of it goes in ten minutes`,
    ])
    expect(isGood).toBe(true)
    expect(system.mails().map(({ to }) => to[0]?.replace(/\+.*@/, '@'))).toEqual(
      ['success', 'bounce', 'complaint', 'success'].map((mailbox) => `${mailbox}@simulator.amazonses.com`),
    )
    await expectClean(id)
  })

  it('says where it came to an end, and cleans up all the same', async () => {
    system.setSesFault('silent')
    const { isGood, told, id } = await smoke(2)
    system.setSesFault('none')
    expect(isGood).toBe(false)
    expect(told.at(-2)).toMatch(/^no welcome went out: does the tick run, and attend\?/)
    await expectClean(id)
  })

  it('cleans up when it is broken off', async () => {
    const { isGood, told, id } = await smoke(3, /bounced$/)
    expect(isGood).toBe(false)
    expect(told.slice(-2)).toEqual(['broken off', `${id} is erased; what the table knows of it goes in ten minutes`])
    await expectClean(id)
  })

  it('does nothing where the clinic does not send', async () => {
    await fetch(`${url}/api/sending`, {
      ...{ method: 'PUT', body: '{"on":false}' },
      headers: { authorization: `Bearer ${await system.tokenOf('admin')}`, 'content-type': 'application/json' },
    })
    const { isGood, told } = await smoke(4)
    expect([isGood, told]).toEqual([false, ['the clinic does not send: switch it on in the console, Settings']])
  })
})

describe('npm run smoke', () => {
  let ticking: RunningStack
  let port: LocalServer
  let stopTicking: () => void

  beforeAll(async () => {
    port = await serve(0)
    const baseUrl = `http://localhost:${port.port}`
    ticking = await startSystem({ clinicFile, clock: { kind: 'running', from: night }, baseUrl })
    const exclusive = createExclusive()
    port.attach(ticking, { exclusive, tell: () => {} })
    await ticking.tick()
    stopTicking = startTicking(ticking, exclusive, () => {})
  })
  afterAll(async () => {
    stopTicking()
    await ticking.stop()
    await port.close()
  })

  /** The command as npm runs it, towards `npm start`; it is interrupted once it says `breaksAt`. */
  async function run(breaksAt: string | null) {
    const program = ['--import', 'tsx', 'infra/smoke/main.ts', '--clinic', 'harbour']
    const { INTERLUDE_TOKEN: _token, ...env } = process.env
    const child = spawn(process.execPath, [...program, '--url', `http://localhost:${port.port}/`], {
      ...{ cwd: root, env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (breaksAt !== null && said.includes(breaksAt)) child.kill('SIGINT')
    })
    const code = await new Promise<number | null>((done) => child.once('close', done))
    return { code, said }
  }

  it('signs in at the laptop by itself, and ends with 0', async () => {
    const { code, said } = await run(null)
    expect(said).toContain('the course is closed\n')
    expect(code).toBe(0)
  })

  it('ends with 1 on Ctrl-C, having erased the client', async () => {
    const { code, said } = await run('is enrolled')
    expect(said).toMatch(/broken off\nsmoke-\d{8}T\d{6}Z is erased/)
    expect(code).toBe(1)
    const headers = { authorization: `Bearer ${await ticking.tokenOf('admin')}` }
    const courses = await (await fetch(`http://localhost:${port.port}/api/caseload`, { headers })).json()
    expect(Courses.parse(courses).items).toEqual([])
  })
})
