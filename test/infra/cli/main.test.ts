import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { catalogueHash } from '../../../shared/texts/catalogue.ts'
import { catalogueOf } from '../../../shared/texts/clinic-catalogue.ts'
import { sampleClinic } from '../../support/sample-course.ts'

const cli = fileURLToPath(new URL('../../../infra/cli/main.ts', import.meta.url))

function run(...given: readonly string[]) {
  // Whoever would call AWS would find neither credentials nor a way.
  const env = { PATH: process.env['PATH'], HTTPS_PROXY: 'http://127.0.0.1:1', AWS_EC2_METADATA_DISABLED: 'true' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', cli, ...given], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

/** What there is to say of a sample clinic: a line for each of its locales, none of which is approved. */
function missing(clinic: 'harbour' | 'thames'): readonly string[] {
  const once = `once a clinician has read them (npm run rehearse -- --clinic ${clinic} --texts writes the page)`
  return sampleClinic(clinic).locales.map(
    (locale) =>
      `${clinic}.json: approved.${locale}: is missing, so nobody has approved the texts; ${once}, give { "by": …, "on": …, "catalogue": "${catalogueHash(catalogueOf(sampleClinic(clinic), locale))}" }`,
  )
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

describe('infra/cli/main.ts', () => {
  it('ends with 2 and one line that names the clinics when it is called wrongly', () => {
    const { status, stdout, stderr } = run('synth', '--clinic', 'harbor')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^there is no clinic "harbor": .*: harbour, thames\n$/)
  })

  it.each(['harbour', 'thames'] as const)(
    'deploys no texts that nobody has approved, and says what is to be done: %s',
    (clinic) => {
      expect(run('deploy', '--clinic', clinic)).toEqual({ status: 1, stdout: '', stderr: lines(missing(clinic)) })
    },
  )

  it('begins with no clinic of all while one of them may not be deployed', () => {
    const stderr = lines([...missing('harbour'), ...missing('thames')])
    expect(run('deploy', '--all')).toEqual({ status: 1, stdout: '', stderr })
  })

  it.each([
    [[], '--yes'],
    [['--purge', '--yes'], '--purge harbour'],
  ])('asks no question where nobody can answer: destroy %j', (given, instead) => {
    const stderr = `destroy asks before it does anything, and this is no terminal: give ${instead}\n`
    expect(run('destroy', '--clinic', 'harbour', ...given)).toEqual({ status: 2, stdout: '', stderr })
  })

  it.each(['synth', 'diff'])('only says so at %s', { timeout: 30_000 }, (verb) => {
    const { status, stdout, stderr } = run(verb, '--clinic', 'harbour', '--help')
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: lines(missing('harbour').map((line) => `deploy will refuse this: ${line}`)),
    })
    expect(stdout).toContain(`cdk ${verb}`)
  })

  it('says nothing of it when a stack is taken down', { timeout: 30_000 }, () => {
    expect(run('destroy', '--clinic', 'harbour', '--help')).toMatchObject({ status: 0, stderr: '' })
  })
})
