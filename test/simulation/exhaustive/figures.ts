import type { Explored } from './explore.ts'

/** Numbers by name, as the parts of the proof print them. */
export type Figures = Readonly<Record<string, number>>

/** What one process found of a scenario. The scenario's points are counted once, in the first share. */
export function figuresOf(name: string, { points, plans, failed }: Explored, isFirst: boolean): Figures {
  const [none = 0, ...struck] = plans
  return {
    [`points ${name}`]: isFirst ? points : 0,
    [`plans ${name}`]: struck.reduce((sum, count) => sum + count, isFirst ? none : 0),
    [`failed ${name}`]: failed === null ? 0 : 1,
    ...Object.fromEntries(struck.map((count, index) => [`${strikes[index]} ${name}`, count])),
  }
}

const strikes = ['singles', 'pairs', 'triples'] as const

/** As a person reads it: a line a scenario, and all of them together. */
export function tableOf(names: readonly string[], figures: readonly Figures[]): readonly string[] {
  const sum = (what: string, name: string): number =>
    figures.reduce((all, one) => all + (one[`${what} ${name}`] ?? 0), 0)
  const rows = names.map((name) => [
    name,
    ...['points', ...strikes].map((what) => many(sum(what, name))),
    sum('failed', name) === 0 ? 'all held' : 'FAILED',
  ])
  const total = names.reduce((all, name) => all + sum('plans', name), 0)
  return [
    '| scenario | points | singles | pairs | triples | |',
    '|---|--:|--:|--:|--:|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    `${many(total)} plans`,
  ]
}

function many(count: number): string {
  return count.toLocaleString('en')
}
