import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { type FaultKind, faultKinds } from '../simulation/faults.ts'
import { type Ran, runSeeds } from '../simulation/run-seeds.ts'
import { savedSeeds } from '../simulation/saved-seeds.ts'
import { nothingYet, tallied } from '../simulation/tally.ts'

/**
 * Seeds of the simulation: those that found something once, then `--runs N` from `--seed N` on. stdout gets the figures, one JSON
 * document; stderr, on a failure, the command that tells its story, with exit code 1.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '0' }, runs: { type: 'string', default: '10' } },
})
const [first, runs] = [Number(values.seed), Number(values.runs)]
const seeds = [...savedSeeds().map(({ seed }) => seed), ...Array.from({ length: runs }, (_, index) => first + index)]
let tally = nothingYet
let failed: Ran | null = null
await runSeeds({
  seeds: seeds.values(),
  processes: availableParallelism(),
  ran: (run) => {
    tally = tallied(tally, run.figures)
    if (run.failure !== null) failed ??= run
    return failed === null
  },
})
tell(failed)

function tell(broken: Ran | null): void {
  if (broken !== null) {
    process.stderr.write(`${broken.failure?.invariant}: npm run soak -- --seed ${broken.seed} --runs 1\n`)
    process.exitCode = 1
  }
  const { faults, clientDays, ...counted } = tally
  const named = faultKinds.map((kind: FaultKind) => [`fault ${kind}`, faults[kind] ?? 0] as const)
  const figures = { ...counted, clientYears: Math.round(clientDays / 365), ...Object.fromEntries(named) }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
