import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { differencesOf, linesAsExpected } from '../support/contract/as-expected.ts'
import { randomScenario } from '../support/contract/random-scenario.ts'
import { readInput } from '../support/contract/read-input.ts'

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
})
