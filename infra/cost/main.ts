// npm run cost -- --clinic NAME --clients N [--json] [--free-tier]: what a month of the clinic costs, by item, from its own
// template, the dated price list and what a course was measured to ask for. Exit codes: 0; 1 for a bad clinic file; 2 for
// wrong usage.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { clinicFileOf, clinicNames } from '../clinic-files.ts'
import { synthesise } from '../synthesise.ts'
import { estimate } from './estimate.ts'
import { measured } from './measured.ts'
import { paidForIn } from './paid-for.ts'
import { readCostOptions } from './read-options.ts'
import { tellEstimate } from './tell-estimate.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const options = readCostOptions(process.argv.slice(2), clinicNames())
  if (options === null) {
    const names = clinicNames().join('|')
    return say(`usage: npm run cost -- --clinic ${names} --clients N [--json] [--free-tier]`, 2)
  }
  const outdir = mkdtempSync(join(tmpdir(), 'interlude-cost-'))
  try {
    const made = await synthesise({ clinicFile: clinicFileOf(options.clinic), outdir })
    if (!made.ok) return say(made.errors.join('\n'), 1)
    const { clinic, template } = made.stack
    const told = estimate({ ...options, clinic, measured, paidFor: paidForIn(template.Resources) })
    process.stdout.write(`${options.isJson ? JSON.stringify(told) : tellEstimate(told)}\n`)
    return 0
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

function say(words: string, code: number): number {
  process.stderr.write(`${words}\n`)
  return code
}
