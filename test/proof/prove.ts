import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { pageOf } from './proof-page.ts'
import { hasSecondParser, runProgram } from './run-program.ts'

/**
 * Everything about reliability that is too long for `npm test`, one part after another, each on two cores: `--seed N`
 * (another one each time), `--scale N` (1: all of it; 0.02: a try), `--out FILE`. Writes the figures to docs/proof.md;
 * stops with exit code 1 at the first failure, whose seed it prints, and then writes nothing.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, scale: { type: 'string', default: '1' }, out: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const scale = Number(values.scale)
const out = values.out ?? join(import.meta.dirname, '..', '..', 'docs', 'proof.md')
const scaled = (many: number): number => Math.max(1, Math.round(many * scale))
const part = 'test/proof/run-part.ts'

process.exitCode = await prove()

async function prove(): Promise<number> {
  process.stderr.write(`seed ${seed}\n`)
  const began = Date.now()
  try {
    const figures = await allFigures()
    const minutes = Math.ceil((Date.now() - began) / 60_000)
    writeFileSync(out, pageOf({ figures, seed, scale, minutes }))
    process.stderr.write(`all held, in ${minutes} minutes\n`)
    return 0
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nthe proof of seed ${seed} failed\n`,
    )
    return 1
  }
}

async function allFigures() {
  const lives = await both('course lives', 'make-up count'.split(' '), (policy) => [
    ...[part, '--part', 'lives', '--policy', policy, '--seed', String(seed), '--runs', String(scaled(5000))],
  ])
  const paper = await both('scenarios on paper', halves(scaled(500)), (from) => [
    ...[part, '--part', 'paper', '--seed', from, '--runs', String(scaled(500))],
  ])
  // Far apart: each half looks for scenarios with outages from its seed on.
  const whole = await both('whole rehearsals with outages', halves(1000), (from) => [
    ...[part, '--part', 'whole', '--seed', from, '--runs', String(scaled(5))],
  ])
  const calendars = hasSecondParser()
    ? await both('calendars', [String(seed)], (from) => [
        ...['test/proof/calendars.ts', '--seed', from, '--runs', String(scaled(10_000))],
      ])
    : null
  if (calendars === null)
    process.stderr.write("calendars: passed over, because Debian's python3-icalendar is not here\n")
  return { lives, paper, whole, calendars }
}

function halves(many: number): readonly string[] {
  return [String(seed), String(seed + many)]
}

/** Runs the halves of a part side by side; answers with what each printed, and the command that prints it again. */
async function both(name: string, each: readonly string[], wordsOf: (one: string) => readonly string[]) {
  process.stderr.write(`${name} …\n`)
  const began = Date.now()
  const done = await Promise.all(each.map((one) => runProgram(wordsOf(one))))
  process.stderr.write(`${name}: held, in ${Math.round((Date.now() - began) / 1000)} s\n`)
  return done
}
