import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { temporaryDirectory } from './temporary-directory.ts'
import { readTextFile } from '../../../../infra/local/rehearse/text-file.ts'

function fileOf(bytes: Uint8Array): string {
  const path = join(temporaryDirectory(), 'file')
  writeFileSync(path, bytes)
  return path
}

describe('readTextFile', () => {
  it('takes UTF-8 with and without a byte order mark', () => {
    expect(readTextFile(fileOf(Buffer.from('\uFEFFÅse')))).toEqual({ ok: true, text: 'Åse' })
    expect(readTextFile(fileOf(Buffer.from('Åse')))).toEqual({ ok: true, text: 'Åse' })
  })

  it('refuses UTF-16, marked or not, and says what to do', () => {
    const utf16 = { ok: false, what: 'is UTF-16; save it as UTF-8' }
    expect(readTextFile(fileOf(Buffer.from('\uFEFFid', 'utf16le')))).toEqual(utf16)
    expect(readTextFile(fileOf(Buffer.from('id', 'utf16le')))).toEqual(utf16)
    expect(readTextFile(fileOf(Buffer.from('\uFEFFid', 'utf16le').swap16()))).toEqual(utf16)
  })

  it('refuses other encodings and a file that is not there', () => {
    expect(readTextFile(fileOf(Buffer.from([0xc5, 0x73, 0x65])))).toMatchObject({
      ok: false,
      what: 'is not UTF-8; save it as UTF-8',
    })
    expect(readTextFile('/no/such/file.csv')).toEqual({
      ok: false,
      what: 'is not there; give the path of a file that is',
    })
  })
})
