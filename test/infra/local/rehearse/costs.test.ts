import { describe, expect, it } from 'vitest'

import { costsOf, countsBetween, pricesOf } from '../../../../infra/local/rehearse/costs.ts'

const used = { region: 'us-east-1', messages: 400, courses: 2, idle: { tick: [], minutes: 0 } } as const
const line = (service: string, operation: string, requests: number, units: number) => ({
  service,
  operation,
  requests,
  units,
})

describe('costsOf', () => {
  it('prices reads, writes, mails, queue requests, calls and key requests by the list', () => {
    const counts = [
      line('dynamodb', 'Query', 10, 2_000_000),
      line('dynamodb', 'TransactWriteItems', 10, 1_000_000),
      line('kms', 'Decrypt', 1_000_000, 1_000_000),
      line('lambda', 'tick', 1_000_000, 1_000_000),
      line('ses', 'SendEmail', 1_000, 1_000),
      line('sqs', 'SendMessageBatch', 1_000_000, 1_000_000),
    ]
    const costs = costsOf({ ...used, counts })
    expect(costs.lines.map(({ usd }) => usd)).toEqual([0.25, 0.625, 3, 0.533335, 0.1, 0.4])
    expect(costs).toMatchObject({
      currency: 'USD',
      prices: '2026-11',
      messages: 400,
      courses: 2,
      usd: 4.908335,
      usdPerCourse: 2.454168,
    })
  })

  it('has the sum of its lines for its total', () => {
    const counts = [line('ses', 'SendEmail', 3, 3), line('sqs', 'ReceiveMessage', 7, 7)]
    const costs = costsOf({ ...used, counts, idle: { tick: [line('dynamodb', 'PutItem', 1, 1)], minutes: 1440 } })
    expect(costs.usd).toBeCloseTo(
      costs.lines.reduce((sum, { usd }) => sum + usd, 0),
      6,
    )
  })

  it('counts the minutes in which the tick finds nothing, which the clock of a rehearsal jumps over', () => {
    const tick = [line('dynamodb', 'Query', 8, 0), line('lambda', 'tick', 1, 1)]
    const { lines } = costsOf({ ...used, counts: [], idle: { tick, minutes: 1_000_000 } })
    expect(lines).toEqual([
      { service: 'dynamodb', operation: 'Query (idle ticks)', requests: 8_000_000, units: 4_000_000, usd: 0.5 },
      { service: 'lambda', operation: 'tick (idle ticks)', requests: 1_000_000, units: 25_000, usd: 0.533335 },
    ])
  })

  it('divides by no course without harm', () => {
    expect(costsOf({ ...used, counts: [], courses: 0 })).toMatchObject({ usd: 0, usdPerCourse: 0 })
  })
})

describe('pricesOf', () => {
  it('reckons a region that it does not know as the dearest that it does', () => {
    expect(pricesOf('sa-east-1')).toEqual(pricesOf('eu-central-1'))
    expect(pricesOf('ca-central-1').writeUnits).toBeLessThan(pricesOf('sa-east-1').writeUnits)
  })
})

describe('countsBetween', () => {
  it('leaves what was counted before, and operations that nothing was asked of since', () => {
    const before = [line('ses', 'SendEmail', 3, 3), line('sqs', 'ReceiveMessage', 7, 7)]
    const after = [line('dynamodb', 'Query', 8, 4), line('ses', 'SendEmail', 5, 5), line('sqs', 'ReceiveMessage', 7, 7)]
    expect(countsBetween(before, after)).toEqual([line('dynamodb', 'Query', 8, 4), line('ses', 'SendEmail', 2, 2)])
  })
})
