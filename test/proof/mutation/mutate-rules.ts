import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { Stryker } from '@stryker-mutator/core'

import { type Rules, rules } from './rules.ts'

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/** How many of a hundred changes the tests must find. */
const leastScore = 85

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * Makes every small change that Stryker knows in the rules, one at a time, and looks whether the tests of their folder notice:
 * all folders, or `--only shared/time`. stdout gets the figures, one JSON document; stderr each change that no test noticed;
 * exit code 1 where there are too many of them.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } })
const all: Mutant[] = []
const figures: Record<string, number> = {}
for (const one of rules.filter(({ folder }) => values.only === undefined || folder === values.only)) {
  // What Stryker leaves out, since it would be in force before any test begins, counts for nothing.
  const changes = (await mutate(one)).filter(({ status }) => status !== 'Ignored')
  for (const change of changes) if (isMissed(change)) process.stderr.write(`${lineOf(change)}\n`)
  all.push(...changes)
  Object.assign(figures, figuresOf(changes, ` ${one.folder}`))
}
process.stdout.write(`${JSON.stringify({ ...figuresOf(all, ''), ...figures })}\n`)
process.exitCode = scoreOf(all) >= leastScore ? 0 : 1

async function mutate({ folder, names, tests }: Rules): Promise<readonly Mutant[]> {
  const sandbox = mkdtempSync(join(tmpdir(), 'interlude-stryker-'))
  try {
    return await new Stryker({
      configFile: relative(root, join(import.meta.dirname, 'stryker.json')),
      mutate: names.map((name) => `${folder}/${name}.ts`),
      testFiles: [...tests],
      tempDirName: sandbox,
    }).runMutationTest()
  } finally {
    rmSync(sandbox, { recursive: true, force: true })
  }
}

/** Whether no test noticed; what does not load, or never ends, is noticed. */
function isMissed({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage'
}

function figuresOf(changes: readonly Mutant[], of: string): Readonly<Record<string, number>> {
  const found = changes.filter((change) => !isMissed(change)).length
  return { [`changes${of}`]: changes.length, [`found${of}`]: found, [`score${of}`]: scoreOf(changes) }
}

/** In per cent, cut to one place. */
function scoreOf(changes: readonly Mutant[]): number {
  const found = changes.filter((change) => !isMissed(change)).length
  return Math.floor((found * 1000) / Math.max(1, changes.length)) / 10
}

function lineOf({ fileName, location, mutatorName, replacement }: Mutant): string {
  const { line, column } = location.start
  const instead = (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100)
  return `${relative(root, fileName)}:${line}:${column} ${mutatorName}: ${instead}`
}
