import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { type Part, type PartName, partNames, partsOf } from './parts.ts'
import { pageOf } from './proof-page.ts'
import { type Ran, hasSecondParser, runProgram, runWholeTests } from './run-program.ts'

const usage = `usage: npm run proof -- [--seed N] [--scale N] [--out FILE] | --only ${partNames.join('|')} [--seed N] [--scale N]`

process.exitCode = await main(process.argv.slice(2))

/**
 * Everything about reliability that is too long for `npm test`, one part after another, each on two cores: `--seed N`
 * (another one each time), `--scale N` (1: all of it; 0.02: a try), `--out FILE`. Writes the figures to docs/proof.md;
 * stops with exit code 1 at the first failure, whose seed it prints, and then writes nothing. `--only PART` runs that part
 * alone, and prints its figures in the place of the page.
 */
async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words)
  if (options === null) return say(usage, 2)
  const { seed, only } = options
  say(`seed ${seed}`, 0)
  try {
    if (only === null) await proveAll(options)
    else await proveOne(options, only)
    return 0
  } catch (error) {
    return say(`${error instanceof Error ? error.message : String(error)}\nthe proof of seed ${seed} failed`, 1)
  }
}

interface Options {
  readonly seed: number
  readonly scale: number
  readonly out: string
  readonly only: PartName | null
}

function readOptions(words: readonly string[]): Options | null {
  const [text, scaled] = [{ type: 'string' }, { type: 'string', default: '1' }] as const
  try {
    const { values } = parseArgs({ args: [...words], options: { seed: text, scale: scaled, out: text, only: text } })
    const [seed, scale] = [Number(values.seed ?? Date.now() % 1_000_000), Number(values.scale)]
    const only = partNames.find((name) => name === values.only) ?? null
    if (values.only !== undefined && (only === null || values.out !== undefined)) return null
    const out = values.out ?? join(import.meta.dirname, '..', '..', 'docs', 'proof.md')
    return Number.isInteger(seed) && seed >= 0 && scale > 0 ? { seed, scale, out, only } : null
  } catch {
    return null
  }
}

async function proveAll({ seed, scale, out }: Options): Promise<void> {
  const began = Date.now()
  runWholeTests()
  const parts = partsOf(seed, scale)
  const figures = new Map<PartName, readonly Ran[]>()
  for (const name of partNames) {
    if (name === 'calendars' && !hasSecondParser()) {
      say("calendars: passed over, because Debian's python3-icalendar is not here", 0)
    } else figures.set(name, await runPart(parts[name]))
  }
  const minutes = Math.ceil((Date.now() - began) / 60_000)
  writeFileSync(out, pageOf({ figures, seed, scale, minutes }))
  say(`all held, in ${minutes} min`, 0)
}

async function proveOne({ seed, scale }: Options, name: PartName): Promise<void> {
  for (const { command, figures } of await runPart(partsOf(seed, scale)[name])) {
    const told = Object.entries(figures).map(([figure, count]) => `${figure} ${count}`)
    say(`${command}\n  ${told.join(', ')}`, 0)
  }
}

async function runPart({ title, rounds }: Part): Promise<readonly Ran[]> {
  say(`${title} …`, 0)
  const began = Date.now()
  const ran: Ran[] = []
  for (const round of rounds) ran.push(...(await sideBySide(round)))
  say(`${title}: held, in ${Math.round((Date.now() - began) / 1000)} s`, 0)
  return ran
}

/** Runs programs at once; where one of them fails or somebody stops us, the others end too. */
async function sideBySide(programs: readonly (readonly string[])[]): Promise<readonly Ran[]> {
  const stop = new AbortController()
  const end = (): void => stop.abort()
  process.once('SIGTERM', end).once('SIGINT', end)
  try {
    return await Promise.all(programs.map((words) => runProgram(words, stop.signal)))
  } finally {
    end()
    process.off('SIGTERM', end).off('SIGINT', end)
  }
}

function say(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}
