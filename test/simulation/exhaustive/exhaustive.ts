import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'

import * as z from 'zod'

import { storyOf } from '../story.ts'
import { playBefore } from './begin.ts'
import { type Explored, type FailedPlan, explore } from './explore.ts'
import { type ExhaustiveOptions, readOptions, usage } from './exhaustive-options.ts'
import { type Figures, figuresOf, tableOf } from './figures.ts'
import { textOf } from './plan.ts'
import { play } from './play.ts'

process.exitCode = await main(process.argv.slice(2))

/**
 * Plays every plan of every scenario, in a process a core; exit code 1 where one did not hold. `--share 1/2` plays a half of
 * them in this process: stdout gets its figures, one JSON document, stderr the story of what did not hold.
 */
async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words)
  if (options === null) return say(usage) || 2
  if (options.plan !== null || options.trace) return playOnePlan(options)
  return options.share === null ? playAll(words, options) : playShare(options, options.share)
}

async function playAll(words: readonly string[], { scenarios }: ExhaustiveOptions): Promise<number> {
  const began = Date.now()
  const of = availableParallelism()
  const shares = Array.from({ length: of }, (_, index) => shareOf(words, `${index + 1}/${of}`))
  const ended = await Promise.all(shares)
  const names = scenarios.map(({ name }) => name)
  say(
    ...tableOf(
      names,
      ended.map(({ figures }) => figures),
    ),
    `${Math.round((Date.now() - began) / 1000)} s`,
  )
  return Math.max(...ended.map(({ code }) => code))
}

/** One share in a process of its own. */
async function shareOf(words: readonly string[], share: string) {
  const script = new URL(import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...words, '--share', share], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  const [printed, code] = await Promise.all([text(child.stdout), ended])
  const figures: Figures = z.record(z.string(), z.number()).parse(JSON.parse(printed))
  return { figures, code }
}

async function playShare(
  { scenarios, most, oneIn }: ExhaustiveOptions,
  [mine, of]: readonly [number, number],
): Promise<number> {
  const figures: Record<string, number> = {}
  let code = 0
  for (const scenario of scenarios) {
    const explored = await explore({ scenario, most, isMine: (index) => index % (of * oneIn) === mine * oneIn })
    Object.assign(figures, figuresOf(scenario.name, explored, mine === 0))
    const told = explored.failed === null ? [heldIn(scenario.name, explored)] : storyOfPlan(explored.failed)
    process.stderr.write(`${told.join('\n')}\n`)
    if (explored.failed !== null) code = 1
  }
  say(JSON.stringify(figures))
  return code
}

function heldIn(name: string, { plans }: Explored): string {
  return `${name}: ${plans.reduce((sum, count) => sum + count, 0)} plans held`
}

async function playOnePlan({ scenarios: [scenario], plan, trace }: ExhaustiveOptions): Promise<number> {
  if (scenario === undefined) return say(usage) || 2
  const played = await play({ scenario, plan: plan ?? [], from: (await playBefore(scenario)).table })
  if (trace) return say(...played.trace)
  if (!played.isWhole) return say('the scenario has no such points') || 2
  const { failure } = played
  if (failure === null) return say(...storyOf(played), '', 'it held')
  return say(...storyOfPlan({ ...{ scenario, plan: plan ?? [] }, failure, trace: played.trace })) || 1
}

/** A plan that did not hold as a person reads it, and how to have it again. */
function storyOfPlan({ scenario, plan, failure, trace }: FailedPlan): readonly string[] {
  return [
    ...['', `${scenario.name.toUpperCase()} FAILED with ${plan.length === 0 ? 'nothing' : textOf(plan)}:`],
    ...[`  ${failure.at}: ${failure.invariant}`, `  ${failure.seen}`],
    `  again: npm run exhaust -- --only '${scenario.name}' --plan '${textOf(plan)}'`,
    ...['', ...storyOf({ trace, failure }), '', `and then: ${failure.seen}`],
  ]
}

function say(...lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}
