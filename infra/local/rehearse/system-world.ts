import * as z from 'zod'

import type { RunningStack } from '../run-stack.ts'
import { createGateway } from '../server/gateway.ts'
import type { System } from '../system-types.ts'
import { createClientAtPage } from './keyboard/client-at-page.ts'
import { Instant } from './instant.ts'
import { type AlertRow, AlertRow as Alert, MessageRow, SessionRow } from './rows.ts'
import type { StaffApi } from './staff-api.ts'
import type { CourseRows, Outage, Reply, World } from './world.ts'

const Rows = z.object({ sessions: z.array(SessionRow), messages: z.array(MessageRow) })
const ListedAlert = Alert.unwrap().extend({ id: z.string() })
type ListedAlert = z.infer<typeof ListedAlert>
const Alerts = z.object({ items: z.array(ListedAlert), next: z.string().nullable() })
const Status = z.object({
  finished: z.boolean(),
  refused: z.array(z.object({ line: z.number(), client: z.string(), code: z.string() })),
})

/** A row of the clients' file that was good by itself and then lost its time to another. */
export type LostRow = z.infer<typeof Status>['refused'][number]

export interface Enrolment {
  readonly api: StaffApi
  readonly job: string
  /** The ids that the file asks to enrol. */
  readonly clients: readonly string[]
}

/** Moves the real system as a rehearsal needs it. `enrolment` is the import that was begun before. */
export function createSystemWorld(system: RunningStack, enrolment: Enrolment): World {
  const { api } = enrolment
  const broken = new Set<Outage>()
  const ask = createGateway({ system, domainName: 'localhost', tell: () => {} })
  return {
    setNow: async (now) => system.setNow(now),
    work: async () => workOnce(system, broken),
    nextDue: async (after) => Instant.nullable().parse(await system.nextDue(after)),
    async outage(of, on) {
      if (on) broken.add(of)
      else broken.delete(of)
      if (of !== 'tick') await system.outage(of, on)
    },
    command: (command) => api.act(command),
    atPage: createClientAtPage({ mails: system.mails, ask, givePin: (client, pin) => givePin(api, client, pin) }),
    bounce: async (client, type) => bounceLast(system, client, type),
    course: (client) => readCourse(api, client),
    async enrolled() {
      const { finished, refused } = await readStatus(api, enrolment.job)
      return !finished ? null : enrolment.clients.filter((id) => !refused.some(({ client }) => client === id))
    },
    progress: () => `${unitsWritten(system)} ${system.mails().length}`,
  }
}

/** How the enrolment stands. */
export async function readStatus(api: StaffApi, job: string): Promise<z.infer<typeof Status>> {
  return Status.parse((await api.ask({ method: 'GET', path: `/api/jobs/${job}` })).body)
}

/** Every alert that the system raised, those among them that were settled since; the urgent first, then the oldest. */
export async function readAlerts(api: StaffApi): Promise<readonly AlertRow[]> {
  const alerts = [...(await readAlertsOf('open', api)), ...(await readAlertsOf('settled', api))]
  return alerts.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)).map(({ id: _id, ...row }) => row)
}

const ranks = { urgent: 0, today: 1, info: 2 } as const

function placeOf({ severity, at, id }: ListedAlert): string {
  return `${ranks[severity]}#${at}#${id}`
}

async function readAlertsOf(which: 'open' | 'settled', api: StaffApi): Promise<readonly ListedAlert[]> {
  const alerts: ListedAlert[] = []
  for (let after: string | null = ''; after !== null;) {
    const query: string = `of=${which}&limit=100${after === '' ? '' : `&after=${after}`}`
    const { body } = await api.ask({ method: 'GET', path: '/api/alerts', query })
    const page = Alerts.parse(body)
    alerts.push(...page.items)
    after = page.next
  }
  return alerts
}

/** A rehearsal begins with an empty stack, so that each client's course is the first one; there it is, also once erased. */
async function readCourse(api: StaffApi, client: string): Promise<CourseRows> {
  const course = `${client}.1`
  const { status, body } = await api.ask({ method: 'GET', path: `/api/courses/${course}` })
  const rows = Rows.safeParse(body)
  if (rows.success) return { course: rows.data.sessions[0]?.course ?? null, ...rows.data }
  if (status === 404) return { course: null, sessions: [], messages: [] }
  throw new Error(`${course} does not come in the form of the contract: ${z.prettifyError(rows.error)}`)
}

/** A run of the tick that fails is a fault of the system, unless the queue is being refused to it. */
async function workOnce(system: System, broken: ReadonlySet<Outage>): Promise<void> {
  for (const run of await system.tick()) {
    if (!run.ok && broken.size === 0) throw new Error(`the tick failed: ${run.error.type}: ${run.error.message}`)
  }
  await system.drain()
}

/** Each change of a course is one transaction; a refused one consumes nothing. */
function unitsWritten(system: System): number {
  const writes = system.counts().filter(({ operation }) => operation === 'TransactWriteItems')
  return writes.reduce((sum, { units }) => sum + units, 0)
}

async function bounceLast(system: System, client: string, type: 'hard' | 'soft' | 'complaint'): Promise<Reply> {
  const last = system.mails().findLast(({ tags }) => tags['client'] === client)
  if (last === undefined) return { ok: false, code: 'not-allowed' }
  system.bounce(last.messageId, type)
  await system.drain()
  return { ok: true }
}

/** Only a client whose mails come is asked for a PIN, so the clinic knows the client. */
async function givePin(api: StaffApi, client: string, pin: string): Promise<void> {
  const given = await api.act({ do: 'pin', client, pin })
  if (!given.ok) throw new Error(`the clinic cannot give ${client} a PIN: ${given.code}`)
}
