import * as z from 'zod/mini'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import { liveMeter } from '../../shared/metrics/live-meter.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import type { LiveDeps } from './feedback.ts'

const Environment = z.object({ TABLE_NAME: z.string(), TOMBSTONES_NAME: z.string() })

export function liveDeps(): LiveDeps {
  const { TABLE_NAME, TOMBSTONES_NAME } = Environment.parse(process.env)
  const clinic = loadClinic()
  return {
    clinic,
    meter: liveMeter(clinic, 'feedback'),
    store: createDynamoStore({ client: createDynamoClient(), table: TABLE_NAME, outside: TOMBSTONES_NAME }),
    clock: systemClock,
  }
}
