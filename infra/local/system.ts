import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startDynamoDbLocal } from './dynamodb-local.ts'
import { runStack, type RunningStack } from './run-stack.ts'
import type { SystemOptions } from './system-types.ts'

/**
 * Synthesises the clinic's stack and brings the whole of it up: table, queues, mail, keys and functions. Everything is
 * new and empty; nothing outlives this process. The clinic file must be a good one.
 */
export async function startSystem({ clinicFile, ...options }: SystemOptions): Promise<RunningStack> {
  const table = startDynamoDbLocal()
  const outdir = await mkdtemp(join(tmpdir(), 'interlude-'))
  const end = async () => {
    await rm(outdir, { recursive: true, force: true })
  }
  try {
    // CDK takes a second to load: the JVM starts beside it.
    const { synthesise } = await import('../synthesise.ts')
    const synthesised = await synthesise({ clinicFile, outdir })
    if (!synthesised.ok) throw new Error(synthesised.errors.join('\n'))
    const { clinic, template, functions } = synthesised.stack
    const system = await runStack(
      { template, functions, account: clinic.account, region: clinic.region },
      options,
      table,
    )
    const stop = async () => {
      await system.stop()
      await end()
    }
    return { ...system, stop }
  } catch (error) {
    await Promise.allSettled([end(), table.then(({ stop }) => stop())])
    throw error
  }
}
