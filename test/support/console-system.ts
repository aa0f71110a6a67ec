import { fileURLToPath } from 'node:url'

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import * as z from 'zod'

import { SessionRow } from '../../infra/local/rehearse/rows.ts'
import { type StaffApi, openStaffApi } from '../../infra/local/rehearse/staff-api.ts'
import type { RunningStack } from '../../infra/local/run-stack.ts'
import { enrolSamples } from '../../infra/local/sample-clients.ts'
import { serve } from '../../infra/local/server/serve.ts'
import { startSystem } from '../../infra/local/system.ts'
import { travel } from '../../infra/local/travel.ts'

/** The whole clinic on this machine, weeks into its sample courses, with the console at an address of its own. */
export interface ConsoleSystem {
  readonly origin: string
  readonly system: RunningStack
  readonly api: StaffApi
  stop(): Promise<void>
}

const clinicFile = fileURLToPath(new URL('../../infra/clinics/harbour.json', import.meta.url))

/** The ninth answer is the one that calls for somebody at once. */
const urgent = [1, 1, 2, 1, 1, 0, 1, 1, 2]

/** What happened before the day that is looked at, each at its instant: a command, as a scenario has it. */
const happened: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['2027-01-05T08:00:00Z', { do: 'answer', client: 'c-001', slot: 1, form: 'phq-9', answers: level(2) }],
  ['2027-01-12T08:00:00Z', { do: 'answer', client: 'c-001', slot: 2, form: 'phq-9', answers: level(2) }],
  ['2027-01-14T20:00:00Z', { do: 'mark', client: 'c-004', slot: 2, as: 'missed' }],
  ['2027-01-19T08:00:00Z', { do: 'answer', client: 'c-001', slot: 3, form: 'phq-9', answers: level(1) }],
  ['2027-01-26T08:00:00Z', { do: 'answer', client: 'c-001', slot: 4, form: 'phq-9', answers: level(0) }],
  ['2027-01-26T20:00:00Z', { do: 'ask', client: 'c-005', slot: 4, weekdays: ['fri'], parts: ['evening'] }],
  ['2027-01-27T16:50:00Z', { do: 'answer', client: 'c-004', slot: 4, form: 'phq-9', answers: urgent }],
]

/** The day that is looked at: a Wednesday, in the middle of most courses. */
const today = '2027-01-27T17:00:00Z'

/** Leave that waits to be approved; one session lies in it. */
const leave = { therapist: 't-2', from: '2027-03-08', to: '2027-03-09' }

/** Answers to the nine questions, all but the last at one level. */
function level(each: number): readonly number[] {
  return [...Array.from({ length: 8 }, () => each), 0]
}

/** Starts everything as `npm start` does, on a frozen clock, and moves it on to `today`. */
export async function startConsole(): Promise<ConsoleSystem> {
  const server = await serve(0)
  const origin = `http://localhost:${server.port}`
  const clock = { kind: 'frozen', at: '2000-01-01T00:00:00Z' } as const
  const system = await startSystem({ clinicFile, clock, baseUrl: origin })
  const api = openStaffApi(system)
  const enrolled = await enrolSamples(system)
  if (!enrolled.ok) throw new Error(enrolled.faults.join('\n'))
  for (const [at, command] of happened) {
    await travel(system, at)
    const reply = await api.act(command)
    if (!reply.ok) throw new Error(`${JSON.stringify(command)}: ${reply.code}`)
  }
  await travel(system, today)
  await markWhatIsOver(api)
  await api.ask({ method: 'POST', path: '/api/absences', body: leave })
  server.attach(system, { exclusive: (work) => work(), tell: () => {} })
  const stop = async (): Promise<void> => {
    await system.stop()
    await server.close()
  }
  return { origin, system, api, stop }
}

const Course = z.object({ sessions: z.array(SessionRow) })

/** Says of all sessions that are over that the client came, but for one clinician's last ones. */
async function markWhatIsOver(api: StaffApi): Promise<void> {
  for (const client of Array.from({ length: 12 }, (_, index) => `c-${String(index + 1).padStart(3, '0')}`)) {
    const { body } = await api.ask({ method: 'GET', path: `/api/courses/${client}.1` })
    const over = Course.parse(body).sessions.filter((one) => one.status === 'scheduled' && one.startsAt < '2027-01-26')
    for (const { slot, therapist } of over) {
      if (therapist !== 't-5' || slot === 1) await api.act({ do: 'mark', client, slot, as: 'attended' })
    }
  }
}

/** Signs in as the made-up person of a group by clicking, from the console's first page back to it. */
async function signIn(page: Page, origin: string, group: string): Promise<void> {
  await page.goto(`${origin}/staff/`)
  await page.getByRole('link', { name: group, exact: true }).click()
  await page.waitForURL(`${origin}/staff/`)
}

/** How somebody looks at the console, and with which browser. */
interface Looking extends BrowserContextOptions {
  readonly browser: Browser
}

/** Somebody of the clinic at a browser of their own, who has signed in. */
export async function enter(origin: string, group: string, { browser, ...options }: Looking): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(5000)
  const page = await context.newPage()
  await signIn(page, origin, group)
  return page
}
