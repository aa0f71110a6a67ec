import { timeFirstAnswers } from '../time-first-answers.ts'
import type { Report } from '../report.ts'

/** Each function's first event in a process of its own: what is loaded when it is first wanted is in it. */
export async function reportFirst(runs: number): Promise<Report> {
  const times = await timeFirstAnswers(runs)
  const rows = Object.entries(times).map(([name, milliseconds]) => [name, milliseconds.toFixed(0)])
  const title = `From the start of a process to its first event done, against the local stack; ${runs} runs`
  return { figures: times, tables: [{ title, head: ['function', 'median ms'], rows }], charts: [] }
}
