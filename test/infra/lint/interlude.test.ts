import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Where each source is planted, and what must be told about it; null where it is to pass. */
const planted = [
  ['shared/course/zod-named.ts', "import { z } from 'zod'\nexport const id = z.string()", 'zod-namespace'],
  ['shared/course/zod-default.ts', "import z from 'zod'\nexport const id = z.string()", 'zod-namespace'],
  ['infra/zod-types.ts', "import type { ZodType } from 'zod'\nexport type Schema = ZodType", 'zod-namespace'],
  ['shared/course/zod-mini-named.ts', "import { string } from 'zod/mini'\nexport const id = string()", 'zod-namespace'],
  ['infra/zod-all.ts', "import * as z from 'zod'\nexport const id = z.string()", null],
  ['shared/course/zod-mini.ts', "import * as z from 'zod/mini'\nexport const id = z.string()", null],

  [
    'shared/mail/zone.ts',
    "export const f = new Intl.DateTimeFormat('en', { timeZone: 'Europe/London' })",
    'pinned-zones',
  ],
  [
    'shared/mail/zone-call.ts',
    "export const f = Intl.DateTimeFormat('en', { timeZone: 'Europe/London' })",
    'pinned-zones',
  ],
  [
    'shared/mail/zone-name.ts',
    "const timeZone = 'UTC'\nexport const f = new Intl.DateTimeFormat('en', { timeZone })",
    'pinned-zones',
  ],
  ['shared/mail/no-zone.ts', "export const f = new Intl.DateTimeFormat('en', { hour: 'numeric' })", 'pinned-zones'],
  ['shared/mail/no-options.ts', "export const f = new Intl.DateTimeFormat('en')", 'pinned-zones'],
  [
    'shared/mail/spread.ts',
    "const more = { timeZone: 'Asia/Tokyo' }\nexport const f = new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...more })",
    'pinned-zones',
  ],
  ['shared/mail/utc.ts', "export const f = new Intl.DateTimeFormat('en', { timeZone: 'UTC' })", null],
  ['test/clinic-zone.ts', "export const clinic = { timeZone: 'Europe/London' }", null],
  [
    'functions/tick/zoned.ts',
    "import { Temporal } from 'temporal-polyfill'\nexport const read = Temporal.ZonedDateTime.from",
    'pinned-zones',
  ],
  [
    'functions/tick/now.ts',
    "import { Temporal } from 'temporal-polyfill'\nexport const read = () => Temporal.Now.instant()",
    'pinned-zones',
  ],
  [
    'functions/tick/to-zoned.ts',
    "export const f = (x: { toZonedDateTime: (y: string) => string }) => x.toZonedDateTime('Asia/Tokyo')",
    'pinned-zones',
  ],
  ['shared/time/local-hours.ts', 'export const hour = (date: Date) => date.getHours()', 'pinned-zones'],
  ['shared/time/local-text.ts', "export const text = (date: Date) => date.toLocaleDateString('en')", 'pinned-zones'],
  ['shared/time/numbers.ts', 'export const date = new Date(2027, 0, 1)', 'pinned-zones'],
  ['shared/time/utc-hours.ts', 'export const hour = (date: Date) => date.getUTCHours()', null],

  ['shared/course/now.ts', 'export const now = () => Date.now()', 'passed-clock'],
  ['shared/course/now-bracket.ts', "export const now = () => globalThis.Date['now']()", 'passed-clock'],
  ['shared/course/new-date.ts', 'export const now = () => new Date()', 'passed-clock'],
  ['shared/course/date-text.ts', 'export const now = () => Date()', 'passed-clock'],
  ['shared/course/random.ts', 'export const chance = () => Math.random()', 'passed-clock'],
  ['shared/course/performance.ts', 'export const now = () => performance.now()', 'passed-clock'],
  ['shared/course/parsed.ts', "export const date = new Date('2027-01-01T00:00:00Z')", null],
  ['shared/ports/clock.ts', 'export const now = () => Date.now()', null],
  ['infra/local/clock.ts', 'export const now = () => Date.now()', null],

  ['shared/course/log.ts', "console.log('x')\nexport const a = 1", 'no-console'],
  ['functions/tick/log.ts', "console.error('x')\nexport const a = 1", 'no-console'],
  ['shared/course/default.ts', 'export default 1', 'no-default-export'],
  ['vitest.config.ts', 'export default {}', null],
  ['shared/course/any.ts', 'export const a = (b: any) => b', 'no-explicit-any'],
  ['shared/course/as.ts', "export const a = 'b' as string", 'consistent-type-assertions'],
  ['shared/course/as-const.ts', "export const a = ['b'] as const", null],
  ['shared/course/bang.ts', 'export const a = (b: string | null) => b!', 'no-non-null-assertion'],
  ['shared/course/CamelCase.ts', 'export const a = 1', 'filename-case'],
] as const

const Report = z.object({ diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })) })

const folder = mkdtempSync(join(tmpdir(), 'interlude-lint-'))
let told: ReadonlyMap<string, readonly string[]> = new Map()

beforeAll(() => {
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replaceAll('"./infra', `"${root}infra`)
  writeFileSync(join(folder, '.oxlintrc.json'), config)
  for (const [path, source] of planted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${source}\n`)
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, encoding: 'utf8' })
  const { diagnostics } = Report.parse(JSON.parse(stdout))
  const byFile = Map.groupBy(diagnostics, ({ filename }) => filename)
  told = new Map([...byFile].map(([file, found]) => [file, found.map(({ code }) => code)]))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('.oxlintrc.json', () => {
  it.each(planted.filter(([, , rule]) => rule !== null))('tells what is wrong in %s: %j', (path, _, rule) => {
    expect(told.get(path)?.join(' ') ?? 'nothing').toContain(rule)
  })

  it.each(planted.filter(([, , rule]) => rule === null))('lets %s pass: %j', (path) => {
    expect(told.get(path)).toBeUndefined()
  })
})
