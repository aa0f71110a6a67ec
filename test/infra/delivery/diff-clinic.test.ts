import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { diffBase, diffDeployed, type Said } from '../../../infra/delivery/diff-clinic.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlude-diff-'))
const [root, base, outdir] = [join(folder, 'head'), join(folder, 'base'), join(folder, 'out')]
for (const [checkout, clinics] of [
  [root, ['harbour', 'thames']],
  [base, ['abbey', 'harbour']],
] as const) {
  mkdirSync(join(checkout, 'infra', 'clinics'), { recursive: true })
  for (const clinic of clinics) writeFileSync(join(checkout, 'infra', 'clinics', `${clinic}.json`), '{}')
}
afterAll(() => rmSync(folder, { recursive: true }))

/** Stands for npm: notes what it is asked, and fails at the script `failing`. */
function npm(failing?: string) {
  const calls: (readonly [folder: string, line: string])[] = []
  const run = async (where: string, script: string, options: readonly string[]): Promise<Said> => {
    calls.push([where, `${script} ${options.join(' ')}`])
    return { ok: script !== failing, said: `${script} says` }
  }
  return { calls, deps: { run, root, outdir } }
}

describe('diffBase', () => {
  it('has the base make its template by its own code, and holds this checkout against it', async () => {
    const { calls, deps } = npm()
    expect(await diffBase('harbour', base, deps)).toEqual({ clinic: 'harbour', kind: 'changed', said: 'diff says' })
    const template = join(outdir, 'harbour', 'Interlude-harbour.template.json')
    expect(calls).toEqual([
      [base, `synth --clinic harbour --quiet --output ${join(outdir, 'harbour')}`],
      [root, `diff --clinic harbour --template ${template} --no-color`],
    ])
  })

  it.each([
    ['thames', 'new'],
    ['abbey', 'gone'],
  ])('makes nothing for %s, which is %s', async (clinic, kind) => {
    const { calls, deps } = npm()
    expect(await diffBase(clinic, base, deps)).toEqual({ clinic, kind })
    expect(calls).toEqual([])
  })

  it.each(['synth', 'diff'])('tells what %s said when it fails', async (failing) => {
    const { deps } = npm(failing)
    expect(await diffBase('harbour', base, deps)).toEqual({
      clinic: 'harbour',
      kind: 'failed',
      said: `${failing} says`,
    })
  })
})

describe('diffDeployed', () => {
  it('holds this checkout against the stack as AWS has it', async () => {
    const { calls, deps } = npm()
    expect(await diffDeployed('harbour', deps)).toEqual({ clinic: 'harbour', kind: 'changed', said: 'diff says' })
    expect(calls).toEqual([[root, 'diff --clinic harbour --no-color']])
  })

  it('does not take a stack that cannot be read for one without changes', async () => {
    expect(await diffDeployed('harbour', npm('diff').deps)).toMatchObject({ kind: 'failed' })
  })
})
