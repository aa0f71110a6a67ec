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

/** Whose stack is run. */
export const clinicFile = 'infra/clinics/harbour.json'

/** Nine in the morning in Vancouver, three weeks before the first sessions. */
const start = '2026-12-14T17:00:00Z'

/** Brings a clinic up, gives it to a drill, and ends it. So many clients were imported; nothing has gone out yet. */
export async function inClinic<T>(
  { clients, ...options }: DrillOptions,
  drill: (clinic: DrillClinic) => Promise<T>,
): Promise<T> {
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

/** What a drill left behind: every outcome, and how many messages were lost or went twice, which is none. */
export interface Aftermath {
  readonly rows: readonly MessageRow[]
  readonly losses: { readonly lost: number; readonly doubled: number }
}

/** Throws unless every message that is due was settled, sent once at most, and each mail is the one that a ledger names. */
export async function holdNothingLostOrDoubled(clinic: DrillClinic): Promise<Aftermath> {
  const { system } = clinic
  const next = await system.nextDue(null)
  hold('nothing that is due is left', next === null || next > system.now(), { next, now: system.now() })
  const rows = await outcomesIn(clinic)
  const told = rows.flatMap(({ messageId }) => messageId ?? [])
  const went = planMails(system)
  const names = went.map(({ tags: { client, course, place, key } }) => [client, course, place, key].join(' '))
  const lost = told.filter((id) => !went.some(({ messageId }) => messageId === id))
  const doubled = [
    ...went.filter(({ messageId }) => !told.includes(messageId)),
    ...names.filter((name, index) => names.indexOf(name) !== index),
  ]
  hold('each message went once at most, by the one mail that is noted', lost.length + doubled.length === 0, {
    ...{ lost, doubled },
  })
  return { rows, losses: { lost: lost.length, doubled: doubled.length } }
}

/** Throws where two lists of names differ, in whatever order they are. */
export function holdSame(what: string, found: readonly string[], expected: readonly string[]): void {
  const [a, b] = [found.toSorted(), expected.toSorted()]
  hold(what, same(a, b), { found: a, expected: b })
}

export function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
