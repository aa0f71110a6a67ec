import type { MessageRow } from '../../../infra/local/rehearse/rows.ts'
import type { SendingCall } from '../../../infra/operate/read-sending-call.ts'
import { switchSending } from '../../../infra/operate/switch-sending.ts'
import {
  type DrillClinic,
  holdNothingLostOrDoubled,
  holdSame,
  importClients,
  inClinic,
  letPass,
  nameOf,
  outcomesIn,
  passMinutes,
  planMails,
} from './drill-clinic.ts'
import { asOperator } from './operator.ts'
import { type Figures, hold, runDrill } from './run-drill.ts'

/** Clients who have their first mail before the stop, and clients whose first mail waits in the queue just then. */
const welcomed = 6
const waiting = 6

/**
 * An operator stops all sending while pointers wait in the queue, for weeks: no mail goes. It goes on by the rule `send`:
 * each client gets one mail for all that waited. Then a second stop, and on by the rule `hold`: nothing goes until somebody
 * has decided, and each message goes or not as was decided.
 */
export async function killSwitch(): Promise<Figures> {
  return inClinic({ clients: welcomed }, async (first) => {
    const { system, api } = first
    await passMinutes(system, 3)
    const clinic = { ...first, clients: [...first.clients, ...(await importClients(api, waiting, welcomed))] }
    await enrol(clinic)
    const sent = await stopThenSend(clinic)
    const held = await stopThenHold(clinic)
    return { ...sent, ...held, ...(await holdNothingLostOrDoubled(clinic)).losses }
  })
}

/** Runs the import's job; the first mails are due by then. */
async function enrol({ system }: DrillClinic): Promise<void> {
  letPass(system, 1)
  await system.tick()
  await system.drain()
}

/** Weeks without mail, until the afternoon before the first sessions. */
async function stopThenSend(clinic: DrillClinic): Promise<Figures> {
  const { system } = clinic
  const before = await outcomesIn(clinic)
  letPass(system, 1)
  await system.tick()
  hold('pointers wait', system.waiting().length === waiting, system.waiting())
  await stopUntil(clinic, '2027-01-04T00:30:00Z')
  const mails = planMails(system).length
  await operate(clinic, { do: 'on', catchUp: 'send', why: 'the drill is over' })
  await passMinutes(system, 3)
  const due = newIn((await holdNothingLostOrDoubled(clinic)).rows, before)
  const went = planMails(system).slice(mails)
  // Twelve prompts, the reminders of the eight whose session is tomorrow, and the first mails that waited.
  hold('all that was due came to an outcome', due.length === 12 + 8 + waiting, due.map(nameOf))
  holdSame(
    'each client got one mail',
    went.flatMap(({ tags }) => tags['client'] ?? []),
    clinic.clients,
  )
  const merged = due.filter(({ reason }) => reason === 'merged')
  hold('what did not go was told in it', merged.length + went.length === due.length, due)
  return { due: due.length, sent: went.length, merged: merged.length }
}

/** A day without mail: the reminders of those whose session is tomorrow. */
async function stopThenHold(clinic: DrillClinic): Promise<Figures> {
  const { system, api } = clinic
  const before = await outcomesIn(clinic)
  await stopUntil(clinic, '2027-01-05T02:00:00Z')
  const mails = planMails(system).length
  await operate(clinic, { do: 'on', catchUp: 'hold', why: 'the drill is over' })
  await passMinutes(system, 3)
  hold('nothing goes before somebody has decided', planMails(system).length === mails)
  const held = await operate(clinic, { do: 'held', decision: null })
  hold('the four reminders are held', held.length === 4, held)
  const [skipped = ''] = held.map((line) => line.split(' ')[0] ?? '')
  const one = { method: 'POST', path: `/api/sending/held/${skipped}`, body: { do: 'skip' } } as const
  hold('one is left out', (await api.ask(one)).status === 200)
  await operate(clinic, { do: 'held', decision: 'send' })
  await passMinutes(system, 5)
  const due = newIn((await holdNothingLostOrDoubled(clinic)).rows, before)
  const outcomes = due.map(({ course, outcome, reason }) => [course, outcome, reason ?? ''].join(' '))
  const courses = held.map((line) => line.split(' ')[0] ?? '')
  const decided = courses.map((course) => (course === skipped ? `${course} skipped withheld` : `${course} sent `))
  holdSame('each went as was decided', outcomes, decided)
  const nothing = await operate(clinic, { do: 'held', decision: null })
  hold('nothing is held any more', nothing[0] === 'nothing is held', nothing)
  return { held: held.length, released: held.length - 1, withheld: 1 }
}

/** Stops sending, drains the queue, and lets the time pass: no mail goes. */
async function stopUntil(clinic: DrillClinic, instant: string): Promise<void> {
  const { system } = clinic
  const mails = planMails(system).length
  await operate(clinic, { do: 'off', why: 'a drill' })
  await system.drain()
  await passMinutes(system, 2)
  system.setNow(instant)
  await passMinutes(system, 3)
  hold('no mail goes while sending is off', planMails(system).length === mails)
}

async function operate({ system }: DrillClinic, call: SendingCall): Promise<readonly string[]> {
  return switchSending(await asOperator(system), call)
}

function newIn(rows: readonly MessageRow[], before: readonly MessageRow[]): readonly MessageRow[] {
  const known = new Set(before.map(nameOf))
  return rows.filter((row) => !known.has(nameOf(row)))
}

await runDrill(import.meta, killSwitch)
