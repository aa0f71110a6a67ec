import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { startDynamoDbLocal } from '../../../infra/local/dynamodb-local.ts'
import { synthesise } from '../../../infra/synthesise.ts'
import { clinicFile } from '../drills/drill-clinic.ts'
import { runDrill } from '../drills/run-drill.ts'
import { type KillFigures, type KillGround, killRun } from './kill-run.ts'

/** So many runs, whose seeds follow one another. */
export interface KillsOptions {
  readonly seed: number
  readonly runs: number
  readonly tell?: (line: string) => void
}

/**
 * Clinics whose functions are killed at the calls that their seeds say, one after another on one DynamoDB Local. Throws at
 * the first promise that was not kept, with the seed that shows it again.
 * @returns runs, kills, what became of the messages, and the kills by place
 */
export async function kills({ seed, runs, tell = () => {} }: KillsOptions): Promise<Readonly<Record<string, number>>> {
  return onGround(async (ground) => {
    const total: Record<string, number> = { runs: 0, kills: 0, lost: 0, doubled: 0 }
    for (let one = seed; one < seed + runs; one += 1) {
      const began = performance.now()
      const figures = await killRun(one, ground).catch((error: unknown) => {
        throw new Error(`seed ${one}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      })
      add(total, figures)
      tell(`  seed ${one}: ${[...figures.places.keys()].join(', ')}, ${Math.round(performance.now() - began)} ms`)
    }
    return total
  })
}

async function onGround<T>(work: (ground: KillGround) => Promise<T>): Promise<T> {
  const outdir = await mkdtemp(join(tmpdir(), 'interlude-kills-'))
  const starting = startDynamoDbLocal()
  try {
    const synthesised = await synthesise({ clinicFile, outdir })
    if (!synthesised.ok) throw new Error(synthesised.errors.join('\n'))
    const { clinic, template, functions } = synthesised.stack
    const stack = { template, functions, account: clinic.account, region: clinic.region }
    return await work({ clinic, stack, table: await starting })
  } finally {
    await (await starting).stop()
    await rm(outdir, { recursive: true, force: true })
  }
}

function add(total: Record<string, number>, { places, ...figures }: KillFigures): void {
  const killed = [...places].map(([place, times]) => [`killed ${place}`, times] as const)
  const times = killed.reduce((sum, [, count]) => sum + count, 0)
  for (const [name, count] of [['runs', 1] as const, ['kills', times] as const, ...Object.entries(figures), ...killed])
    total[name] = (total[name] ?? 0) + count
}

await runDrill(import.meta, () => {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const { values } = parseArgs({ options: { seed: text('0'), runs: text('5') } })
  const tell = (line: string): void => void process.stderr.write(`${line}\n`)
  return kills({ seed: Number(values.seed), runs: Number(values.runs), tell })
})
