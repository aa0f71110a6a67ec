import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { pageOf } from './proof-page.ts'
import { type Ran, hasSecondParser, runProgram, runWholeTests } from './run-program.ts'

const usage = 'usage: npm run proof -- [--seed N] [--scale N] [--out FILE]'

process.exitCode = await main(process.argv.slice(2))

/**
 * Everything about reliability that is too long for `npm test`, one part after another, each on two cores: `--seed N`
 * (another one each time), `--scale N` (1: all of it; 0.02: a try), `--out FILE`. Writes the figures to docs/proof.md;
 * stops with exit code 1 at the first failure, whose seed it prints, and then writes nothing.
 */
async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words)
  if (options === null) return say(usage, 2)
  const { seed, scale, out } = options
  say(`seed ${seed}`, 0)
  const began = Date.now()
  try {
    runWholeTests()
    const figures = await allFigures(options)
    const minutes = Math.ceil((Date.now() - began) / 60_000)
    writeFileSync(out, pageOf({ figures, seed, scale, minutes }))
    return say(`all held, in ${minutes} min`, 0)
  } catch (error) {
    return say(`${error instanceof Error ? error.message : String(error)}\nthe proof of seed ${seed} failed`, 1)
  }
}

interface Options {
  readonly seed: number
  readonly scale: number
  readonly out: string
}

function readOptions(words: readonly string[]): Options | null {
  const known = { seed: { type: 'string' }, scale: { type: 'string', default: '1' }, out: { type: 'string' } } as const
  try {
    const { values } = parseArgs({ args: [...words], options: known })
    const [seed, scale] = [Number(values.seed ?? Date.now() % 1_000_000), Number(values.scale)]
    const out = values.out ?? join(import.meta.dirname, '..', '..', 'docs', 'proof.md')
    return Number.isInteger(seed) && seed >= 0 && scale > 0 ? { seed, scale, out } : null
  } catch {
    return null
  }
}

async function allFigures({ seed, scale }: Options) {
  const scaled = (many: number): string => String(Math.max(1, Math.round(many * scale)))
  const part = (name: string, from: number, more: readonly string[]): readonly string[] => [
    ...['test/proof/run-part.ts', '--part', name, '--seed', String(from)],
    ...more,
  ]
  const lives = await sideBySide('course lives', [
    part('lives', seed, ['--policy', 'make-up', '--runs', scaled(5000)]),
    part('lives', seed, ['--policy', 'count', '--runs', scaled(5000)]),
  ])
  const half = scaled(500)
  const paper = await sideBySide('scenarios on paper', [
    part('paper', seed, ['--runs', half]),
    part('paper', seed + Number(half), ['--runs', half]),
  ])
  // Far apart: each looks for scenarios with outages from its seed on.
  const whole = await sideBySide('whole rehearsals with outages', [
    part('whole', seed, ['--runs', scaled(5)]),
    part('whole', seed + 1000, ['--runs', scaled(5)]),
  ])
  const tokens = await sideBySide('changed links', [
    part('tokens', seed, ['--runs', scaled(50_000)]),
    part('tokens', seed + 1000, ['--runs', scaled(50_000)]),
  ])
  const api = await sideBySide('random requests', [
    part('api', seed, ['--runs', scaled(10_000)]),
    part('api', seed + 1000, ['--runs', scaled(10_000)]),
  ])
  const apiOnDynamoDb = await sideBySide('random requests, on DynamoDB Local', [
    part('api', seed + 2000, ['--table', 'dynamodb', '--runs', scaled(1000)]),
    part('api', seed + 3000, ['--table', 'dynamodb', '--runs', scaled(1000)]),
  ])
  const read = ['test/proof/calendars.ts', '--seed', String(seed), '--runs', scaled(10_000)]
  const calendars = hasSecondParser() ? await sideBySide('calendars', [read]) : null
  if (calendars === null) say("calendars: passed over, because Debian's python3-icalendar is not here", 0)
  return { lives, paper, whole, tokens, api, apiOnDynamoDb, calendars }
}

/** Runs the halves of a part at once; where one of them fails or somebody stops us, the others end too. */
async function sideBySide(name: string, programs: readonly (readonly string[])[]): Promise<readonly Ran[]> {
  say(`${name} …`, 0)
  const began = Date.now()
  const stop = new AbortController()
  const end = (): void => stop.abort()
  process.once('SIGTERM', end).once('SIGINT', end)
  try {
    const done = await Promise.all(programs.map((words) => runProgram(words, stop.signal)))
    say(`${name}: held, in ${Math.round((Date.now() - began) / 1000)} s`, 0)
    return done
  } finally {
    end()
    process.off('SIGTERM', end).off('SIGINT', end)
  }
}

function say(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}
