import type { Report } from '../report.ts'
import { timePages } from '../time-pages.ts'

/** The pages behind a link, the table's own time with them. */
export async function reportPages(runs: number): Promise<Report> {
  const pages = await timePages(runs)
  const rows = pages.map(({ page, bytes, median, slowest }) => [
    ...[page, `${bytes}`, median.toFixed(1), slowest.toFixed(1)],
  ])
  const title = `A client's page, from the request to its answer over DynamoDB Local; ${runs} runs`
  return {
    figures: pages,
    tables: [{ title, head: ['page', 'bytes', 'median ms', 'slowest ms'], rows }],
    charts: [],
  }
}
