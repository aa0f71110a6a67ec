import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { type ColdStart, timeColdStarts } from './time-cold-starts.ts'
import { type ConsoleTimes, timeConsole } from './time-console.ts'
import { type PageTime, timePages } from './time-pages.ts'

const parts = ['cold', 'pages', 'console'] as const
type Part = (typeof parts)[number]
const usage = `usage: npm run bench -- [--only ${parts.join('|')}] [--runs N]`

process.exitCode = await main(process.argv.slice(2))

/**
 * Measures what the product promises to be quick at, prints a table and writes test/bench/results.json. Times are of this
 * machine; each is of so many runs.
 */
async function main(words: readonly string[]): Promise<number> {
  const asked = readAsked(words)
  if (asked === null) return say(usage, 2)
  const { runs, only } = asked
  try {
    const isAsked = (part: Part): boolean => only === null || only === part
    const cold = isAsked('cold') ? await timeColdStarts(runs ?? 21) : null
    const pages = isAsked('pages') ? await timePages(runs ?? 101) : null
    const staff = isAsked('console') ? await timeConsole(runs ?? 31) : null
    const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
    const results = { ...machine, cold, pages, console: staff }
    writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`)
    if (cold !== null) process.stdout.write(`${tableOf(coldRows(cold))}\n`)
    if (pages !== null) process.stdout.write(`${tableOf(pageRows(pages))}\n`)
    if (staff !== null) process.stdout.write(`${consoleHead(staff)}\n${tableOf(consoleRows(staff))}\n`)
    return 0
  } catch (error) {
    return say(`the benchmark broke off: ${error instanceof Error ? error.message : String(error)}`, 1)
  }
}

interface Asked {
  readonly only: Part | null
  readonly runs: number | null
}

function readAsked(words: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({ args: [...words], options: { runs: { type: 'string' }, only: { type: 'string' } } })
    const runs = values.runs === undefined ? null : Number(values.runs)
    const only = parts.find((part) => part === values.only) ?? null
    if (runs !== null && !(Number.isInteger(runs) && runs > 0)) return null
    return values.only !== undefined && only === null ? null : { only, runs }
  } catch {
    return null
  }
}

function coldRows(starts: readonly ColdStart[]): readonly (readonly string[])[] {
  const rows = starts.map((start) => [
    ...[start.function, start.kilobytes.toFixed(0), start.median.toFixed(0), start.floor.toFixed(0)],
    ...[start.ratio.toFixed(2), start.quartiles.map((quartile) => quartile.toFixed(2)).join('-'), `${start.goal}`],
  ])
  return [['cold start of', 'kB', 'median ms', 'floor ms', 'ratio', 'quartiles', 'goal'], ...rows]
}

function pageRows(pages: readonly PageTime[]): readonly (readonly string[])[] {
  const rows = pages.map(({ page, bytes, median, slowest }) => [
    ...[page, `${bytes}`, median.toFixed(1), slowest.toFixed(1)],
  ])
  return [['page', 'bytes', 'median ms', 'slowest ms'], ...rows]
}

function consoleHead({ running, closed, first }: ConsoleTimes): string {
  return `${running} courses run, ${closed} are over; the first page took ${(first / 1000).toFixed(1)} s`
}

function consoleRows({ pages }: ConsoleTimes): readonly (readonly string[])[] {
  const rows = pages.map(({ page, as, median, p95, slowest, bytes, requests, units }) => [
    ...[page, as, median.toFixed(0), p95.toFixed(0), slowest.toFixed(0)],
    ...[`${bytes}`, `${requests}`, units.toFixed(1)],
  ])
  return [['page', 'as', 'median ms', 'p95 ms', 'slowest ms', 'bytes', 'requests', 'read units'], ...rows]
}

function tableOf(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)))
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
