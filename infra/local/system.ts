import type { System, SystemOptions } from './system-types.ts'

/** Synthesises the clinic's stack and brings the whole of it up. */
export async function startSystem(_options: SystemOptions): Promise<System> {
  throw new Error('not yet: being written')
}
