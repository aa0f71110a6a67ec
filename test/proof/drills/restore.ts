import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as z from 'zod'

import { switchSending } from '../../../infra/operate/switch-sending.ts'
import {
  type DrillClinic,
  clinicFile,
  emailOf,
  holdSame,
  importClients,
  inClinic,
  mailsTo,
  passMinutes,
  planMails,
} from './drill-clinic.ts'
import { asOperator, linksIn, openAlerts, statusOf } from './operator.ts'
import { type Figures, hold, runDrill } from './run-drill.ts'

const restoredTable = 'interlude-harbour-restored'

/** To whom what happens after the second to which the table is put back. */
const [erased, stopped, bounced, moved, readdressed, ...others] = [
  'c-1',
  'c-2',
  'c-3',
  'c-4',
  'c-5',
  'c-6',
  'c-7',
  'c-8',
]
const late = 'c-9'

/**
 * A clinic's table is put back to the evening before. Since then prompts went, links leaked, a client was erased, others
 * stopped their mail, had another address, another time, or came anew; then an operator stopped sending, and more fell due.
 * The stack on the restored table sends nothing by itself and lets nobody switch sending on before it is set right: then
 * who was erased is erased, who is not to be written to is not, staff have a list of what was undone, and what was due is
 * held. They let go what had not gone; nothing goes twice, nothing is lost. Put back to the old table, the same holds.
 */
export async function restore(): Promise<Figures> {
  return inClinic({ clients: 8 }, async (clinic) => {
    const { system } = clinic
    await passMinutes(system, 3)
    system.setNow('2027-01-02T02:00:00Z')
    await passMinutes(system, 2)
    await system.restore(restoredTable)
    const leaked = await linksOf(clinic)
    await liveADay(clinic)
    const gone = planMails(system).length
    await deploy(clinic, restoredTable)
    await holdNothingGoesBefore(clinic, gone)
    await holdSetRight(clinic, leaked)
    const figures = await decide(clinic)
    await holdGoesOn(clinic)
    await deploy(clinic, null)
    await holdNothingGoesBefore(clinic, planMails(system).length)
    return { ...figures, ...holdOnce(clinic) }
  })
}

/** What the restored table does not know. */
async function liveADay(clinic: DrillClinic): Promise<void> {
  const { system, api } = clinic
  const done = async (what: string, asked: Parameters<typeof api.ask>[0]) => {
    const { status, body } = await api.ask(asked)
    hold(what, status < 300, body)
  }
  await done('links are renewed', { method: 'POST', path: '/api/links/renewal' })
  await done('a client is erased', { method: 'POST', path: `/api/clients/${erased}/erasure` })
  await done('a client stops mails', {
    method: 'POST',
    path: `/api/clients/${stopped}/mails/stop`,
    body: { family: 'all' },
  })
  const email = 'new-one@clients.example'
  await done('a client has another address', {
    method: 'PUT',
    path: `/api/clients/${readdressed}/address`,
    body: { email },
  })
  const move = { do: 'move', slot: 3, to: '2027-01-21T15:00', scope: 'one' }
  await done('a session is moved', { method: 'POST', path: `/api/clients/${moved}/commands`, body: move })
  for (const { messageId } of mailsTo(system, bounced ?? '')) system.bounce(messageId, 'hard')
  await importClients(api, 1, 8)
  await passMinutes(system, 15)
  // The prompts of the sessions in the morning have gone by then, those of the afternoon have not.
  system.setNow('2027-01-02T19:30:00Z')
  await passMinutes(system, 3)
  await switchSending(await asOperator(system), { do: 'off', why: 'the table is wrong' })
  system.setNow('2027-01-03T00:30:00Z')
  await passMinutes(system, 2)
}

async function deploy({ system }: DrillClinic, table: string | null): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'interlude-drill-'))
  try {
    const clinic = z.looseObject({}).parse(JSON.parse(readFileSync(clinicFile, 'utf8')))
    const path = join(folder, 'harbour.json')
    writeFileSync(path, JSON.stringify(table === null ? clinic : { ...clinic, restoredTable: table }))
    await system.redeploy(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The switch is off by itself, cannot be set on, and no mail goes to a client. */
async function holdNothingGoesBefore(clinic: DrillClinic, gone: number): Promise<void> {
  const { system, api } = clinic
  await passMinutes(system, 1)
  const on = { method: 'PUT', path: '/api/sending', body: { on: true, catchUp: 'send' } } as const
  const refused = await api.ask(on)
  hold('sending cannot be switched on before the table is set right', refused.status >= 400, refused)
  await passMinutes(system, 6)
  hold('nothing goes by itself', planMails(system).length === gone)
  const [sending] = await switchSending(await asOperator(system), { do: 'tell' })
  hold('sending is off', sending?.startsWith('sending is off') === true, sending)
}

async function holdSetRight(clinic: DrillClinic, leaked: readonly string[]): Promise<void> {
  const { system, api } = clinic
  const told = (await openAlerts(clinic)).map(({ client, code }) => `${client ?? 'all'} ${code}`)
  const expected = [
    ...['all table-restored', 'all mails-withheld', `${late} lost-by-restore`, `${moved} undone-by-restore`],
    ...[`${readdressed} address-outdated`, `${bounced} bounced`, `${stopped} unsubscribed`],
    ...[stopped, readdressed].map((client) => `${client} undone-by-restore`),
  ]
  holdSame('staff are told of each thing that is undone', told, expected)
  const unknown = await api.ask({ method: 'GET', path: `/api/clients/${erased}` })
  hold('who was erased is erased again', unknown.status === 404, unknown)
  const opens = await Promise.all(leaked.map((link) => statusOf(system, link)))
  hold(
    'links that leaked stay closed',
    opens.every((status) => status === 404),
    opens,
  )
}

const Held = z.object({
  items: z.array(
    z.object({ course: z.string(), messages: z.array(z.object({ name: z.string(), reason: z.string() })) }),
  ),
})

/** Staff look whom a prompt has reached, leave those out, let the others go, and switch sending on. */
async function decide(clinic: DrillClinic): Promise<Figures> {
  const { system, api } = clinic
  const { items } = Held.parse((await api.ask({ method: 'GET', path: '/api/sending/held' })).body)
  const messages = items.flatMap((one) => one.messages)
  hold(
    'all is held because of the restore',
    messages.every(({ reason }) => reason === 'restored'),
    messages,
  )
  holdSame(
    'one prompt is held of each who may be written to',
    items.map(({ course }) => course),
    [moved, ...others].map((id) => `${id}.1`),
  )
  const before = planMails(system).length
  const has = (course: string) =>
    planMails(system).some(({ tags }) => courseOf(tags) === course && tags['kind'] === 'prompt')
  const decided = items.map(({ course }) => ({ course, as: has(course) ? 'skip' : 'send' }))
  for (const { course, as } of decided) {
    const { status } = await api.ask({ method: 'POST', path: `/api/sending/held/${course}`, body: { do: as } })
    hold('it is decided', status === 200)
  }
  await switchSending(await asOperator(system), { do: 'on', catchUp: 'send', why: null })
  await passMinutes(system, 3)
  const released = decided.filter(({ as }) => as === 'send')
  hold('some had gone, some had not', released.length > 0 && released.length < items.length, decided)
  const went = planMails(system)
    .slice(before)
    .map(({ tags }) => courseOf(tags))
  holdSame(
    'those go that were let go',
    went,
    released.map(({ course }) => course),
  )
  return { held: items.length, released: released.length, skipped: items.length - released.length }
}

/** The day before the sessions: those who may be written to get their reminder. */
async function holdGoesOn(clinic: DrillClinic): Promise<void> {
  const { system } = clinic
  const before = planMails(system).length
  system.setNow('2027-01-04T01:00:00Z')
  await passMinutes(system, 5)
  const went = planMails(system)
    .slice(before)
    .flatMap(({ tags }) => tags['client'] ?? [])
  holdSame('sending goes on, to those who may be written to', went, [moved ?? '', ...others])
  const next = await system.nextDue(null)
  hold('nothing that is due is left', next === null || next > system.now(), { next, now: system.now() })
  const addresses = system
    .mails()
    .slice(before)
    .map(({ to }) => to.join())
  hold(
    'the address that was given up gets nothing',
    addresses.every((to) => to !== emailOf(readdressed ?? '')),
    addresses,
  )
}

/** Throws where a message went twice. */
function holdOnce({ system }: DrillClinic): Figures {
  const names = planMails(system).map(({ tags }) => [courseOf(tags), tags['place'], tags['key']].join(' '))
  const doubled = names.filter((name, index) => names.indexOf(name) !== index)
  hold('nothing went twice', doubled.length === 0, doubled)
  return { doubled: doubled.length }
}

/** The course of a mail. */
function courseOf(tags: Readonly<Record<string, string>>): string {
  return `${tags['client']}.${tags['course']}`
}

async function linksOf({ system, clients }: DrillClinic): Promise<readonly string[]> {
  const mails = clients.flatMap((client) => mailsTo(system, client).slice(0, 1))
  return (await Promise.all(mails.map((mail) => linksIn(mail)))).flatMap(([page]) => page ?? [])
}

await runDrill(import.meta, restore)
