import { join } from 'node:path'

import type { Plugin } from 'esbuild'

import { bundleFunctions } from '../../../infra/bundle.ts'
import type { RunnableStack } from '../../../infra/local/deployed.ts'
import { synthesise } from '../../../infra/synthesise.ts'
import { functionNames } from '../../../shared/config/function-names.ts'

/** A clinic's stack whose functions are of the invented next version, in which courses have a field more. */
export async function nextVersionOf(clinicFile: string, outdir: string): Promise<RunnableStack> {
  const made = await synthesise({ clinicFile, outdir })
  if (!made.ok) throw new Error(made.errors.join('\n'))
  const { clinic, template, functions } = made.stack
  const bundles = await bundleFunctions({ clinic, outdir: join(outdir, 'next'), plugins: [nextKinds] })
  const ofNext = functionNames.map((name) => [name, { ...functions[name], directory: bundles[name] }] as const)
  return { template, functions: Object.fromEntries(ofNext), account: clinic.account, region: clinic.region }
}

/** In the place of the kinds of items puts those of the next version, which are made of them. */
const nextKinds: Plugin = {
  name: 'next-kinds',
  setup: (building) => {
    const path = join(import.meta.dirname, 'next-kinds.ts')
    building.onResolve({ filter: /\/kinds\.ts$/ }, ({ importer }) => (importer === path ? null : { path }))
  },
}
