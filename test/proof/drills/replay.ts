import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

import * as z from 'zod'

import {
  type DrillClinic,
  emailOf,
  holdNothingLostOrDoubled,
  importClients,
  inClinic,
  letPass,
  mailsTo,
  passMinutes,
} from './drill-clinic.ts'
import type { RunningSystem } from '../../../infra/local/system.ts'
import { openAlerts } from './operator.ts'
import { type Figures, hold, runDrill } from './run-drill.ts'

/** Clients who have their first mail before the table is out of reach, and clients whose first mail waits then. */
const welcomed = 4
const waiting = 4

/**
 * The table is out of reach while pointers wait and SES tells of mails: both end as dead letters. An operator then deals with
 * them by `npm run replay`. Each mail goes once, and what SES told has its effect once: also where staff set the address
 * anew and the same events come once more.
 */
export async function replay(): Promise<Figures> {
  return inClinic({ clients: welcomed }, async (first) => {
    const { system, api } = first
    await passMinutes(system, 3)
    const clinic = { ...first, clients: [...first.clients, ...(await importClients(api, waiting, welcomed))] }
    const [bounced = '', complained = ''] = first.clients
    await breakTheTable(system, { bounced, complained })
    const letters = system.deadLetters()
    const events = letters.filter((body) => Failed.safeParse(JSON.parse(body)).success)
    const pointers = letters.length - events.length
    hold('pointers and mail events became dead letters', pointers > 0 && events.length === 2, [pointers, events.length])

    const listed = await runReplay(system.environment(), '--dry-run')
    const untouched = system.deadLetters().length
    hold('a dry run removes nothing', listed.code === 0 && untouched === letters.length, { ...listed, untouched })
    const done = await runReplay(system.environment())
    hold('every dead letter is dealt with', done.code === 0 && system.deadLetters().length === 0, done)

    await passMinutes(system, 3)
    const { rows, losses } = await holdNothingLostOrDoubled(clinic)
    hold('everybody was welcomed', rows.filter(isWelcome).length === welcomed + waiting, rows)
    await holdStopped(clinic, bounced, 'bounced')
    await holdStopped(clinic, complained, 'complained')
    await holdNothingStopsAgain(clinic, { client: bounced, events })
    return { pointers, events: events.length, mails: system.mails().length, ...losses }
  })
}

const Failed = z.object({ requestPayload: z.unknown().nonoptional() })

async function breakTheTable(
  system: RunningSystem,
  { bounced, complained }: { readonly bounced: string; readonly complained: string },
): Promise<void> {
  letPass(system, 1)
  await system.tick()
  await system.drain()
  letPass(system, 1)
  await system.tick()
  hold('pointers wait', system.waiting().length >= waiting, system.waiting())
  await system.outage('table', true)
  for (const { messageId } of mailsTo(system, bounced)) system.bounce(messageId, 'hard')
  for (const { messageId } of mailsTo(system, complained)) system.bounce(messageId, 'complaint')
  await system.drain()
  await system.outage('table', false)
}

const isWelcome = ({ kind }: { readonly kind: string }) => kind === 'welcome'

async function holdStopped({ api }: DrillClinic, client: string, code: string): Promise<void> {
  const alerts = await openAlerts({ api })
  const told = alerts.filter((alert) => alert.client === client && alert.code === code)
  hold(`one alert says that the address of a client ${code}`, told.length === 1, alerts)
  hold('mail to it has stopped', (await bouncedAtOf({ api }, client)) !== null)
}

async function holdNothingStopsAgain(
  { api, system }: DrillClinic,
  { client, events }: { readonly client: string; readonly events: readonly string[] },
): Promise<void> {
  const anew = { method: 'PUT', path: `/api/clients/${client}/address`, body: { email: emailOf(client) } } as const
  hold('staff set the same address anew', (await api.ask(anew)).status === 200)
  for (const body of events) {
    const outcome = await system.invoke('feedback', Failed.parse(JSON.parse(body)).requestPayload)
    hold('feedback takes an event once more', outcome.ok, outcome)
  }
  hold('the address stays as staff set it', (await bouncedAtOf({ api }, client)) === null)
}

const Client = z.object({ client: z.object({ bouncedAt: z.string().nullable() }) })

async function bouncedAtOf({ api }: Pick<DrillClinic, 'api'>, client: string): Promise<string | null> {
  return Client.parse((await api.ask({ method: 'GET', path: `/api/clients/${client}` })).body).client.bouncedAt
}

/** The command as an operator gives it, towards the local services. */
async function runReplay(environment: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const words = ['--import', 'tsx', 'infra/operate/replay.ts', '--clinic', 'harbour', ...options]
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [told, said] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { told, said, code: await code }
}

await runDrill(import.meta, replay)
