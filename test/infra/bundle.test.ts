import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

import { functionNames } from '../../shared/config/function-names.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the bundle', () => {
  it.each(functionNames)('of %s has no part in what texts are held to at synth', async (name) => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [`functions/${name}/handler.ts`],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    })
    const inputs = Object.keys(metafile.inputs)
    expect(inputs).toContain(`functions/${name}/handler.ts`)
    expect(
      inputs.filter((path) => /^shared\/texts\/(?:rules\/|own-word-faults|extra-word-faults|word-judge)/u.test(path)),
    ).toEqual([])
  })
})
