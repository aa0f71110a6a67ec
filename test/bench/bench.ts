import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { timePages } from './time-pages.ts'

const usage = 'usage: npm run bench -- [--runs N]'

process.exitCode = await main(process.argv.slice(2))

/**
 * Measures what the product promises to be quick at, prints a table and writes test/bench/results.json. Times are of this
 * machine; each is the median of so many runs.
 */
async function main(words: readonly string[]): Promise<number> {
  const runs = readRuns(words)
  if (runs === null) return say(usage, 2)
  try {
    const pages = await timePages(runs)
    const results = {
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      runs,
      pages,
    }
    writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`)
    process.stdout.write(`${tableOf(pages)}\n`)
    return 0
  } catch (error) {
    return say(`the benchmark broke off: ${error instanceof Error ? error.message : String(error)}`, 1)
  }
}

function readRuns(words: readonly string[]): number | null {
  try {
    const { values } = parseArgs({ args: [...words], options: { runs: { type: 'string', default: '101' } } })
    const runs = Number(values.runs)
    return Number.isInteger(runs) && runs > 0 ? runs : null
  } catch {
    return null
  }
}

function tableOf(pages: Awaited<ReturnType<typeof timePages>>): string {
  const rows = pages.map(({ page, bytes, median, slowest }) => [
    page,
    `${bytes}`,
    median.toFixed(1),
    slowest.toFixed(1),
  ])
  const lines = [['page', 'bytes', 'median ms', 'slowest ms'], ...rows]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)))
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function say(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}
