import { parseArgs } from 'node:util'

import { allMutants } from './mutant.ts'
import { type Tried, copyProject, tryMutant } from './try-mutant.ts'

const known = {
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '3' },
  only: { type: 'string', default: '' },
} as const

/**
 * Plants each bug of this folder in a copy and looks whether it is found: `--minutes N` of simulation at the most for each,
 * from `--seed N` on; `--only 03` tries those whose name begins so. Exit code 1 where one is not found.
 */
const { values } = parseArgs({ options: known })
const budget = { seed: Number(values.seed), minutes: Number(values.minutes) }
const mutants = allMutants().filter(({ name }) => name.startsWith(values.only))
const copy = copyProject()
const tried: Tried[] = []
try {
  say('| mutant | what is wrong | found by | seconds |', '|---|---|---|---|')
  for (const mutant of mutants) {
    const one = tryMutant(copy, mutant, budget)
    tried.push(one)
    say(`| ${mutant.name} | ${mutant.what} | ${one.isFound ? one.where : `**${one.where}**`} | ${one.seconds} |`)
  }
} finally {
  copy.remove()
}
const found = tried.filter(({ isFound }) => isFound).length
say('', `${found} of ${tried.length} found`)
process.exitCode = found === tried.length ? 0 : 1

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
