import { createHash } from 'node:crypto'

import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'

import { versionAfter } from '../../shared/store/bring-up.ts'
import { storedRowIn } from '../../shared/store/caseload-index.ts'
import { type Item, readValue } from '../../shared/store/item.ts'
import type { Kind } from '../../shared/store/kinds.ts'
import { canonicalJson } from '../../shared/transfer/canonical-json.ts'

/** Items of one version of a kind, as DynamoDB had them, and what their schema was then. */
export interface Fixtures {
  /** Stands for the schema of the value: another one is another version. */
  readonly fingerprint: string
  readonly items: readonly Item[]
  /** What the present version reads each item to, as JSON; of the present one nothing, since there it is what the item holds. */
  readonly reads: readonly unknown[]
}

/** Sixteen characters that stand for all that a value's schema takes; defaults, patterns and limits are part of it. */
export function schemaPrint({ value }: Pick<Kind, 'value'>): string {
  const schema = canonicalJson(z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' }))
  return createHash('sha256').update(schema).digest('hex').slice(0, 16)
}

/** What the present code makes of an item of any version, as JSON. */
export function readNow(kind: Kind, item: Item): unknown {
  return jsonOf(readValue(kind, storedIn(item), 'a fixture'))
}

/**
 * What is wrong with a kind, in words that say what to do: another schema under the number of an old one, a version without
 * fixtures, an item that is no longer read to what it was. Nothing: all is well.
 */
export function faultsOfKind(
  name: string,
  kind: Kind,
  fixturesOf: (version: number) => Fixtures | null,
): readonly string[] {
  const present = versionAfter(kind.steps)
  const versions = Array.from({ length: present }, (_, index) => index + 1)
  return versions.flatMap((version) => {
    const fixtures = fixturesOf(version)
    if (fixtures === null) return [`${name} has no fixtures of version ${version}: ${mend}`]
    const isPresent = version === present
    if (isPresent && fixtures.fingerprint !== schemaPrint(kind)) {
      return [`${name} has another schema than its version ${version} had, and no new version: ${mend}`]
    }
    return fixtures.items.flatMap((item, index) => {
      const expected = isPresent ? heldIn(kind, item) : fixtures.reads[index]
      return isReadTo(kind, item, expected)
        ? []
        : [`${name}, version ${version}, item ${index}: read otherwise: ${mend}`]
    })
  })
}

const mend = 'see "Items of the table" in CONTRIBUTING.md'

function isReadTo(kind: Kind, item: Item, expected: unknown): boolean {
  try {
    return canonicalJson(readNow(kind, item)) === canonicalJson(expected)
  } catch {
    return false
  }
}

/** All that an item holds: a schema that passes a field over would lose it with the next write. */
function heldIn({ unpacked }: Kind, item: Item): unknown {
  const { value } = storedIn(item)
  return jsonOf(unpacked === undefined ? value : unpacked.parse(value))
}

/** Version and value, of an item or of a course's row in the index. */
function storedIn(item: Item): { readonly schema?: unknown; readonly value?: unknown } {
  return item.pk === undefined ? storedRowIn(item) : unmarshall({ ...item })
}

function jsonOf(value: unknown): unknown {
  return JSON.parse(canonicalJson(value))
}
