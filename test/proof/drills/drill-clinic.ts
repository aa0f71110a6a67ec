import * as z from 'zod'

import { formatInstant, parseInstant } from '../../../infra/local/clock.ts'
import { type MessageRow, MessageRow as Message } from '../../../infra/local/rehearse/rows.ts'
import { type StaffApi, openStaffApi } from '../../../infra/local/rehearse/staff-api.ts'
import { type RunningSystem, startSystem } from '../../../infra/local/system.ts'
import type { SystemOptions } from '../../../infra/local/system-types.ts'
import { aRow, csvText } from '../../support/clients-csv.ts'
import { hold } from './run-drill.ts'

/** A clinic on the local stack whose courses a drill disturbs. */
export interface DrillClinic {
  readonly system: RunningSystem
  readonly api: StaffApi
  readonly clients: readonly string[]
}

export interface DrillOptions extends Partial<Omit<SystemOptions, 'clock'>> {
  readonly clients: number
}

/** Nine in the morning in Vancouver, three weeks before the first sessions. */
const start = '2026-12-14T17:00:00Z'

/** Brings a clinic up, gives it to a drill, and ends it. So many clients were imported; nothing has gone out yet. */
export async function inClinic<T>(
  { clients, ...options }: DrillOptions,
  drill: (clinic: DrillClinic) => Promise<T>,
): Promise<T> {
  const clinicFile = 'infra/clinics/harbour.json'
  // The daily mail and retention would add mails of their own.
  const fixed = { clinicFile, standingJobs: 'off', clock: { kind: 'frozen', at: start } } as const
  const system = await startSystem({ ...fixed, ...options })
  try {
    const api = openStaffApi(system)
    return await drill({ system, api, clients: await importClients(api, clients) })
  } finally {
    await system.stop()
  }
}

/** Free hours of t-1 on every weekday. */
const hours = ['08', '09', '10', '11', '13', '14', '15', '16']

/** Hands in a clients' file of so many, after those that are there already. */
export async function importClients(api: StaffApi, count: number, after = 0): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, (_, one) => {
    const index = after + one
    const first_session = `2027-01-0${4 + Math.floor(index / hours.length)}T${hours[index % hours.length]}:00`
    return aRow({ client_id: `c-${index + 1}`, email: emailOf(`c-${index + 1}`), first_session })
  })
  const answer = await api.ask({ method: 'POST', path: '/api/imports', body: csvText(rows), type: 'text/csv' })
  hold('the clients are taken in', answer.status === 202, answer)
  return rows.flatMap(({ client_id }) => client_id ?? [])
}

export function emailOf(client: string): string {
  return `${client}@clients.example`
}

/** Moves the clock on and runs nothing. */
export function letPass(system: RunningSystem, minutes: number): void {
  system.setNow(formatInstant(parseInstant(system.now()) + minutes * 60_000))
}

/** Lets minutes pass as they do in AWS: a tick each, and then what it queued. */
export async function passMinutes(system: RunningSystem, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    letPass(system, 1)
    await system.tick()
    await system.drain()
  }
}

const Rows = z.object({ messages: z.array(Message) })

/** Every message of the clinic's first courses that has an outcome. */
export async function outcomesIn({ api, clients }: DrillClinic): Promise<readonly MessageRow[]> {
  const courses = await Promise.all(clients.map((id) => api.ask({ method: 'GET', path: `/api/courses/${id}.1` })))
  return courses.flatMap(({ body }) => Rows.parse(body).messages)
}

/** What a message is, whatever became of it and when. */
export function nameOf({ client, slot, kind, revision, dueAt }: MessageRow): string {
  return [client, slot, kind, revision, dueAt].join(' ')
}

/** The mails to clients that belong to a course's plan. */
export function planMails(system: RunningSystem) {
  return system.mails().filter(({ tags }) => tags['key'] !== undefined)
}

export function mailsTo(system: RunningSystem, client: string) {
  return planMails(system).filter(({ tags }) => tags['client'] === client)
}

/** Throws unless every message was sent once at most, each by the mail that its ledger names, and nothing due is left. */
export async function holdNothingLostOrDoubled(clinic: DrillClinic): Promise<readonly MessageRow[]> {
  const { system } = clinic
  const rows = await outcomesIn(clinic)
  const told = rows.flatMap(({ messageId }) => messageId ?? []).toSorted()
  const went = planMails(system).map(({ messageId }) => messageId)
  hold('each mail is the one mail of one message', same(told, went.toSorted()), {
    told: told.length,
    went: went.length,
  })
  const names = planMails(system).map(({ tags }) =>
    [tags['client'], tags['course'], tags['place'], tags['key']].join(' '),
  )
  hold('no message went twice', new Set(names).size === names.length, names)
  const next = await system.nextDue(null)
  hold('nothing that is due is left', next === null || next > system.now(), { next, now: system.now() })
  return rows
}

export function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
