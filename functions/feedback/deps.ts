import * as z from 'zod'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import type { FeedbackDeps } from '../../shared/feedback/take-feedback.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'

const Environment = z.object({ TABLE_NAME: z.string() })

export function liveDeps(): FeedbackDeps {
  const { TABLE_NAME } = Environment.parse(process.env)
  return {
    clinic: loadClinic(),
    store: createDynamoStore({ client: createDynamoClient(), table: TABLE_NAME }),
    clock: systemClock,
  }
}
