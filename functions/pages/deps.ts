import { KMSClient } from '@aws-sdk/client-kms'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import { createKmsKeySealer } from '../../shared/link/kms-key-sealer.ts'
import { createLinkKeys } from '../../shared/link/link-keys.ts'
import type { LinkDeps } from '../../shared/pages/client/link-deps.ts'
import { createRespond } from '../../shared/http/page-response.ts'
import { pageStyle } from '../../shared/pages/page-style.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { randomId } from '../../shared/ports/new-id.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'

const Environment = z.object({
  TABLE_NAME: z.string(),
  TOMBSTONES_NAME: z.string(),
  LINK_KEY_ID: z.string(),
  LINK_BASE_URL: z.string(),
})

export function liveDeps(): LinkDeps {
  const { TABLE_NAME, TOMBSTONES_NAME, LINK_KEY_ID, LINK_BASE_URL } = Environment.parse(process.env)
  const clinic = loadClinic()
  const store = createDynamoStore({
    client: createDynamoClient(),
    ...{ table: TABLE_NAME, outside: TOMBSTONES_NAME },
    retentionDays: clinic.retentionDays,
  })
  const sealer = createKmsKeySealer({ kms: new KMSClient(), keyId: LINK_KEY_ID, clinic: clinic.id })
  const keys = createLinkKeys({ clinic: clinic.id, store, sealer })
  const style = pageStyle(clinic.look.colour)
  const respond = createRespond(clinic, style)
  return {
    ...{ clinic, store, clock: systemClock, newId: randomId, randomBytes, style, respond },
    keyOf: (month) => keys.of(month),
    linkBaseUrl: LINK_BASE_URL,
    addressKey: () => keys.addresses(),
  }
}
