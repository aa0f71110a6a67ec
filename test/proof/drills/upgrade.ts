import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { RunnableStack } from '../../../infra/local/deployed.ts'
import { type Sample, samplesIn } from '../../support/alarms/alarms.ts'
import {
  type DrillClinic,
  clinicFile,
  holdNothingLostOrDoubled,
  holdSame,
  importClients,
  inClinic,
  letPass,
  mailsTo,
  passMinutes,
  planMails,
} from './drill-clinic.ts'
import { place } from './next-kinds.ts'
import { nextVersionOf } from './next-version.ts'
import { openAlerts } from './operator.ts'
import { replayHere } from './replay-here.ts'
import { type Figures, hold, runDrill } from './run-drill.ts'
import { storedCourses } from './stored-courses.ts'

/** Clients whom the old version welcomes, and clients whose welcome waits in the queue when the new one is deployed. */
const welcomed = 3
const waiting = 3

/** Every client has had a prompt by then, and it is two days before the first sessions. */
const prompts = '2027-01-02T23:59:00Z'

/**
 * A version that stores courses in another shape is deployed while pointers wait: it attends to what the old one queued, and
 * reads what it stored. Then it is taken back while pointers wait again: the old version goes on with all that it can read,
 * and leaves the courses that the new one wrote as they are, until that is deployed once more. No message is lost or sent
 * twice, no field that the old version does not know goes, and what SES told meanwhile has its effect in the end.
 */
export async function upgrade(): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'interlude-drill-'))
  const samples: Sample[] = []
  const log = (_name: string, line: string): void => void samples.push(...samplesIn(line))
  try {
    return await inClinic({ clients: welcomed, log }, async (first) => {
      await passMinutes(first.system, 3)
      const clinic = { ...first, clients: [...first.clients, ...(await importClients(first.api, waiting, welcomed))] }
      const next = await nextVersionOf(clinicFile, folder)
      const upgraded = await deployNext(clinic, next)
      const left = await rollBack(clinic, samples)
      await deployAgain(clinic, next)
      const { losses } = await holdNothingLostOrDoubled(clinic)
      return { upgraded, ...left, mails: planMails(clinic.system).length, ...losses }
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** @returns how many courses came to be of the next version */
async function deployNext(clinic: DrillClinic, next: RunnableStack): Promise<number> {
  const { system, clients } = clinic
  await passMinutes(system, 1)
  letPass(system, 1)
  await system.tick()
  hold('pointers wait', system.waiting().length === waiting, system.waiting())
  await system.deploy(next)
  await system.drain()
  holdSame('each client is welcomed once', mailed(clinic, 1), clients)
  await holdVersions(clinic)
  return waiting
}

/** @returns how many clients were written to by the old version, and how many were left for the new one */
async function rollBack(clinic: DrillClinic, samples: readonly Sample[]): Promise<Figures> {
  const { system, clients } = clinic
  const [old, newer] = [clients.slice(0, welcomed), clients.slice(welcomed)]
  system.setNow(prompts)
  await system.tick()
  hold('pointers wait', system.waiting().length === clients.length, system.waiting())
  await system.redeploy(clinicFile)
  const before = samples.length
  await system.drain()
  await passMinutes(system, 3)
  holdSame('the old version goes on with what it can read', mailed(clinic, 2), old)
  holdSame('it leaves what a newer one wrote', mailed(clinic, 1), newer)
  const told = samples.slice(before).filter(({ metric, service }) => metric === 'Newer' && service === 'attend')
  hold('it says so each minute', told.length >= 3 * waiting, told)
  hold('nothing waits and nothing failed', system.waiting().length + system.deadLetters().length === 0)
  await holdRefused(clinic, newer)
  const [bounced = ''] = newer
  for (const { messageId } of mailsTo(system, bounced)) system.bounce(messageId, 'hard')
  await system.drain()
  hold('what SES tells of it is a dead letter', system.deadLetters().length === 1, system.deadLetters())
  await holdVersions(clinic)
  return { went: old.length, left: newer.length }
}

/** A command about a course that a newer version wrote fails, and nothing comes of it. */
async function holdRefused({ api }: DrillClinic, [client = '']: readonly string[]): Promise<void> {
  const pause = { method: 'POST', path: `/api/clients/${client}/commands`, body: { do: 'pause' } } as const
  const failed = await api.ask(pause).then(
    () => false,
    () => true,
  )
  hold('a command fails', failed)
}

async function deployAgain(clinic: DrillClinic, next: RunnableStack): Promise<void> {
  const { system, clients } = clinic
  await system.deploy(next)
  await passMinutes(system, 3)
  holdSame('everybody has both mails', mailed(clinic, 2), clients)
  holdSame('what SES told is taken', await replayHere(system), ['replayed'])
  const bounced = (await openAlerts(clinic)).filter(({ code }) => code === 'bounced').map(({ client }) => client ?? '')
  holdSame('staff are told once that the address bounced', bounced, clients.slice(welcomed, welcomed + 1))
}

/** Clients who have had so many mails. */
function mailed({ system, clients }: DrillClinic, count: number): readonly string[] {
  return clients.filter((client) => mailsTo(system, client).length === count)
}

/** Courses that the next version wrote are of it, with the field that only it knows; the others are as they were. */
async function holdVersions({ system, clients }: DrillClinic): Promise<void> {
  const expected = clients.map((id, index) => `course#${id}.1 ${index < welcomed ? '1 none' : `2 ${place}`}`)
  holdSame('each course is of the version that wrote it last', await storedCourses(system), expected)
}

await runDrill(import.meta, upgrade)
