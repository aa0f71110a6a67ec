import { drills } from './drills/drills.ts'

/** In the order in which they run: first what a change of the code is likeliest to break. */
export const partNames = [
  ...(['mutants', 'load', 'lives', 'paper', 'whole', 'tokens', 'api', 'apiOnDynamoDb', 'calendars'] as const),
  ...(['drills', 'soak', 'exhaustive', 'kills', 'stryker'] as const),
] as const
export type PartName = (typeof partNames)[number]

/** A part of the proof: programs with their options. Those of a round run side by side, the rounds one after another. */
export interface Part {
  readonly title: string
  readonly rounds: readonly (readonly (readonly string[])[])[]
}

/** All parts for a seed; `scale` 1 is the whole of each. */
export function partsOf(seed: number, scale: number): Readonly<Record<PartName, Part>> {
  const scaled = (many: number): string => String(Math.max(1, Math.round(many * scale)))
  const one = (name: string, from: number, more: readonly string[]): readonly string[] => [
    ...['test/proof/run-part.ts', '--part', name, '--seed', String(from)],
    ...more,
  ]
  // Halves far apart: some look for scenarios from their seed on.
  const two = (title: string, name: string, { many, apart = 1000, from = seed, more = [] }: Halves): Part => ({
    title,
    rounds: [[from, from + apart].map((start) => one(name, start, [...more, '--runs', scaled(many)]))],
  })
  const policies = ['make-up', 'count']
  return {
    lives: {
      title: 'course lives',
      rounds: [policies.map((policy) => one('lives', seed, ['--policy', policy, '--runs', scaled(5000)]))],
    },
    paper: two('scenarios on paper', 'paper', { many: 500, apart: Number(scaled(500)) }),
    whole: two('whole rehearsals with outages', 'whole', { many: 5 }),
    tokens: two('changed links', 'tokens', { many: 50_000 }),
    api: two('random requests', 'api', { many: 10_000 }),
    apiOnDynamoDb: two('random requests, on DynamoDB Local', 'api', {
      ...{ many: 1000, from: seed + 2000, more: ['--table', 'dynamodb'] },
    }),
    calendars: {
      title: 'calendars',
      rounds: [[['test/proof/calendars.ts', '--seed', String(seed), '--runs', scaled(10_000)]]],
    },
    // It runs a process a core by itself.
    soak: {
      title: 'simulated clinics',
      rounds: [[['test/proof/soak-part.ts', '--seed', String(seed), '--runs', scaled(1000)]]],
    },
    exhaustive: {
      title: 'every plan of the short scenarios',
      rounds: [['1/2', '2/2'].map((share) => exhaustive(share, scale))],
    },
    kills: {
      title: 'functions killed at random calls',
      rounds: [[seed, seed + 1000].map((from) => killsFrom(from, scaled(50)))],
    },
    // Alone: it needs both cores, and two seconds of them for one of AWS's.
    load: {
      title: 'a minute with 5,000 mails',
      rounds: [[['test/proof/load/load.ts', '--messages', scaled(5000), '--slow', '2']]],
    },
    drills: { title: 'drills', rounds: inPairs(drills.map(({ name }) => [`test/proof/drills/${name}.ts`])) },
    // Each of these takes both cores by itself; the seeds of the first are its own, since they are known to find something.
    mutants: { title: 'planted bugs', rounds: [[['test/simulation/mutants/run-mutants.ts', '--minutes', scaled(3)]]] },
    stryker: { title: 'changes of the rules', rounds: [[['test/proof/mutation/mutate-rules.ts']]] },
  }
}

/** By no seed: every plan, or of those with one fault every so manieth. */
function exhaustive(share: string, scale: number): readonly string[] {
  const oneIn = scale < 1 ? ['--one-in', String(Math.round(1 / scale))] : []
  return ['test/simulation/exhaustive/exhaustive.ts', '--most', '3', '--share', share, ...oneIn]
}

function killsFrom(seed: number, runs: string): readonly string[] {
  return ['test/proof/kills/kills.ts', '--seed', String(seed), '--runs', runs]
}

interface Halves {
  readonly many: number
  readonly apart?: number
  readonly from?: number
  readonly more?: readonly string[]
}

function inPairs<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []))
}
