import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { exportFirst } from '../../../../infra/cli/destroy/export-first.ts'
import { readTransfer } from '../../../../shared/transfer/transfer-file.ts'
import { createApiWorld } from '../../../support/api-world.ts'
import { sendTo } from '../../../support/send-to-world.ts'

describe('exportFirst', () => {
  it('stops the mails, then writes the whole clinic for its owner alone, and never over another file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'interlude-export-')), 'harbour.jsonl')
    const [told, sent]: [string[], string[]] = [[], []]
    const deps = { send: sendTo(await createApiWorld(), sent), tell: (line: string) => void told.push(line) }
    const options = { url: 'https://stack.example', token: 'a-token', path }
    expect(await exportFirst(options, deps)).toBe(true)
    expect(sent[0]).toBe('PUT /api/sending')

    const file = readTransfer(readFileSync(path, 'utf8').trimEnd().split('\n'))
    if (!file.ok) throw new Error(file.error)
    expect(file.value.header).toMatchObject({ clinic: 'harbour', state: { sending: false }, counts: { client: 1 } })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(told).toEqual([
      'sending is off until somebody switches it on in the console; exporting …',
      `harbour.jsonl: ${file.value.lines.length} items; keep it encrypted`,
    ])

    const before = sent.length
    expect(await exportFirst(options, deps)).toBe(false)
    expect(sent).toHaveLength(before)
    expect(told.at(-1)).toMatch(/^harbour\.jsonl is there already, .* name another by --export FILE$/)
  })
})
