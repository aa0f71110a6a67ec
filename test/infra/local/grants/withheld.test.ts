import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..', '..')

describe('npm run rehearse --without', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interlude-without-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['tick', 'sqs:SendMessage', 'arn:aws:sqs:'],
    ['attend', 'ses:SendRawEmail', 'arn:aws:ses:ca-central-1:111122223333:identity/mail.harbour.example'],
  ])('breaks off where %s lacks %s, and says so', { timeout: 60_000 }, async (functionName, action, resource) => {
    const options = ['--without', `${functionName}:${action}`, '--out', join(folder, 'out')]
    const program = ['--import', 'tsx', join(root, 'infra/local/rehearse.ts'), ...options]
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((done) => {
      execFile(process.execPath, program, { cwd: root }, (fault, _out, said) =>
        done({ code: fault?.code, stderr: said }),
      )
    })
    expect(stderr).toContain(`${functionName} may not ${action} on ${resource}`)
    expect(code).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })
})
