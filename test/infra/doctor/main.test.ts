import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const main = fileURLToPath(new URL('../../../infra/doctor/main.ts', import.meta.url))

function run(...given: readonly string[]) {
  // There are neither credentials here nor a way to AWS.
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...given], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

const Report = z.object({
  clinic: z.literal('harbour'),
  findings: z.array(z.object({ check: z.string(), verdict: z.string(), says: z.string() })),
})

describe('npm run doctor', () => {
  it.each([
    [['--clinic', 'harbor'], /^there is no clinic "harbor", but harbour, thames: npm run doctor/],
    [[], /^no clinic is named: /],
    [['--clinic', 'harbour', '--fix'], /^--fix is not known: /],
    [['--clinic', 'harbour', '--profile'], /^--profile has no name: /],
  ])('ends with 2 and one line when it is called wrongly: %j', (given, line) => {
    const { status, stdout, stderr } = run(...given)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('tells one JSON document without credentials, and no stack trace', { timeout: 30_000 }, () => {
    const { status, stdout, stderr } = run('--clinic', 'harbour', '--json')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const { findings } = Report.parse(JSON.parse(stdout))
    expect(findings.find(({ check }) => check === 'account')).toMatchObject({
      verdict: 'cannot-tell',
      says: expect.stringMatching(/^there are no credentials/),
    })
  })

  it('tells the DNS records of the file where the stack cannot be asked', { timeout: 30_000 }, () => {
    const { status, stdout, stderr } = run('--clinic', 'thames', '--dns')
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^bounce\.mail\.thames\.example\.\t3600\tIN\tMX\t10 feedback-smtp\.eu-west-2\.amazonses\.com\.\n/,
    )
    expect(stderr).toMatch(/^the stack could not be asked: there are no credentials/)
  })
})
