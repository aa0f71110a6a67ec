import * as z from 'zod'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import type { StaffDeps } from '../../shared/pages/answer-staff.tsx'
import { createRespond } from '../../shared/pages/page-response.ts'
import { pageStyle } from '../../shared/pages/page-style.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'

const Environment = z.object({ TABLE_NAME: z.string() })

export function liveDeps(): StaffDeps {
  const { TABLE_NAME } = Environment.parse(process.env)
  const clinic = loadClinic()
  const store = createDynamoStore({ client: createDynamoClient(), table: TABLE_NAME })
  const style = pageStyle(clinic.look.colour)
  return { clinic, store, clock: systemClock, style, respond: createRespond(clinic, style, ["frame-src 'self'"]) }
}
