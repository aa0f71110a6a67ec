import { unmarshall } from '@aws-sdk/util-dynamodb'

import { storedRowIn } from '../../shared/store/caseload-index.ts'
import type { Item } from '../../shared/store/item.ts'

/** Fields that say which of several forms a value has. */
const telling = new Set([
  'state',
  'type',
  'status',
  'phase',
  'reason',
  'kind',
  'fate',
  'do',
  'of',
  'code',
  'act',
  'form',
])

/** What can be seen of an item's form: which fields are there, empty or not, and which of several forms its parts have. */
export function traitsOf(item: Item): ReadonlySet<string> {
  const traits = new Set<string>()
  look(item.pk === undefined ? storedRowIn(item) : unmarshall({ ...item }), '', traits)
  return traits
}

function look(value: unknown, name: string, traits: Set<string>): void {
  if (Array.isArray(value)) {
    traits.add(`${name} ${value.length === 0 ? 'empty' : 'list'}`)
    for (const one of value) look(one, name, traits)
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    traits.add(`${name} ${Object.keys(value).length === 0 ? 'empty' : 'fields'}`)
    for (const [field, part] of Object.entries(value)) {
      // Keys of messages and dates are no fields.
      look(part, /^[a-z]+$/i.test(field) ? field : '*', traits)
    }
  } else traits.add(`${name} ${telling.has(name) ? String(value) : value === null ? 'null' : typeof value}`)
}

/** Of items as few as show every trait that any of them has; the one that shows most that is new comes next. */
export function fewestOf(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>()
  const left = items.map((item) => ({ item, traits: traitsOf(item) }))
  const chosen: Item[] = []
  for (;;) {
    const newIn = ({ traits }: { readonly traits: ReadonlySet<string> }) =>
      [...traits].filter((trait) => !seen.has(trait)).length
    const best = left.reduce((one, other) => (newIn(other) > newIn(one) ? other : one), left[0] ?? none)
    if (newIn(best) === 0) return chosen
    for (const trait of best.traits) seen.add(trait)
    chosen.push(best.item)
  }
}

const none = { item: {}, traits: new Set<string>() }
