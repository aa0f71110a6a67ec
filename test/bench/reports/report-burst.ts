import { type Burst, type BurstOptions, simulateBurst } from '../burst/simulate-burst.ts'
import { quantileOf } from '../median.ts'
import type { Report } from '../report.ts'

const due = 50_000
const scenarios: readonly BurstOptions[] = [
  { due, limit: 14, isPaced: true },
  { due, limit: 200, isPaced: true },
  { due, limit: 1000, isPaced: true },
  // As it was before: with all 50,000 it took longer than a day.
  { due: 5_000, limit: 14, isPaced: false },
]

/** How late mails are where 50,000 fall due in one minute, and what sending at the limit comes to. */
export async function reportBurst(): Promise<Report> {
  const figures = []
  for (const options of scenarios) figures.push(figuresOf(options, await simulateBurst(options)))
  const rows = figures.map((one) => [
    `${one.limit}${one.isPaced ? '' : `, not paced, ${one.due.toLocaleString('en')} due`}`,
    ...[one.least, one.p50, one.p99, one.most].map(minutes),
    ...[`${(100 * one.share).toFixed(0)}%`, `${one.throttles}`, one.tries.toFixed(3), one.pointers.toFixed(3)],
  ])
  const paced = figures.filter(({ isPaced }) => isPaced)
  return {
    figures,
    tables: [
      {
        title: `${due.toLocaleString('en')} messages due in one minute, by what SES takes a second: how late they go, in minutes`,
        head: [
          'SES takes',
          'at best',
          'p50',
          'p99',
          'last',
          'of the limit',
          'throttles',
          'tries each',
          'pointers each',
        ],
        rows,
      },
    ],
    charts: [
      {
        ...{ name: 'burst', kind: 'bars', title: 'Minutes late, of 50,000 due in one minute', goal: null },
        labels: paced.map(({ limit }) => `${limit} a second`),
        series: [
          { name: 'p50', values: paced.map(({ p50 }) => p50 / 60) },
          { name: 'p99', values: paced.map(({ p99 }) => p99 / 60) },
          { name: 'the last one, if SES stood by all the time', values: paced.map(({ least }) => least / 60) },
        ],
      },
    ],
  }
}

function figuresOf({ due: count, limit, isPaced }: BurstOptions, { startsAt, messages, throttles }: Burst) {
  const late = messages.map(({ firstDueAt, sentAt }) => ((sentAt ?? Infinity) - firstDueAt) / 1000)
  const sent = messages.map(({ sentAt }) => ((sentAt ?? Infinity) - startsAt) / 1000)
  const mean = (of: (message: (typeof messages)[number]) => number): number =>
    messages.reduce((sum, message) => sum + of(message), 0) / messages.length
  const [first, last] = [quantileOf(sent, 0), quantileOf(sent, 1)]
  return {
    ...{ due: count, limit, isPaced, throttles, least: messages.length / limit },
    ...{ p50: quantileOf(late, 0.5), p99: quantileOf(late, 0.99), most: quantileOf(late, 1) },
    share: messages.length / limit / (last - first),
    ...{ tries: mean(({ tries }) => tries), pointers: mean(({ pointers }) => pointers) },
  }
}

function minutes(seconds: number): string {
  return (seconds / 60).toFixed(1)
}
