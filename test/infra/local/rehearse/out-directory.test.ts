import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { temporaryDirectory } from './temporary-directory.ts'
import { refuseDirectory, replaceDirectory } from '../../../../infra/local/rehearse/out-directory.ts'

const files = ['messages.jsonl', 'sessions.jsonl', 'costs.json', 'index.html'].map((name) => ({ name, content: name }))
const place = temporaryDirectory

describe('refuseDirectory', () => {
  it('lets a new or an empty directory be used', () => {
    const here = place()
    expect(refuseDirectory(here)).toBeNull()
    expect(refuseDirectory(join(here, 'new', 'deeper'))).toBeNull()
  })

  it('refuses a directory with anything else in it, and a file', () => {
    const here = place()
    writeFileSync(join(here, 'thesis.txt'), 'dear')
    expect(refuseDirectory(here)).toMatch(/other than an earlier rehearsal/)
    expect(refuseDirectory(join(here, 'thesis.txt'))).toMatch(/is a file/)
    expect(refuseDirectory(join(here, 'thesis.txt', 'deep', 'er'))).toMatch(/lies under a file/)
  })
})

describe('replaceDirectory', () => {
  it('puts the new files in place of an earlier rehearsal, and leaves nothing beside it', () => {
    const here = place()
    const out = join(here, 'a', 'rehearsal')
    replaceDirectory(out, [...files, { name: 'mail/c-001-001.eml', content: 'old' }])
    expect(refuseDirectory(out)).toBeNull()
    replaceDirectory(out, [...files, { name: 'mail/c-002-001.eml', content: new Uint8Array([110, 101, 119]) }])
    expect(existsSync(join(out, 'mail', 'c-001-001.eml'))).toBe(false)
    expect(readFileSync(join(out, 'mail', 'c-002-001.eml'), 'utf8')).toBe('new')
    expect(readdirSync(join(here, 'a'))).toEqual(['rehearsal'])
  })

  it('fills an empty directory that was made before', () => {
    const out = join(place(), 'rehearsal')
    mkdirSync(out)
    replaceDirectory(out, files)
    expect(readdirSync(out)).toHaveLength(4)
  })
})
