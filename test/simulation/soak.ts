import { availableParallelism } from 'node:os'

import type { Failure } from './outcome.ts'
import { type Ran, runSeeds } from './run-seeds.ts'
import { savedSeeds } from './saved-seeds.ts'
import { shrink } from './shrink.ts'
import { simulate } from './simulate.ts'
import { type SoakOptions, readOptions, usage } from './soak-options.ts'
import { storyOf } from './story.ts'
import { linesOf, nothingYet, tallied } from './tally.ts'

process.exitCode = await main(process.argv.slice(2))

/** Runs seed after seed until one fails, or all are done; exit code 1 where something did not hold. */
async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words)
  if (options === null) return say(2, usage)
  const { seed, size, trace } = options
  if (trace) return say(0, ...(await simulate({ seed, ...size })).trace)
  const began = Date.now()
  const { tally, failed, last } = await runAll(options, began)
  say(0, `${seedsRun(options, last)}, ${Math.round((Date.now() - began) / 1000)} s`, ...linesOf(tally))
  if (failed === null) return say(0, 'all held')
  return tellOf(failed, options)
}

async function runAll({ saved, seed, runs, minutes, size }: SoakOptions, began: number) {
  let tally = nothingYet
  const failed: FailedRun[] = []
  const first = saved ? savedSeeds().map((one) => one.seed) : []
  let last: number | null = null
  const ran = (run: Ran): boolean => {
    if (!first.includes(run.seed)) last = Math.max(run.seed, last ?? run.seed)
    tally = tallied(tally, run.figures)
    if (run.failure !== null) failed.push({ seed: run.seed, failure: run.failure })
    return failed.length === 0
  }
  const seeds = seedsOf(first, { seed, runs, until: began + minutes * 60_000 })
  await runSeeds({ seeds, processes: Math.min(runs + first.length, availableParallelism()), size, ran })
  // Two may fail at once; the lower seed is told of, so that the answer is the same each time.
  return { tally, failed: failed.toSorted((one, other) => one.seed - other.seed)[0] ?? null, last }
}

/** Which seeds were run, so that whoever reads it can run them again: how many there is time for, no seed says. */
function seedsRun({ saved, seed }: SoakOptions, last: number | null): string {
  const others = last === null ? 'no others' : `seeds ${seed} to ${last}`
  return saved ? `${savedSeeds().length} saved seeds, ${others}` : others
}

interface FailedRun {
  readonly seed: number
  readonly failure: Failure
}

function* seedsOf(saved: readonly number[], { seed, runs, until }: { seed: number; runs: number; until: number }) {
  yield* saved
  for (let one = seed; one < seed + runs && Date.now() < until; one += 1) yield one
}

/** A failure as a person reads it: what did not hold, how to have it again, and the story of the shortest run that has it. */
async function tellOf({ seed, failure }: FailedRun, options: SoakOptions): Promise<number> {
  const { size } = options
  const sizes = Object.entries(size).map(([name, value]) => ` --${name} ${value}`)
  say(1, '', `SEED ${seed} FAILED at step ${failure.step}, ${failure.at}: ${failure.invariant}`, `  ${failure.seen}`)
  say(1, `  again: npm run soak -- --seed ${seed} --runs 1${sizes.join('')}`)
  if (options.shrink === 0) return 1
  const until = Date.now() + options.shrink * 1000
  const shrunk = await shrink({ seed, ...size }, { simulate, hasTime: () => Date.now() < until })
  if (shrunk === null) return say(1, '  run again by itself, it held: something in it does not go by its seed')
  const { acted, struck } = shrunk.outcome
  say(
    1,
    '',
    `The shortest of ${shrunk.tries} runs that fail so has ${acted.length} acts and ${struck.length} faults:`,
    '',
  )
  return say(1, ...storyOf(shrunk.outcome), '', `and then: ${shrunk.failure.seen}`)
}

function say(code: number, ...lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return code
}
