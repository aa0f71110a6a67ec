import { pricesOn, usdIn } from '../../cost/prices.ts'
import type { CountLine } from '../counts.ts'

type Priced = 'readUnits' | 'writeUnits' | 'sqsRequests' | 'mails' | 'invocations' | 'gigabyteSeconds' | 'kmsRequests'
/** Dollars per million of each unit. */
export type Prices = Readonly<Record<Priced, number>>

export interface CostLine {
  readonly service: string
  readonly operation: string
  readonly requests: number
  readonly units: number
  readonly usd: number
}

export interface Costs {
  readonly currency: 'USD'
  /** The month of the price list. */
  readonly prices: string
  readonly messages: number
  readonly courses: number
  readonly lines: readonly CostLine[]
  readonly usd: number
  readonly usdPerCourse: number
}

export interface Used {
  readonly region: string
  readonly counts: readonly CountLine[]
  readonly messages: number
  readonly courses: number
  /** What a tick asks for that finds nothing due, and in how many minutes, which the clock passed over, it would have. */
  readonly idle: { readonly tick: readonly CountLine[]; readonly minutes: number }
}

/** What these requests cost by the list prices of the clinic's region, with no free allowance taken off. */
export function costsOf({ region, counts, messages, courses, idle }: Used): Costs {
  const list = pricesOf(region)
  const lines = [...counts, ...idleLines(idle)].flatMap((line) => priceLine(line, list))
  const usd = round(lines.reduce((sum, line) => sum + line.usd, 0))
  return {
    currency: 'USD',
    prices: pricesOn.slice(0, 7),
    messages,
    courses,
    lines,
    usd,
    usdPerCourse: courses === 0 ? 0 : round(usd / courses),
  }
}

/** The list prices of a region. */
export function pricesOf(region: string): Prices {
  const of = (name: keyof Prices) => usdIn(region, name)
  return {
    ...{ readUnits: of('readUnits'), writeUnits: of('writeUnits'), sqsRequests: of('sqsRequests'), mails: of('mails') },
    ...{ invocations: of('invocations'), gigabyteSeconds: of('gigabyteSeconds'), kmsRequests: of('kmsRequests') },
  }
}

/** What a call of a function is reckoned to take: 50 ms of 512 MB. A laptop's own time would say nothing of Lambda's. */
export const gigabyteSecondsPerCall = 0.025

/** What was asked for between two countings. */
export function countsBetween(before: readonly CountLine[], after: readonly CountLine[]): readonly CountLine[] {
  return after.flatMap((line) => {
    const was = before.find(({ service, operation }) => service === line.service && operation === line.operation)
    const requests = line.requests - (was?.requests ?? 0)
    return requests === 0 ? [] : [{ ...line, requests, units: line.units - (was?.units ?? 0) }]
  })
}

function idleLines({ tick, minutes }: Used['idle']): readonly CountLine[] {
  if (minutes === 0) return []
  return tick.map(({ service, operation, requests, units }) => ({
    service,
    operation: `${operation} (idle ticks)`,
    requests: requests * minutes,
    units: leastUnits({ operation, requests, units }) * minutes,
  }))
}

/** AWS bills half a read unit for a query that finds nothing, where DynamoDB Local tells none. */
export function leastUnits({
  operation,
  requests,
  units,
}: Pick<CountLine, 'operation' | 'requests' | 'units'>): number {
  return operation.startsWith('Query') ? Math.max(units, requests / 2) : units
}

export const reads = /^(GetItem|BatchGetItem|TransactGetItems|Query|Scan)/

function priceLine(line: CountLine, list: Prices): readonly CostLine[] {
  const units = line.service === 'lambda' ? line.requests * gigabyteSecondsPerCall : leastUnits(line)
  const usd = perMillion({ ...line, units }, list)
  return usd === null ? [] : [{ ...line, units: round(units), usd: round(usd / 1_000_000) }]
}

function perMillion({ service, operation, requests, units }: CountLine, list: Prices): number | null {
  switch (service) {
    case 'dynamodb':
      return units * (reads.test(operation) ? list.readUnits : list.writeUnits)
    case 'sqs':
      return requests * list.sqsRequests
    case 'ses':
      return units * list.mails
    case 'lambda':
      return requests * list.invocations + units * list.gigabyteSeconds
    case 'kms':
      return requests * list.kmsRequests
    default:
      return null
  }
}

/** To a ten-thousandth of a cent. */
function round(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000
}
