import { parseArgs } from 'node:util'

import { allMutants } from './mutant.ts'
import { copyProject, tryMutant } from './try-mutant.ts'

const known = {
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '3' },
  only: { type: 'string', default: '' },
} as const

/**
 * Plants each bug of this folder in a copy and looks whether it is found: `--minutes N` of simulation at the most for each,
 * from `--seed N` on; `--only 03,17` tries those whose names begin so. stderr gets the table, line by line, stdout the figures,
 * one JSON document; exit code 1 where one is not found.
 */
const { values } = parseArgs({ options: known })
const budget = { seed: Number(values.seed), minutes: Number(values.minutes) }
const figures = { mutants: 0, bySimulation: 0, byTests: 0, notFound: 0, seconds: 0 }
const copy = copyProject()
try {
  say('| mutant | what is wrong | found by | seconds |', '|---|---|---|---|')
  for (const mutant of allMutants()) {
    if (!values.only.split(',').some((begin) => mutant.name.startsWith(begin))) continue
    const { isFound, where, seconds } = tryMutant(copy, mutant, budget)
    say(`| ${mutant.name} | ${mutant.what} | ${isFound ? where : `**${where}**`} | ${seconds} |`)
    figures.mutants += 1
    figures.seconds += seconds
    figures[!isFound ? 'notFound' : mutant.by === 'simulation' ? 'bySimulation' : 'byTests'] += 1
  }
} finally {
  copy.remove()
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exitCode = figures.notFound === 0 ? 0 : 1

function say(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}
