import * as z from 'zod'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import type { ImportDeps } from '../../shared/enrol/import-clients.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { randomId } from '../../shared/ports/new-id.ts'
import { briefPause } from '../../shared/ports/pause.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'

const Environment = z.object({ TABLE_NAME: z.string() })

export function liveDeps(): ImportDeps {
  const { TABLE_NAME } = Environment.parse(process.env)
  const store = createDynamoStore({ client: createDynamoClient(), table: TABLE_NAME })
  return { clinic: loadClinic(), store, clock: systemClock, newId: randomId, pause: briefPause }
}
