import type { Report } from '../report.ts'
import { timeConsole } from '../time-console.ts'

/** The console's lists over a clinic of some 5,000 running courses. */
export async function reportConsole(runs: number): Promise<Report> {
  const times = await timeConsole(runs)
  const rows = times.pages.map(({ page, as, median, p95, slowest, bytes, requests, units }) => [
    ...[page, as, median.toFixed(0), p95.toFixed(0), slowest.toFixed(0)],
    ...[`${bytes}`, `${requests}`, units.toFixed(1)],
  ])
  const { running, closed, first } = times
  const title = `${running} courses run, ${closed} are over; the first page took ${(first / 1000).toFixed(1)} s; ${runs} runs`
  const head = ['page', 'as', 'median ms', 'p95 ms', 'slowest ms', 'bytes', 'requests', 'read units']
  return { figures: times, tables: [{ title, head, rows }], charts: [] }
}
