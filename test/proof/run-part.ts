import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import * as z from 'zod'

import { randomScenario } from '../support/contract/random-scenario.ts'
import { enrolledOnPaper, rehearseOnPaper } from '../support/contract/rehearse-on-paper.ts'
import { liveCourses } from '../support/live-courses.ts'
import { fuzzPart } from './fuzz-part.ts'
import { tryMutatedTokens } from '../support/mutated-tokens.ts'
import { rehearse } from '../support/rehearse.ts'

/**
 * One part of the proof on one core: `--part lives|paper|whole|tokens|api --seed N --runs N`, for lives `--policy make-up|count`, for
 * the API `--table memory|dynamodb`. stdout gets the figures, one JSON document; stderr, on a failure, the seed and all that differs, with exit code 1.
 */
const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    policy: { type: 'string' },
    table: { type: 'string', default: 'memory' },
    seed: { type: 'string', default: '0' },
    runs: { type: 'string', default: '10' },
  },
})
const Part = z.enum(['lives', 'paper', 'whole', 'tokens', 'api'])
const seed = Number(values.seed)
const runs = Number(values.runs)
const base: unknown = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))

try {
  process.stdout.write(`${JSON.stringify(await figuresOf(Part.parse(values.part)))}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function figuresOf(part: z.infer<typeof Part>): Promise<object> {
  switch (part) {
    case 'lives': {
      const policy = z.enum(['make-up', 'count']).parse(values.policy)
      return liveCourses({ missed: policy, cancelled: policy, runs, seed })
    }
    case 'paper':
      return playOnPaper()
    case 'whole':
      return playWhole()
    case 'tokens':
      return changeTokens()
    case 'api':
      return fuzzPart({ seed, requests: runs, table: z.enum(['memory', 'dynamodb']).parse(values.table) })
    default:
      return part satisfies never
  }
}

/** One scenario a seed; those whose clients cannot be enrolled, because two want one time, are counted apart. */
async function playOnPaper(): Promise<object> {
  const total = { scenarios: 0, notEnrolled: 0, courses: 0, messages: 0, refused: 0 }
  for (let one = seed; one < seed + runs; one += 1) {
    const given = randomScenario(one, base)
    const played = await rehearseOnPaper(given)
    if (played === null) total.notEnrolled += 1
    else {
      refuse(one, given.scenario, played.differences)
      total.scenarios += 1
      total.courses += played.courses
      total.messages += played.messages
      total.refused += played.refused
    }
  }
  return total
}

/** The next seeds whose scenario has an outage and whose clients can be enrolled, through the whole system. */
async function playWhole(): Promise<object> {
  const total = { scenarios: 0, messages: 0, sent: 0, outages: 0, nextSeed: seed }
  for (let one = seed; total.scenarios < runs; one += 1) {
    const given = randomScenario(one, base)
    total.nextSeed = one + 1
    if (given.scenario.includes('"outage"') && (await enrolledOnPaper(given)) !== null) {
      const { messages, differences } = await rehearse(given)
      refuse(one, given.scenario, differences)
      process.stderr.write(`  seed ${one}: ${messages.length} messages\n`)
      total.scenarios += 1
      total.messages += messages.length
      total.sent += messages.filter(({ outcome }) => outcome === 'sent').length
      total.outages += given.scenario.split('"outage"').length - 1
    }
  }
  return total
}

async function changeTokens(): Promise<object> {
  const accepted = await tryMutatedTokens(seed, runs)
  if (accepted.length > 0) throw new Error([`seed ${seed}`, ...accepted].join('\n'))
  return { tokens: runs }
}

function refuse(of: number, scenario: string, differences: readonly string[]): void {
  if (differences.length > 0) throw new Error([`seed ${of}`, scenario, ...differences].join('\n'))
}
