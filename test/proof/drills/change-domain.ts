import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as z from 'zod'

import { switchSending } from '../../../infra/operate/switch-sending.ts'
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
import { asOperator, linksIn, openAlerts, statusOf } from './operator.ts'
import { type Figures, hold, runDrill } from './run-drill.ts'

const welcomed = 4
const waiting = 4
const former = 'mail.harbour.example'
const domain = 'post.quay.example'

/**
 * A clinic's mail comes to be from another domain while pointers wait in the queue. Sending is switched on again before SES
 * has found the new domain's records: it refuses every mail, and none is lost by that. Once it has found them each goes once,
 * from the new domain; links given out before open, and what comes back from the old domain still stops its address.
 */
export async function changeDomain(): Promise<Figures> {
  return inClinic({ clients: welcomed }, async (first) => {
    const { system, api } = first
    await passMinutes(system, 3)
    const old = planMails(system)
    const clinic = { ...first, clients: [...first.clients, ...(await importClients(api, waiting, welcomed))] }
    await queuePointers(clinic)
    await switchSending(await asOperator(system), { do: 'off', why: 'another domain' })
    await deployTo(clinic)
    system.setUnverified([domain])
    await switchSending(await asOperator(system), { do: 'on', catchUp: 'send', why: null })
    await passMinutes(system, 10)
    hold('SES takes nothing from a domain that it has not verified', planMails(system).length === old.length)
    system.setUnverified([])
    await passMinutes(system, 20)
    const went = planMails(system).slice(old.length)
    holdSame('everybody who waited has the mail', clientsOf(went), clinic.clients.slice(welcomed))
    holdSame(
      'it is from the new domain',
      domainsOf(went),
      went.map(() => domain),
    )
    holdSame(
      'what went before was from the old one',
      domainsOf(old),
      old.map(() => former),
    )
    const opened = await holdOldLinks(clinic)
    await holdOldBounce(clinic)
    const { losses } = await holdNothingLostOrDoubled(clinic)
    return { before: old.length, waited: went.length, opened, ...losses }
  })
}

async function queuePointers({ system }: DrillClinic): Promise<void> {
  letPass(system, 1)
  await system.tick()
  await system.drain()
  letPass(system, 1)
  await system.tick()
  hold('pointers wait', system.waiting().length === waiting, system.waiting())
}

/** Deploys the clinic's file with another domain, as an operator does. */
async function deployTo({ system }: DrillClinic): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'interlude-drill-'))
  try {
    const clinic = z.looseObject({ mail: z.looseObject({}) }).parse(JSON.parse(readFileSync(clinicFile, 'utf8')))
    const mail = { ...clinic.mail, from: `Harbour Clinic <bookings@${domain}>`, domain }
    const path = join(folder, 'harbour.json')
    writeFileSync(path, JSON.stringify({ ...clinic, mail }))
    await system.redeploy(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function holdOldLinks({ system, clients }: DrillClinic): Promise<number> {
  const mails = clients.slice(0, welcomed).flatMap((client) => mailsTo(system, client).slice(0, 1))
  const links = (await Promise.all(mails.map((mail) => linksIn(mail)))).flatMap(([page]) => page ?? [])
  const found = await Promise.all(links.map((link) => statusOf(system, link)))
  hold('links given out before open', found.length === welcomed && found.every((status) => status === 200), found)
  return links.length
}

/** A mail of before the change comes back after it. */
async function holdOldBounce(clinic: DrillClinic): Promise<void> {
  const { system } = clinic
  const [client = ''] = clinic.clients
  for (const { messageId } of mailsTo(system, client)) system.bounce(messageId, 'hard')
  await system.drain()
  const told = (await openAlerts(clinic)).filter((alert) => alert.client === client && alert.code === 'bounced')
  hold('what comes back from the old domain is told', told.length === 1, told)
}

function clientsOf(mails: ReturnType<typeof planMails>): readonly string[] {
  return mails.flatMap(({ tags }) => tags['client'] ?? [])
}

function domainsOf(mails: ReturnType<typeof planMails>): readonly string[] {
  return mails.map(({ from }) => /@([\w.-]+)/.exec(from)?.[1] ?? '')
}

await runDrill(import.meta, changeDomain)
