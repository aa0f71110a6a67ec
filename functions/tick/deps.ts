import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import { perMinute } from '../../shared/config/sending-rate.ts'
import { liveMeter } from '../../shared/metrics/live-meter.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { createQueue } from '../../shared/queue/queue.ts'
import { deployedOf } from '../../shared/deployed/deployed.ts'
import { standingTimes } from '../../shared/standing/standing-times.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import type { LiveDeps } from './tick.ts'

const Environment = z.object({
  TABLE_NAME: z.string(),
  TOMBSTONES_NAME: z.string(),
  QUEUE_URL: z.string(),
  /** A rehearsal has no standing jobs. */
  STANDING_JOBS: z._default(z.enum(['on', 'off']), 'on'),
})

export function liveDeps(): LiveDeps {
  const { TABLE_NAME, TOMBSTONES_NAME, QUEUE_URL, STANDING_JOBS } = Environment.parse(process.env)
  const clinic = loadClinic()
  const meter = liveMeter(clinic, 'tick')
  return {
    ...{ meter, measure: meter.measure },
    store: createDynamoStore({ client: createDynamoClient(), table: TABLE_NAME, outside: TOMBSTONES_NAME }),
    clock: systemClock,
    queue: createQueue(new SQSClient(), { url: QUEUE_URL, table: TABLE_NAME }),
    deployed: deployedOf(clinic),
    runtimeZones: process.versions['tz'] ?? '',
    standing: STANDING_JOBS === 'on' ? standingTimes(clinic) : null,
    perMinute: perMinute(clinic.mail),
  }
}
