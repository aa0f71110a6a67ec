import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { type ICruiseResult, cruise } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** From which file an import is planted, of what, and by which rule it must be refused; null where it is to pass. */
const planted = [
  ['functions/tick/a.ts', 'functions/attend/z.ts', 'functions-to-shared'],
  ['functions/tick/b.ts', 'infra/z.ts', 'functions-to-shared'],
  ['functions/tick/c.ts', 'functions/tick/z.ts', null],
  ['functions/tick/d.ts', 'shared/mail/z.ts', null],
  ['infra/a.ts', 'shared/mail/z.ts', 'infra-to-config'],
  ['infra/local/a.ts', 'shared/course/z.ts', 'infra-to-config'],
  ['infra/b.ts', 'functions/tick/z.ts', 'infra-to-config'],
  ['infra/c.ts', 'test/z.ts', 'infra-to-config'],
  ['infra/local/b.ts', 'shared/config/z.ts', null],
  ['infra/zones.ts', 'shared/mail/z.ts', 'zones-to-time'],
  ['shared/mail/a.ts', 'functions/tick/z.ts', 'shared-to-shared'],
  ['shared/mail/b.ts', 'infra/z.ts', 'shared-to-shared'],
  ['shared/course/a.ts', 'shared/mail/z.ts', 'domain-to-domain'],
  ['shared/message/a.ts', 'shared/store/z.ts', 'domain-to-domain'],
  ['shared/time/a.ts', 'node:fs', 'domain-to-domain'],
  ['shared/course/b.ts', 'shared/config/z.ts', 'domain-to-config-types'],
  ['shared/message/b.ts', 'shared/course/z.ts', null],
  ['shared/course/c.ts', 'zod', null],
  ['shared/mail/c.ts', 'vitest', 'deployed-to-dependencies'],
  ['shared/mail/d.ts', 'shared/mail/nowhere.ts', 'resolvable'],
] as const

const targets = new Set(planted.map(([, to]) => to).filter((to) => to.endsWith('/z.ts')))
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'interlude-directions-')))

async function cruisePlanted(): Promise<ICruiseResult> {
  for (const target of targets) write(target, 'export const z = 1')
  for (const [from, to] of planted) {
    const path =
      to.includes('/z.ts') || to.includes('/nowhere') ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to
    write(from, `import * as z from '${path}'\nexport const a = z`)
  }
  write('shared/mail/ring-a.ts', "import { b } from './ring-b.ts'\nexport const a = (): unknown => b")
  write('shared/mail/ring-b.ts', "import { a } from './ring-a.ts'\nexport const b = (): unknown => a")
  write('shared/course/types.ts', "import type * as config from '../config/z.ts'\nexport type C = typeof config.z")
  write('package.json', JSON.stringify({ dependencies: { zod: '*' }, devDependencies: { vitest: '*' } }))
  for (const name of ['zod', 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  const { options = {}, forbidden = [] } = await extractDepcruiseConfig(join(root, '.dependency-cruiser.mjs'))
  const { tsConfig: _, ...rest } = options
  const where = { baseDir: folder, validate: true, ruleSet: { forbidden: [...forbidden] } }
  const { output } = await cruise(['functions', 'infra', 'shared'], { ...rest, ...where })
  if (typeof output === 'string') throw new Error(output)
  return output
}

function write(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${source}\n`)
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('.dependency-cruiser.mjs', async () => {
  const { summary } = await cruisePlanted()
  const rulesOf = (file: string) => summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)

  it('reads TypeScript at all', () => {
    expect(summary.totalCruised).toBeGreaterThan(planted.length)
  })

  it.each(planted)('judges the import in %s of %s: %s', (from, _, rule) => {
    expect(rulesOf(from)).toEqual(rule === null ? [] : [rule])
  })

  it('refuses a ring', () => {
    expect(rulesOf('shared/mail/ring-a.ts')).toEqual(['no-cycle'])
  })

  it("lets the domain have the clinic file's types", () => {
    expect(rulesOf('shared/course/types.ts')).toEqual([])
  })
})
