import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startDynamoDbLocal } from './dynamodb-local.ts'
import type { RunnableStack } from './deployed.ts'
import { runStack, type RunningStack } from './run-stack.ts'
import type { SystemOptions } from './system-types.ts'

/** A clinic's stack that can be deployed anew by another clinic file. */
export interface RunningSystem extends RunningStack {
  /** Synthesises the stack of a clinic file and deploys it in the place of the present one. */
  readonly redeploy: (clinicFile: string) => Promise<void>
}

/**
 * Synthesises the clinic's stack and brings the whole of it up: table, queues, mail, keys and functions. Everything is
 * new and empty; nothing outlives this process. The clinic file must be a good one.
 */
export async function startSystem({ clinicFile, ...options }: SystemOptions): Promise<RunningSystem> {
  const table = startDynamoDbLocal()
  const root = await mkdtemp(join(tmpdir(), 'interlude-'))
  const end = async () => {
    await rm(root, { recursive: true, force: true })
  }
  try {
    const system = await runStack(await stackOf(clinicFile, root), options, table)
    const redeploy = async (next: string) => system.deploy(await stackOf(next, root))
    const stop = async () => {
      await system.stop()
      await end()
    }
    return { ...system, redeploy, stop }
  } catch (error) {
    await Promise.allSettled([end(), table.then(({ stop }) => stop())])
    throw error
  }
}

async function stackOf(clinicFile: string, root: string): Promise<RunnableStack> {
  // CDK takes a second to load: the JVM starts beside it.
  const { synthesise } = await import('../synthesise.ts')
  const synthesised = await synthesise({ clinicFile, outdir: await mkdtemp(join(root, 'stack-')) })
  if (!synthesised.ok) throw new Error(synthesised.errors.join('\n'))
  const { clinic, template, functions } = synthesised.stack
  return { template, functions, account: clinic.account, region: clinic.region }
}
