import { parseArgs } from 'node:util'

import type { Size } from './setup.ts'

export const usage = `usage: npm run soak -- [--seed N] [--runs N] [--minutes N] [--saved] [--shrink SECONDS] [--clients N] [--days N] [--trace]

  --seed      the first seed; another one each time unless given
  --runs      how many, a seed each: 1000 unless --minutes is given
  --minutes   no run is begun after so many
  --saved     the saved seeds of test/simulation/seeds.json before all others
  --shrink    how long a run that fails is made shorter: 60 seconds unless given, 0 not at all
  --clients, --days   how many, where the seed is not to choose
  --trace     every call of the first run, and nothing else`

export interface SoakOptions {
  readonly seed: number
  readonly runs: number
  readonly minutes: number
  readonly saved: boolean
  readonly shrink: number
  readonly size: Size
  readonly trace: boolean
}

const known = {
  seed: { type: 'string' },
  runs: { type: 'string' },
  minutes: { type: 'string' },
  shrink: { type: 'string', default: '60' },
  clients: { type: 'string' },
  days: { type: 'string' },
  saved: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
} as const

/** Null where the words are none that are known. */
export function readOptions(words: readonly string[]): SoakOptions | null {
  try {
    const { values } = parseArgs({ args: [...words], options: known })
    const { saved, trace } = values
    const minutes = Number(values.minutes ?? Infinity)
    const runs = Number(values.runs ?? (values.minutes === undefined ? 1000 : Infinity))
    const [seed, shrink] = [Number(values.seed ?? Date.now() % 1_000_000), Number(values.shrink)]
    const size = { ...numbered('clients', values.clients), ...numbered('days', values.days) }
    const isSound = Number.isInteger(seed) && [runs, minutes, ...Object.values(size)].every((value) => value > 0)
    return isSound && shrink >= 0 ? { seed, runs, minutes, saved, shrink, size, trace } : null
  } catch {
    return null
  }
}

function numbered(name: 'clients' | 'days', text: string | undefined): Readonly<Record<string, number>> {
  return text === undefined ? {} : { [name]: Number(text) }
}
