import { describe, expect, it } from 'vitest'

import { joinPackages } from '../../../infra/supply/deployed-packages.ts'
import { locked } from './locked.ts'

const data = locked('moment-timezone', { isForProduction: false })

describe('joinPackages', () => {
  it('gives the version and the licence that the lock file has, also of a second version within another package', () => {
    const [first, second] = [
      locked('zod'),
      locked('zod', { folder: 'node_modules/jose/node_modules/zod', version: '3.0.0' }),
    ]
    const bundled = [{ folder: second.folder, functions: ['api'] }] as const
    expect(joinPackages(bundled, [first, second, data])[0]).toEqual({ ...second, functions: ['api'] })
  })

  it('has the package of the zone table, which every function carries', () => {
    const bundled = [
      { folder: 'node_modules/zod', functions: ['tick', 'api'] },
      { folder: 'node_modules/jose', functions: ['api'] },
    ] as const
    const packages = joinPackages(bundled, [locked('zod'), locked('jose'), data])
    expect(packages.at(-1)).toEqual({ ...data, functions: ['tick', 'api'] })
  })

  it('refuses to pass over one that the lock file does not have', () => {
    const bundled = [{ folder: 'node_modules/copied', functions: ['api'] }] as const
    expect(() => joinPackages(bundled, [data])).toThrow('node_modules/copied is deployed')
  })
})
