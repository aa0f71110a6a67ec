import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { differencesOf, linesAsExpected } from '../support/contract/as-expected.ts'
import { checkExample, csvOf, laidOver, scenarioOf, type WorkedExample } from '../support/contract/check-example.ts'
import { readInput, type Rehearsal } from '../support/contract/read-input.ts'
import type { MessageLine } from '../support/contract/schemas.ts'
import { workedExamples } from './worked-examples.ts'

const base: unknown = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))

/** One error in one line of a rehearsal that was right. */
const errors: readonly (readonly [what: string, plant: (line: MessageLine) => readonly MessageLine[]])[] = [
  ['missing', () => []],
  ['there twice', (line) => [line, line]],
  ['due an hour out', (line) => [{ ...line, dueAt: later(line.dueAt, -1) }]],
  ['sent where it was to be skipped, or skipped where it was to be sent', (line) => [turned(line)]],
  ['two hours late', (line) => [{ ...line, at: later(line.at, 2) }]],
  ['of the session before', (line) => [{ ...line, session: (line.session ?? 2) - 1 }]],
]

describe('expectEverything', () => {
  it.each(workedExamples)('holds with: $name', (example) => {
    expect(checkExample(example, linesAsExpected(rehearsalOf(example)))).toStrictEqual([])
  })

  it('fails an example that is not so', () => {
    const [example] = workedExamples
    if (example === undefined) throw new Error('there are examples')
    const wrong = { ...example, expect: [{ client: 'c-001', kind: 'welcome', outcome: 'held' } as const] }
    expect(checkExample(wrong, linesAsExpected(rehearsalOf(example)))).toHaveLength(1)
  })

  it.each(errors)('finds a line that is %s, wherever it is', (_what, plant) => {
    for (const [count, example] of workedExamples.entries()) {
      const rehearsal = rehearsalOf(example)
      const right = linesAsExpected(rehearsal).messages
      expect(differencesOf(rehearsal, right), `${example.name}: as it should be`).toStrictEqual([])
      for (const [index, line] of right.entries()) {
        if ((index + count) % 19 !== 0) continue
        const wrong = right.flatMap((one) => (one === line ? plant(line) : [one]))
        expect(differencesOf(rehearsal, wrong), `${example.name}: ${JSON.stringify(line)}`).not.toStrictEqual([])
      }
    }
  })
})

function rehearsalOf(example: WorkedExample): Rehearsal {
  const clinic = JSON.stringify(laidOver(base, example.clinic))
  return readInput({ clinic, csv: csvOf(example), scenario: scenarioOf(example), start: example.start })
}

function turned(line: MessageLine): MessageLine {
  return line.outcome === 'sent'
    ? { ...line, outcome: 'skipped', reason: 'too-late' }
    : {
        ...line,
        outcome: 'sent',
        reason: null,
        attempts: 1,
        messageId: 'm-1',
        subject: 'A note',
        catalogue: '0'.repeat(64),
      }
}

function later(instant: string, hours: number): string {
  return `${new Date(Date.parse(instant) + hours * 3_600_000).toISOString().slice(0, 19)}Z`
}
