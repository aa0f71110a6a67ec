import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { differencesOf, linesAsExpected } from '../support/contract/as-expected.ts'
import { checkOutput } from '../support/contract/check-rehearsal.ts'
import { randomScenario } from '../support/contract/random-scenario.ts'
import { readInput } from '../support/contract/read-input.ts'
import { literal, otherReadings, type Readings } from '../support/contract/readings.ts'
import type { AlertLine } from '../support/contract/schemas.ts'
import { folderOf } from './right-rehearsal.ts'

const base: unknown = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))
const seeds = Array.from({ length: 40 }, (_, seed) => seed)

describe('randomScenario', () => {
  it('is the same for the same seed', () => {
    expect(randomScenario(7, base)).toStrictEqual(randomScenario(7, base))
    expect(randomScenario(7, base)).not.toStrictEqual(randomScenario(8, base))
  })

  it('tries every change, and some of it is refused', () => {
    const scenarios = seeds.map((seed) => readInput(randomScenario(seed, base)).scenario)
    const verbs = new Set(scenarios.flatMap((lines) => lines.map((line) => line.do)))
    const changes = ['move', 'cancel', 'extend', 'end', 'pause', 'resume', 'therapist', 'undo', 'preferences', 'erase']
    expect(
      [...changes, 'leave', 'mark', 'outage', 'sending'].filter((verb) => ![...verbs].some((one) => one === verb)),
    ).toStrictEqual([])
  })

  it.each(seeds)('gives seed %i a rehearsal that the checker can say all of, and finds right', (seed) => {
    const rehearsal = readInput(randomScenario(seed, base))
    const right = linesAsExpected(rehearsal)
    expect(right.sessions.length).toBeGreaterThan(0)
    expect(differencesOf(rehearsal, right.messages)).toStrictEqual([])
  })

  const ways = [literal, ...otherReadings()].slice(0, 13)

  it.each(seeds.slice(0, 12))(
    'gives seed %i a rehearsal that is right in each way to read the contract',
    async (seed) => {
      for (const readings of ways) {
        expect(await differencesIn(seed, readings), JSON.stringify(readings)).toStrictEqual([])
      }
    },
  )
})

/** What the checker finds in the folder that a rehearsal would leave which reads the contract in one way. */
async function differencesIn(seed: number, readings: Readings): Promise<readonly string[]> {
  const input = randomScenario(seed, base)
  const rehearsal = readInput(input)
  const { messages, sessions, alerts } = linesAsExpected(rehearsal, readings)
  const calls = rehearsal.scenario.flatMap((line): readonly AlertLine[] => {
    if (line.do !== 'unsubscribe' && line.do !== 'bounce') return []
    const plain = { course: null, slot: null, severity: 'today', acknowledged: false } as const
    return [{ ...plain, at: line.at, client: line.client, code: 'phone-the-client' }]
  })
  const folder = folderOf({ messages, sessions, alerts: [...alerts, ...calls] }, {})
  const found = await checkOutput(input, folder)
  // The bill is of two courses, whoever they are.
  return found.filter((line) => !line.startsWith('costs.json'))
}
