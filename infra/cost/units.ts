import type { CountLine } from '../local/counts.ts'
import { gigabyteSecondsPerCall, leastUnits, reads as isRead } from '../local/rehearse/costs.ts'

/** Counted requests by what they are paid for. */
export interface Units {
  readonly reads: number
  readonly writes: number
  readonly calls: number
  readonly gigabyteSeconds: number
  readonly queueRequests: number
  readonly keyRequests: number
  readonly mails: number
  /** GB. */
  readonly logged: number
}

export function unitsOf(counts: readonly CountLine[]): Units {
  const of = (service: string) => counts.filter((line) => line.service === service)
  const table = of('dynamodb')
  const calls = sum(of('lambda').map(({ requests }) => requests))
  return {
    reads: sum(table.filter(({ operation }) => isRead.test(operation)).map(leastUnits)),
    writes: sum(table.filter(({ operation }) => !isRead.test(operation)).map(({ units }) => units)),
    calls,
    gigabyteSeconds: calls * gigabyteSecondsPerCall,
    queueRequests: sum(of('sqs').map(({ requests }) => requests)),
    keyRequests: sum(of('kms').map(({ requests }) => requests)),
    mails: sum(of('ses').map(({ units }) => units)),
    logged: sum(of('logs').map(({ units }) => units)) / 1e9,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
