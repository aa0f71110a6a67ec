import { type Key, editionKey, jobRowKey, keyText } from '../store/keys.ts'
import { type Put, keyOfWrite } from '../store/write-key.ts'
import type { Carried } from './carried.ts'

/** The write that puts an item where there was none; null for the kinds that are put without a transaction. */
export function putOf(item: Carried): Put | null {
  switch (item.kind) {
    case 'client':
      return { put: item.kind, value: item.value, was: null }
    case 'course':
      return { put: item.kind, value: item.value, was: null }
    case 'slot':
      return { put: item.kind, value: item.value, was: null }
    case 'answered':
      return { put: item.kind, value: item.value, was: null }
    case 'diary-day':
      return { put: item.kind, value: item.value, was: null }
    case 'alert':
      return { put: item.kind, value: item.value, was: null }
    case 'job':
      return { put: item.kind, value: item.value, was: null }
    case 'audit':
      return { put: item.kind, value: item.value }
    case 'mail':
      return { put: item.kind, value: item.value }
    case 'job-row':
    case 'edition':
      return null
    default:
      return item satisfies never
  }
}

/** Where an item stands in the table. */
export function keyOfCarried(item: Carried): Key {
  if (item.kind === 'job-row') return jobRowKey(item.value.job, item.value.row)
  if (item.kind === 'edition') return editionKey(item.value.of, item.value.id)
  const put = putOf(item)
  if (put === null) throw new Error(`${item.kind} has no key`)
  return keyOfWrite(put)
}

/** What the lines of a file are sorted by. */
export function placeOf(item: Carried): string {
  return keyText(keyOfCarried(item))
}
