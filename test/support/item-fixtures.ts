import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import * as z from 'zod'

import { versionAfter } from '../../shared/store/bring-up.ts'
import type { Item } from '../../shared/store/item.ts'
import { type KindName, kinds } from '../../shared/store/kinds.ts'
import { canonicalJson } from '../../shared/transfer/canonical-json.ts'
import type { Fixtures } from './kind-faults.ts'

const folder = join(import.meta.dirname, '..', 'store', 'fixtures')

export const kindNames = Object.keys(kinds).filter((name): name is KindName => name in kinds)

/** The version of a kind that this code writes. */
export function versionOf(name: KindName): number {
  return versionAfter(kinds[name].steps)
}

/** The items of a version that are kept in test/store/fixtures; null where there are none. */
export function readFixtures(name: KindName, version: number): Fixtures | null {
  const file = fileOf(name, version)
  return existsSync(file) ? FixtureFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** An item a line, so that a change shows which. */
export function writeFixtures(name: KindName, version: number, { fingerprint, items, reads }: Fixtures): void {
  mkdirSync(join(folder, `v${version}`), { recursive: true })
  const head = `{\n  "fingerprint": "${fingerprint}",\n`
  writeFileSync(fileOf(name, version), `${head}  "items": ${linesOf(items)},\n  "reads": ${linesOf(reads)}\n}\n`)
}

function linesOf(values: readonly unknown[]): string {
  const lines = values.map((value) => `    ${canonicalJson(value)}`)
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
}

type Attribute = Item[string]

/** JSON has no bytes: they stand in base64. */
const Attribute: z.ZodType<Attribute> = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }),
    z.strictObject({ N: z.string() }),
    z.strictObject({ BOOL: z.boolean() }),
    z.strictObject({ NULL: z.literal(true) }),
    z.strictObject({ B: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))) }),
    z.strictObject({ L: z.array(Attribute) }),
    z.strictObject({ M: z.record(z.string(), Attribute) }),
  ]),
)

const FixtureFile = z.object({
  fingerprint: z.string(),
  items: z.array(z.record(z.string(), Attribute)).min(1),
  reads: z.array(z.unknown()),
})

function fileOf(name: KindName, version: number): string {
  return join(folder, `v${version}`, `${name}.json`)
}
