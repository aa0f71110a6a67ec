import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { svgOf } from './chart.ts'
import { foundAgain } from './found-again.ts'
import { withResults } from './performance-page.ts'
import { inColumns, type Report } from './report.ts'
import { reportAttend } from './reports/report-attend.ts'
import { reportBurst } from './reports/report-burst.ts'
import { reportCold } from './reports/report-cold.ts'
import { reportConsole } from './reports/report-console.ts'
import { reportCourse } from './reports/report-course.ts'
import { reportFirst } from './reports/report-first.ts'
import { reportMemory } from './reports/report-memory.ts'
import { reportNation } from './reports/report-nation.ts'
import { reportPages } from './reports/report-pages.ts'
import { reportPlan } from './reports/report-plan.ts'
import { reportRender } from './reports/report-render.ts'
import { reportTick } from './reports/report-tick.ts'
import { readResults, type Results, thisMachine, writeResults } from './results.ts'

/** The parts in the order in which they run; each may go by what the earlier ones found. `runs` is null: as many as it takes. One that this machine cannot measure has null. */
const parts: Readonly<Record<string, (runs: number | null, found: Results) => Promise<Report | null>>> = {
  cold: (runs) => reportCold(runs ?? 42),
  first: (runs) => reportFirst(runs ?? 7),
  attend: (runs) => reportAttend(runs ?? 9),
  memory: (runs) => reportMemory(runs ?? 5),
  tick: () => reportTick(),
  plan: (runs) => reportPlan(runs ?? 7),
  render: (runs) => reportRender(runs ?? 7),
  course: () => reportCourse(),
  burst: () => reportBurst(),
  nation: async () => reportNation(),
  pages: (runs) => reportPages(runs ?? 101),
  console: (runs) => reportConsole(runs ?? 15),
}
const usage = `usage: npm run bench -- [--only ${Object.keys(parts).join('|')}] [--runs N] [--check]`

const text = { type: 'string' } as const
const options = { runs: text, only: text, check: { type: 'boolean', default: false } } as const

/** Each of them takes minutes: on a tenth of a core, over 5,000 courses. */
const onRequest: ReadonlySet<string> = new Set(['memory', 'console'])

const page = join(import.meta.dirname, '../../docs/performance.md')
const charts = join(import.meta.dirname, '../../docs/performance')

process.exitCode = await main(process.argv.slice(2))

/**
 * Measures what the product promises to be quick and cheap at, prints tables, and writes test/bench/results.json, the tables of
 * docs/performance.md and its charts. Times are of this machine. What is not asked for stays as it was last found. `--check` writes
 * nothing, and ends with exit code 1 where a figure that is stated was not found again.
 */
async function main(words: readonly string[]): Promise<number> {
  const asked = readAsked(words)
  if (asked === null) return say(usage, 2)
  const before = readResults()
  let results: Results = {}
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.only === null ? onRequest.has(name) : asked.only !== name) continue
    try {
      const machine = thisMachine()
      const report = await measure(asked.runs, { ...before, ...results })
      if (report === null) {
        process.stdout.write(`\n${name}: not measured, since this machine cannot\n`)
        continue
      }
      results = { ...results, [name]: { ...report, machine } }
      for (const table of report.tables) process.stdout.write(`\n${inColumns(table)}`)
    } catch (error) {
      return say(`${name} broke off: ${error instanceof Error ? error.message : String(error)}`, 1)
    }
  }
  const { table, isFoundAgain } = foundAgain(before, results)
  process.stdout.write(`\n${inColumns(table)}`)
  if (asked.isCheck) return isFoundAgain ? 0 : 1
  keep({ ...before, ...results })
  return 0
}

function keep(results: Results): void {
  writeResults(results)
  mkdirSync(charts, { recursive: true })
  for (const chart of Object.values(results).flatMap((part) => part.charts)) {
    writeFileSync(join(charts, `${chart.name}.svg`), svgOf(chart))
  }
  writeFileSync(page, withResults(readFileSync(page, 'utf8'), results))
}

interface Asked {
  readonly only: string | null
  readonly runs: number | null
  readonly isCheck: boolean
}

function readAsked(words: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({ args: [...words], options })
    const runs = values.runs === undefined ? null : Number(values.runs)
    if (runs !== null && !(Number.isInteger(runs) && runs > 0)) return null
    const { only = null, check: isCheck } = values
    return only !== null && !Object.hasOwn(parts, only) ? null : { only, runs, isCheck }
  } catch {
    return null
  }
}

function say(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}
