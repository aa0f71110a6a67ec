import { StoreFault } from './fault.ts'
import { keyText } from './keys.ts'
import type { Write } from './store.ts'
import { tombstoneOf } from './tombstone-of.ts'
import { keyOfTombstone, keyOfWrite } from './write-key.ts'

/** DynamoDB's own limit. */
const mostActions = 100

/**
 * Throws where no state of the table could make sense of the writes: too many; two for one item; a version that does not
 * follow the one that was read (it would let a later writer overwrite what it never saw).
 */
export function refuseSenselessWrites(writes: readonly Write[]): void {
  const actions = writes.length + writes.filter((write) => tombstoneOf(write) !== null).length
  if (actions > mostActions) throw new StoreFault('bad-write', `${actions} actions, at most ${mostActions}`)
  const keys = new Set<string>()
  for (const write of writes) {
    const key = keyText(keyOfWrite(write))
    for (const one of [key, ...tombstoneKeys(write)]) {
      if (keys.has(one)) throw new StoreFault('bad-write', `two actions on ${one}`)
      keys.add(one)
    }
    if ('restores' in write) continue
    if ('was' in write && write.value.version !== (write.was ?? 0) + 1) {
      throw new StoreFault('bad-write', `${key}: version ${write.value.version} cannot follow ${write.was}`)
    }
  }
}

/** A client is not written together with a tombstone of theirs. Acts on one course may be several: the last one's counts. */
function tombstoneKeys(write: Write): readonly string[] {
  if (!('put' in write) || write.put !== 'client') return []
  const tombstone = tombstoneOf(write)
  return tombstone === null ? [] : [keyText(keyOfTombstone(tombstone))]
}
