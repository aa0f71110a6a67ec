import { faultKinds } from './faults.ts'
import type { Figures } from './outcome.ts'

/** The figures of many runs. */
export interface Tally extends Figures {
  readonly runs: number
}

export const nothingYet: Tally = { runs: 0, steps: 0, clientDays: 0, mails: 0, commits: 0, acts: 0, faults: {} }

export function tallied(tally: Tally, run: Figures): Tally {
  const faults = { ...tally.faults }
  for (const kind of faultKinds) faults[kind] = (faults[kind] ?? 0) + (run.faults[kind] ?? 0)
  return {
    runs: tally.runs + 1,
    steps: tally.steps + run.steps,
    clientDays: tally.clientDays + run.clientDays,
    mails: tally.mails + run.mails,
    commits: tally.commits + run.commits,
    acts: tally.acts + run.acts,
    faults,
  }
}

/** As a person reads it: what was gone through, and the faults by kind, the most frequent first; those that never struck too. */
export function linesOf({ runs, steps, clientDays, mails, commits, acts, faults }: Tally): readonly string[] {
  const kinds = faultKinds.toSorted((one, other) => (faults[other] ?? 0) - (faults[one] ?? 0))
  const all = kinds.reduce((sum, kind) => sum + (faults[kind] ?? 0), 0)
  return [
    `${many(runs)} runs, ${many(steps)} steps, ${(clientDays / 365).toFixed(1)} client-years`,
    `${many(mails)} mails, ${many(commits)} transactions, ${many(acts)} acts of people, ${many(all)} faults:`,
    ...kinds.map((kind) => `  ${kind.padEnd(22)}${many(faults[kind] ?? 0).padStart(9)}`),
  ]
}

function many(count: number): string {
  return count.toLocaleString('en')
}
