import { type TickDeps, tick } from '../../shared/attend/tick.ts'
import type { Log } from '../../shared/log.ts'
import { metered } from '../../shared/metrics/live-meter.ts'
import type { Meter } from '../../shared/metrics/meter.ts'

export type LiveDeps = TickDeps & { readonly meter: Meter }

/** Once a minute: queues pointers to what is due. */
export function createTick(deps: LiveDeps, log: Log) {
  return metered(deps, async (): Promise<{ queued: number }> => {
    const queued = await tick(deps)
    if (queued > 0) log.info('queued', { queued })
    return { queued }
  })
}
