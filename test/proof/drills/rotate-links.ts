import type { ReceivedMail } from '../../../infra/local/ses-mail.ts'
import type { RunningSystem } from '../../../infra/local/system.ts'
import {
  type DrillClinic,
  clinicFile,
  holdNothingLostOrDoubled,
  inClinic,
  mailsTo,
  passMinutes,
} from './drill-clinic.ts'
import { asOperator, linksIn, openAlerts, statusOf } from './operator.ts'
import { type Figures, hold, runDrill } from './run-drill.ts'

const clients = 4

/**
 * The key of the links turns by itself, with the month and (KMS's) with the year: old links go on working, for functions
 * that have to open the keys anew too. Then a key leaks, and an operator takes all of them away while pointers wait: old
 * links end at once, in functions that had the keys open; the next mail of each client has links that open.
 */
export async function rotateLinks(): Promise<Figures> {
  return inClinic({ clients }, async (clinic) => {
    const { system } = clinic
    await passMinutes(system, 3)
    const firsts = await lastLinks(clinic)
    const turned = await turnBySchedule(clinic, firsts)
    const leaked = await takeAway(clinic, [...firsts, ...turned])
    const { losses } = await holdNothingLostOrDoubled(clinic)
    return { turned: turned.length, died: leaked.died, renewed: leaked.renewed, ...losses }
  })
}

/** The turn of the year comes, and with it the month's key and KMS's material; every function starts anew. */
async function turnBySchedule(clinic: DrillClinic, firsts: readonly string[]): Promise<readonly string[]> {
  const { system } = clinic
  system.turnKeys()
  await system.redeploy(clinicFile)
  system.setNow('2027-01-03T00:00:00Z')
  await passMinutes(system, 3)
  const seconds = await lastLinks(clinic)
  hold('each client got a mail since', seconds.every((link) => !firsts.includes(link)) && seconds.length === clients)
  hold(
    'its links are under another key',
    keysOf(seconds).every((key) => !keysOf(firsts).includes(key)),
    seconds,
  )
  await holdAll(system, [...firsts, ...seconds], 200)
  return seconds
}

async function takeAway(clinic: DrillClinic, links: readonly string[]) {
  const { system } = clinic
  system.setNow('2027-01-03T18:59:00Z')
  await system.tick()
  hold('pointers wait', system.waiting().length > 0)
  await (
    await asOperator(system)
  )('POST', '/api/links/renewal')
  await holdAll(system, links, 404)
  const told = (await openAlerts(clinic)).filter(({ code }) => code === 'links-renewed')
  hold('staff are told once', told.length === 1, told)
  await passMinutes(system, 3)
  const renewed = await lastLinks(clinic)
  hold('each client got a mail since', renewed.every((link) => !links.includes(link)) && renewed.length === clients)
  await holdAll(system, renewed, 200)
  await holdAll(system, links, 404)
  return { died: links.length, renewed: renewed.length }
}

/** The page that the last mail of each client leads to. */
async function lastLinks({ system, clients: all }: DrillClinic): Promise<readonly string[]> {
  const lasts = all.flatMap((client): readonly ReceivedMail[] => mailsTo(system, client).slice(-1))
  const links = await Promise.all(lasts.map((mail) => linksIn(mail)))
  return links.flatMap(([page]) => page ?? [])
}

/** What a token says of its key: the version and the month, in the clear. */
function keysOf(links: readonly string[]): readonly string[] {
  return links.map((link) => link.slice(link.lastIndexOf('/') + 1).slice(0, 4))
}

async function holdAll(system: RunningSystem, links: readonly string[], status: number): Promise<void> {
  const found = await Promise.all(links.map((link) => statusOf(system, link)))
  hold(
    `each link is answered with ${status}`,
    found.every((one) => one === status),
    found,
  )
}

await runDrill(import.meta, rotateLinks)
