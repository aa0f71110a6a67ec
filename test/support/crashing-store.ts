import type { Store } from '../../shared/store/store.ts'

/** A store that fails once, before or after its nth write took hold; rows, editions and removals count as writes. */
export function crashingAt(
  store: Store,
  crash: { readonly nth: number; readonly when: 'before' | 'after' } | null,
): { readonly store: Store; readonly count: () => number } {
  let count = 0
  async function counted<T>(write: () => Promise<T>): Promise<T> {
    count += 1
    const isNow = count === crash?.nth
    if (isNow && crash?.when === 'before') throw new Error('crash')
    const written = await write()
    if (isNow) throw new Error('crash')
    return written
  }
  return {
    count: () => count,
    store: {
      ...store,
      write: (writes) => counted(() => store.write(writes)),
      putKept: (kept) => counted(() => store.putKept(kept)),
      putJobRows: (rows, keptDays) => counted(() => store.putJobRows(rows, keptDays)),
      removeTraces: (course) => counted(() => store.removeTraces(course)),
      removeJobRows: (job) => counted(() => store.removeJobRows(job)),
      putEdition: (edition) => counted(() => store.putEdition(edition)),
    },
  }
}
