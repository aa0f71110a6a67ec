import type { Store, Write, Written } from '../../shared/store/store.ts'

/** What is done just before a write of a use case reaches the table; it may write to the table itself, or throw. */
export type Meddle = (writes: readonly Write[], store: Store, count: number) => Promise<void> | void

/** A store in which somebody else is always a moment quicker: `meddle` runs before each write. */
export function meddlingStore(store: Store, meddle: Meddle): Store {
  let count = 0
  return {
    ...store,
    async write(writes): Promise<Written> {
      count += 1
      await meddle(writes, store, count)
      return store.write(writes)
    },
  }
}

/** Meddles once only, at the first write that is a claim. */
export function beforeFirstClaim(act: (store: Store) => Promise<unknown>): Meddle {
  let done = false
  return async (writes, store) => {
    if (done || !isClaim(writes)) return
    done = true
    await act(store)
  }
}

/** Whether a transaction claims a message: it leaves an entry claimed in a ledger. */
export function isClaim(writes: readonly Write[]): boolean {
  return writes.some((write) => {
    if (!('put' in write) || (write.put !== 'slot' && write.put !== 'course')) return false
    return Object.values(write.value.ledger).some(({ state }) => state === 'claimed')
  })
}
