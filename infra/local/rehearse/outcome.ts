import type { System } from '../system-types.ts'
import type { AskedLine, CountLine } from '../counts.ts'
import { type Costs, costsOf } from './costs.ts'
import { type Instant, daysBetween } from './instant.ts'
import type { AlertRow, MessageRow, SessionRow } from './rows.ts'
import type { StaffApi } from './staff-api.ts'
import { readAlerts } from './system-world.ts'
import type { Travelled } from './timeline.ts'
import type { World } from './world.ts'

export interface Summary {
  readonly clients: number
  readonly courses: number
  readonly slots: number
  readonly messages: { readonly sent: number; readonly skipped: number; readonly held: number }
  readonly alerts: number
  readonly virtualDays: number
  readonly seconds: number
  readonly out: string
}

/** Everything that a rehearsal came to. */
export interface Outcome {
  readonly start: Instant
  readonly end: Instant
  readonly names: ReadonlyMap<string, string>
  readonly sessions: readonly SessionRow[]
  readonly messages: readonly MessageRow[]
  readonly alerts: readonly AlertRow[]
  readonly costs: Costs
  /** What each function asked for, and what a tick asks for that finds nothing due. */
  readonly asked: { readonly counts: readonly AskedLine[]; readonly idleTick: readonly CountLine[] }
  readonly summary: Summary
}

interface Sources {
  readonly system: System
  readonly api: StaffApi
  readonly world: World
  readonly plan: { readonly clinic: { readonly region: string }; readonly out: string }
  readonly clients: readonly { readonly id: string; readonly name: string }[]
  readonly start: Instant
  readonly travelled: Travelled
  /** What a tick asks for that finds nothing due. */
  readonly idleTick: readonly CountLine[]
  /** When the rehearsal began, by the machine's own clock in milliseconds. */
  readonly began: number
}

/** Reads what became of every course, as the system itself tells it. */
export async function collect(sources: Sources): Promise<Outcome> {
  const { system, world, travelled, start, clients } = sources
  const counts = system.counts()
  const courses = []
  for (const client of travelled.clients.toSorted()) courses.push(await world.course(client))
  const sessions = courses.flatMap((course) => course.sessions.toSorted((a, b) => a.slot - b.slot))
  const messages = sortByTime(courses.flatMap((course) => course.messages))
  const alerts = sortByTime([...(await readAlerts(sources.api)), ...travelled.refused])
  const days = daysBetween(start, travelled.end)
  const idle = { tick: sources.idleTick, minutes: Math.max(0, Math.round(days * 1440) - ticksOf(counts)) }
  const used = { region: sources.plan.clinic.region, counts, idle }
  const found = { sessions, messages, alerts, clients: travelled.clients.length }
  const total = { messages: messages.length, courses: new Set(sessions.map(({ course }) => course)).size }
  return {
    start,
    end: travelled.end,
    names: new Map(clients.map(({ id, name }) => [id, name])),
    sessions,
    messages,
    alerts,
    costs: costsOf({ ...used, ...total }),
    asked: { counts: system.countsByFunction(), idleTick: sources.idleTick },
    summary: { ...summarise(found, total.courses), ...timing(days, sources.began), out: sources.plan.out },
  }
}

interface Found {
  readonly clients: number
  readonly sessions: readonly SessionRow[]
  readonly messages: readonly MessageRow[]
  readonly alerts: readonly AlertRow[]
}

function summarise({ clients, sessions, messages, alerts }: Found, courses: number) {
  const count = (outcome: MessageRow['outcome']): number => messages.filter((row) => row.outcome === outcome).length
  const outcomes = { sent: count('sent'), skipped: count('skipped'), held: count('held') }
  return { clients, courses, slots: sessions.length, messages: outcomes, alerts: alerts.length }
}

function timing(days: number, began: number): { readonly virtualDays: number; readonly seconds: number } {
  return { virtualDays: Math.round(days * 10) / 10, seconds: Math.round((performance.now() - began) / 100) / 10 }
}

function ticksOf(counts: ReturnType<System['counts']>): number {
  return counts.find(({ service, operation }) => service === 'lambda' && operation === 'tick')?.requests ?? 0
}

function sortByTime<Row extends { readonly at: Instant; readonly client: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  return rows.toSorted((a, b) => compare(a.at, b.at) || compare(a.client ?? '', b.client ?? ''))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
