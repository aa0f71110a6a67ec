import { timeColdStarts } from '../time-cold-starts.ts'
import type { Report } from '../report.ts'

/** How far from each other, as a share, the ratios of two runs on one machine lie at the most. */
const within = 0.1

/** Each function's start beside its floor. */
export async function reportCold(runs: number): Promise<Report> {
  const starts = await timeColdStarts(runs)
  const labels = starts.map((start) => start.function)
  const rows = starts.map((start) => [
    ...[start.function, start.kilobytes.toFixed(0), start.median.toFixed(0), start.floor.toFixed(0)],
    ...[start.ratio.toFixed(2), start.quartiles.map((quartile) => quartile.toFixed(2)).join('-'), `${start.goal}`],
  ])
  const title = `From the start of a process to a handler that is ready, beside the clients of AWS alone; ${runs} runs`
  return {
    figures: starts,
    stated: starts.map((start) => ({
      name: `start of ${start.function}, times its floor`,
      value: start.ratio,
      within,
    })),
    tables: [{ title, head: ['function', 'kB', 'median ms', 'floor ms', 'ratio', 'quartiles', 'goal'], rows }],
    charts: [
      {
        ...{
          name: 'cold',
          kind: 'bars',
          title: 'Cold start: milliseconds to a handler that is ready',
          labels,
          goal: null,
        },
        series: [
          { name: 'the function', values: starts.map(({ median }) => median) },
          { name: 'the floor: its clients of AWS alone', values: starts.map(({ floor }) => floor) },
        ],
      },
    ],
  }
}
