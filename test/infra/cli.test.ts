import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

const cli = fileURLToPath(new URL('../../infra/cli.ts', import.meta.url))

describe('infra/cli.ts', () => {
  it('ends with 2 and one line that names the clinics when it is called wrongly', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'synth', '--clinic', 'harbor'], {
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^there is no clinic "harbor": .*: harbour, thames\n$/)
  })
})
