import type { Store, Write } from '../store/store.ts'

/** The writes without those new alerts that are there already: an event that comes twice tells staff nothing new. */
export async function withoutKnownAlerts(store: Store, writes: readonly Write[]): Promise<readonly Write[]> {
  const known = await Promise.all(
    writes.map(
      async (write) =>
        'put' in write &&
        write.put === 'alert' &&
        write.was === null &&
        (await store.readAlert(write.value.id)) !== null,
    ),
  )
  return writes.filter((_write, index) => known[index] === false)
}
