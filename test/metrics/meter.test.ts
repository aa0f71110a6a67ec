import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { createMeter } from '../../shared/metrics/meter.ts'

/** What CloudWatch asks of a line. */
const Line = z.looseObject({
  _aws: z.strictObject({
    Timestamp: z.number().int(),
    CloudWatchMetrics: z.tuple([
      z.strictObject({
        Namespace: z.literal('Interlude'),
        Dimensions: z.tuple([z.tuple([z.literal('clinic'), z.literal('service')])]),
        Metrics: z.array(z.strictObject({ Name: z.string(), Unit: z.enum(['Count', 'Seconds']) })).max(100),
      }),
    ]),
  }),
  clinic: z.literal('harbour'),
  service: z.literal('attend'),
})

function meterWith() {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const meter = createMeter({
    clinic: 'harbour',
    profile: 'full',
    service: 'attend',
    now: () => 1_798_000_000_000,
    write,
  })
  return { ...meter, read: () => lines.map((line) => Line.parse(JSON.parse(line))) }
}

describe('createMeter', () => {
  it('writes nothing where nothing was measured', () => {
    const { flush, read } = meterWith()
    flush()
    expect(read()).toEqual([])
  })

  it('writes the values of one kind together, and those about something else apart', () => {
    const { measure, flush, read } = meterWith()
    measure('Sent', 1, { kind: 'prompt' })
    measure('Lateness', 12.5, { kind: 'prompt' })
    measure('Sent', 1, { kind: 'prompt' })
    measure('Skipped', 1, { reason: 'merged' })
    flush()
    flush()
    expect(read()).toEqual([
      expect.objectContaining({ kind: 'prompt', Sent: [1, 1], Lateness: 12.5 }),
      expect.objectContaining({ reason: 'merged', Skipped: 1 }),
    ])
  })

  it('writes at most 100 values of a metric into a line, and each value once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 350 }), (values) => {
        const { measure, flush, read } = meterWith()
        for (const value of values) measure('Lateness', value)
        flush()
        const parts = read().map(({ Lateness }) => z.array(z.number()).parse([Lateness].flat()))
        expect(parts.flat()).toEqual(values)
        expect(parts.every(({ length }) => length >= 1 && length <= 100)).toBe(true)
      }),
    )
  })

  it('measures of a lean clinic what is wrong; what goes well stands in the log, as no metric', () => {
    const lines: string[] = []
    const write = (line: string) => void lines.push(line)
    const { measure, flush } = createMeter({
      clinic: 'harbour',
      profile: 'lean',
      service: 'attend',
      now: () => 1,
      write,
    })
    measure('Sent', 1, { kind: 'prompt' })
    measure('Lateness', 599, { kind: 'prompt' })
    measure('Lateness', 600, { kind: 'welcome' })
    measure('Skipped', 1, { reason: 'merged' })
    measure('Unknown', 1, { reason: 'merged' })
    flush()
    const Named = z.object({ Metrics: z.array(z.object({ Name: z.string() })) })
    const Told = z.looseObject({ _aws: z.object({ CloudWatchMetrics: z.tuple([Named]) }).optional() })
    const told = lines.map((line) => Told.parse(JSON.parse(line)))
    expect(told.map(({ _aws }) => _aws?.CloudWatchMetrics[0].Metrics.map(({ Name }) => Name))).toEqual([
      undefined,
      ['Lateness'],
      ['Unknown'],
    ])
    expect(told[0]).toEqual({ clinic: 'harbour', service: 'attend', kind: 'prompt', Sent: 1, Lateness: 599 })
    expect(told[2]).toMatchObject({ reason: 'merged', Skipped: 1, Unknown: 1 })
  })
})
