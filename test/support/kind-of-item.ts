import { type Item, keyOf } from '../../shared/store/item.ts'
import type { KindName } from '../../shared/store/kinds.ts'
import { kindNames } from './item-fixtures.ts'

/** The kind of an item that stands in the table, by its key. */
export function kindOfItem(item: Item): KindName {
  const { pk, sk } = keyOf(item)
  const [first = ''] = pk.split('#')
  if (first === 'clinic') return sk === 'heartbeat' ? 'heartbeat' : 'clinic'
  if (first === 'course') return sk === 'course' ? 'course' : 'slot'
  if (first === 'job') return sk === 'job' ? 'job' : 'job-row'
  if (first === 'outside') return sk === 'home' ? 'home' : 'tombstone'
  const name = kindNames.find((one) => one === ({ diary: 'diary-day', key: 'link-key' }[first] ?? first))
  if (name === undefined) throw new Error(`${pk} is an item of no kind`)
  return name
}
