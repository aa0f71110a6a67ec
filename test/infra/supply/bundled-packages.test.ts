import { describe, expect, it } from 'vitest'

import { bundledPackages, packagesIn } from '../../../infra/supply/bundled-packages.ts'

const output = (...paths: readonly (readonly [path: string, bytesInOutput: number])[]) => {
  const inputs = Object.fromEntries(paths.map(([path, bytesInOutput]) => [path, { bytesInOutput }]))
  return { bytes: 1, inputs, imports: [], exports: [] }
}

describe('packagesIn', () => {
  it('tells each package of which code is left, and whose bundles have it', () => {
    expect(
      packagesIn({
        'bundles/attend/index.mjs': output(['node_modules/zod/a.js', 5], ['node_modules/@aws-sdk/core/dist/b.js', 1]),
        'bundles/tick/index.mjs': output(
          ['node_modules/zod/a.js', 5],
          ['node_modules/zod/b.js', 5],
          ['shared/c.ts', 9],
        ),
      }),
    ).toEqual([
      { folder: 'node_modules/@aws-sdk/core', functions: ['attend'] },
      { folder: 'node_modules/zod', functions: ['tick', 'attend'] },
    ])
  })

  it('leaves out what was shaken off', () => {
    expect(packagesIn({ 'bundles/tick/index.mjs': output(['node_modules/zod/a.js', 0]) })).toEqual([])
  })

  it('takes a package within another for that other version', () => {
    const paths = output(['node_modules/a/node_modules/@b/c/dist/index.js', 1])
    expect(packagesIn({ 'bundles/tick/index.mjs': paths })).toEqual([
      { folder: 'node_modules/a/node_modules/@b/c', functions: ['tick'] },
    ])
  })
})

describe('bundledPackages', () => {
  it('finds in the real bundles what every function reads with, and what only one sends with', async () => {
    const found = new Map((await bundledPackages()).map(({ folder, functions }) => [folder, functions]))
    expect(found.get('node_modules/zod')).toEqual(['tick', 'attend', 'feedback', 'pages', 'staff', 'api'])
    expect(found.get('node_modules/@aws-sdk/client-sqs')).toEqual(['tick'])
  })
})
