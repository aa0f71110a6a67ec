import middy from '@middy/core'

import { type TickDeps, tick } from '../../shared/attend/tick.ts'
import { createLog } from '../../shared/log.ts'
import { metered } from '../../shared/metrics/live-meter.ts'
import type { Meter } from '../../shared/metrics/meter.ts'
import { liveDeps } from './deps.ts'

const log = createLog('tick')

/** Once a minute: queues pointers to what is due. */
export function createTick(deps: TickDeps & { readonly meter: Meter }) {
  return metered(deps, async (): Promise<{ queued: number }> => {
    const queued = await tick(deps)
    if (queued > 0) log.info('queued', { queued })
    return { queued }
  })
}

export const handler = middy(createTick(liveDeps()))
