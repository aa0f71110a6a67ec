import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { checkExample, csvOf, laidOver, scenarioOf, type WorkedExample } from '../support/contract/check-example.ts'
import { text } from '../support/contract/days.ts'
import type { ExpectedMessage } from '../support/contract/expectation.ts'
import { expectEverything } from '../support/contract/expected-messages.ts'
import { expectedSessions } from '../support/contract/expected-sessions.ts'
import { readInput } from '../support/contract/read-input.ts'
import { literal } from '../support/contract/readings.ts'
import { workedExamples } from './worked-examples.ts'

const base: unknown = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))

describe('expectEverything', () => {
  it.each(workedExamples)('holds with: $name', (example) => {
    expect(checkExample(example, linesOf(example))).toStrictEqual([])
  })

  it('fails an example that is not so', () => {
    const [example] = workedExamples
    if (example === undefined) throw new Error('there are examples')
    const wrong = { ...example, expect: [{ client: 'c-001', kind: 'welcome', outcome: 'held' } as const] }
    expect(checkExample(wrong, linesOf(example))).toHaveLength(1)
  })
})

/** The lines that the contract, read to the letter, would have in a rehearsal where all goes as soon as it can. */
function linesOf(example: WorkedExample) {
  const input = {
    clinic: JSON.stringify(laidOver(base, example.clinic)),
    csv: csvOf(example),
    scenario: scenarioOf(example),
    start: example.start,
  }
  const rehearsal = readInput(input)
  const { facts, messages } = expectEverything(rehearsal, literal, null)
  return {
    messages: messages.filter((message) => !message.optional).map(lineOf),
    sessions: expectedSessions(rehearsal, facts),
  }
}

function lineOf(message: ExpectedMessage): object {
  const { client, kind, slot, left, of, cause, dueAt, startsAt, actual } = message
  const sessionStartsAt = startsAt === null ? null : text(startsAt)
  const at = actual?.at ?? 0
  return {
    client,
    kind,
    slot,
    left,
    of,
    cause,
    ...message.numbers(at)[0],
    dueAt: text(dueAt),
    sessionStartsAt,
    outcome: actual?.outcome,
    reason: actual?.reason,
    at: text(at),
  }
}
