import { parseArgs } from 'node:util'

import { savedSeeds } from '../saved-seeds.ts'
import { allMutants, seedOf } from './mutant.ts'
import { copyProject, tryMutant } from './try-mutant.ts'

const known = {
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '3' },
  only: { type: 'string', default: '' },
} as const

/**
 * Plants each bug of this folder in a copy and looks whether it is found: `--minutes N` of simulation at the most for each,
 * from `--seed N` on, or from the seed that is saved for it; `--only 03,17` tries those whose names begin so. stderr gets the
 * table, line by line, stdout the figures, one JSON document; exit code 1 where one is not found.
 */
const { values } = parseArgs({ options: known })
const minutes = Number(values.minutes)
const figures = { mutants: 0, bySimulation: 0, byTests: 0, notFound: 0, seconds: 0 }
const seeds: Record<string, number> = {}
const copy = copyProject()
try {
  say('| mutant | what is wrong | found by | seconds |', '|---|---|---|---|')
  for (const mutant of allMutants()) {
    if (!values.only.split(',').some((begin) => mutant.name.startsWith(begin))) continue
    const saved = savedSeeds().find(({ planted }) => planted === mutant.name)
    const budget = { seed: saved?.seed ?? Number(values.seed), minutes }
    const { isFound, where, seed, seconds } = tryMutant(copy, mutant, budget)
    say(`| ${mutant.name} | ${mutant.what} | ${isFound ? where : `**${where}**`} | ${seconds} |`)
    figures.mutants += 1
    figures.seconds += seconds
    figures[!isFound ? 'notFound' : mutant.by === 'simulation' ? 'bySimulation' : 'byTests'] += 1
    if (seed !== null) seeds[seedOf(mutant.name)] = seed
  }
} finally {
  copy.remove()
}
process.stdout.write(`${JSON.stringify({ ...figures, ...seeds })}\n`)
process.exitCode = figures.notFound === 0 ? 0 : 1

function say(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}
