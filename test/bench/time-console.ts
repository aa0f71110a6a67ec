import type { System } from '../../infra/local/system-types.ts'
import { at } from '../support/sample-course.ts'
import { type Visit, pageFor, visitsOf } from './console-visits.ts'
import { startSeeded } from './seeded-clinic.ts'

/** What a page of the console takes: milliseconds in the staff function and the table, and what that asks of the table. */
export interface ConsoleTime {
  readonly page: string
  readonly as: string
  readonly median: number
  readonly p95: number
  readonly slowest: number
  readonly bytes: number
  readonly requests: number
  readonly units: number
}

export interface ConsoleTimes {
  readonly running: number
  readonly closed: number
  /** The very first page that the function answers, which reads all that it keeps from then on. */
  readonly first: number
  readonly pages: readonly ConsoleTime[]
}

/** Wednesday, ten in the morning at the clinic. */
const now = at('2027-03-10T18:00:00Z')

/** Rounds before what is measured, so that the code is compiled. */
const warmUp = 5

/** Times the lists of the console over some 5,000 courses that run. Each round visits every page once. */
export async function timeConsole(rounds: number): Promise<ConsoleTimes> {
  const { system, running, closed } = await startSeeded(now)
  try {
    const began = performance.now()
    const visits = [...(await visitsOf(system, 'admin')), ...(await visitsOf(system, 'therapist-t-17'))]
    const first = performance.now() - began
    for (let round = 0; round < warmUp; round += 1) await lookAtAll(system, visits)
    const looks: (readonly Look[])[] = []
    for (let round = 0; round < rounds; round += 1) looks.push(await lookAtAll(system, visits))
    const pages = visits.map((visit, index) => timeOf(visit, looks.map((round) => round[index]).filter(isLook)))
    return { running, closed, first, pages }
  } finally {
    await system.stop()
  }
}

interface Look {
  readonly milliseconds: number
  readonly bytes: number
  readonly requests: number
  readonly units: number
}

async function lookAtAll(system: System, visits: readonly Visit[]): Promise<readonly Look[]> {
  const looks: Look[] = []
  for (const visit of visits) looks.push(await lookAt(system, visit))
  return looks
}

async function lookAt(system: System, visit: Visit): Promise<Look> {
  const before = readsOf(system)
  const began = performance.now()
  const html = await pageFor(system, visit)
  const milliseconds = performance.now() - began
  const after = readsOf(system)
  return {
    ...{ milliseconds, bytes: Buffer.byteLength(html) },
    ...{ requests: after.requests - before.requests, units: after.units - before.units },
  }
}

function readsOf(system: System): Pick<Look, 'requests' | 'units'> {
  const lines = system.counts().filter(({ service }) => service === 'dynamodb')
  return {
    requests: lines.reduce((sum, { requests }) => sum + requests, 0),
    units: lines.reduce((sum, { units }) => sum + units, 0),
  }
}

function isLook(look: Look | undefined): look is Look {
  return look !== undefined
}

function timeOf({ page, as }: Visit, looks: readonly Look[]): ConsoleTime {
  const times = looks.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)
  const within = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? 0
  const { bytes = 0, requests = 0, units = 0 } = looks.at(-1) ?? {}
  return { page, as, median: within(0.5), p95: within(0.95), slowest: within(1), bytes, requests, units }
}
