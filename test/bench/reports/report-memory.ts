import { usdIn } from '../../../infra/cost/prices.ts'
import { type AtMemory, measureMemory, started } from '../memory/measure-memory.ts'
import type { Report } from '../report.ts'

/** What the memory of a function does to its times and to what a message costs; null where a core cannot be shared out. */
export async function reportMemory(runs: number): Promise<Report | null> {
  const found = await measureMemory(runs)
  if (found === null)
    throw new Error('this machine has no control groups that we may write: it needs Linux and its root')
  const rows = found.map(({ megabytes, share, starts, message }) => [
    ...[`${megabytes}`, share.toFixed(2), ...started.map((name) => starts[name].toFixed(0))],
    ...[message.toFixed(1), millionOf({ megabytes, message }).toFixed(2)],
  ])
  return {
    figures: found,
    tables: [
      {
        title: `Milliseconds of a start and of a message by memory, on the share of a core that it has; ${runs} starts`,
        head: ['MB', 'core', ...started.map((name) => `${name} starts`), 'a message', 'dollars a million'],
        rows,
      },
    ],
    charts: [],
  }
}

/** Dollars for the time of a million messages: a list price is of a million gigabyte-seconds. */
function millionOf({ megabytes, message }: Pick<AtMemory, 'megabytes' | 'message'>): number {
  return (megabytes / 1024) * (message / 1000) * usdIn('us-east-1', 'gigabyteSeconds')
}
