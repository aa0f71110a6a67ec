import { describe, expect, it } from 'vitest'

import { lockedPackages } from '../../../infra/supply/locked-packages.ts'
import { locked } from './locked.ts'

const lock = (packages: Readonly<Record<string, object>>) => JSON.stringify({ packages })

describe('lockedPackages', () => {
  it('reads each package by its folder, the project itself aside', () => {
    const text = lock({
      '': { name: 'interlude', version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { version: '1.0.0', license: 'Apache-2.0' },
    })
    expect(lockedPackages(text)).toEqual([
      locked('zod', { version: '4.6.7' }),
      locked('@b/c', { folder: 'node_modules/a/node_modules/@b/c', licence: 'Apache-2.0' }),
    ])
  })

  it.each(['dev', 'devOptional', 'optional'])('takes one that is %s for a tool', (mark) => {
    const text = lock({ 'node_modules/knip': { version: '1.0.0', license: 'ISC', [mark]: true } })
    expect(lockedPackages(text)).toEqual([locked('knip', { licence: 'ISC', isForProduction: false })])
  })

  it('knows no licence where none is given', () => {
    expect(lockedPackages(lock({ 'node_modules/a': { version: '1.0.0' } }))).toEqual([locked('a', { licence: null })])
  })

  it('finds in the real lock file what is imported by what is deployed', () => {
    const found = lockedPackages().filter(({ isForProduction }) => isForProduction)
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['zod', '@aws-sdk/client-dynamodb']))
    expect(found.map(({ name }) => name)).not.toContain('vitest')
  })
})
