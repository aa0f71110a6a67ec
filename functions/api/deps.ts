import { KMSClient } from '@aws-sdk/client-kms'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'

import type { ApiDeps } from '../../shared/api/api-deps.ts'
import { loadClinic } from '../../shared/config/load-clinic.ts'
import { createKmsKeySealer } from '../../shared/link/kms-key-sealer.ts'
import { createLinkKeys } from '../../shared/link/link-keys.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { randomId } from '../../shared/ports/new-id.ts'
import { briefPause } from '../../shared/ports/pause.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import { createVerifier } from '../../shared/staff/verify-token.ts'
import { readDocument } from './read-document.ts'

const Environment = z.object({
  TABLE_NAME: z.string(),
  TOMBSTONES_NAME: z.string(),
  LINK_KEY_ID: z.string(),
  LINK_BASE_URL: z.string(),
  SIGN_IN_ISSUER: z.string(),
  SIGN_IN_CLIENT: z.string(),
})

export function liveDeps(): ApiDeps {
  const { TABLE_NAME, TOMBSTONES_NAME, LINK_KEY_ID, LINK_BASE_URL, SIGN_IN_ISSUER, SIGN_IN_CLIENT } = Environment.parse(
    process.env,
  )
  const clinic = loadClinic()
  const store = createDynamoStore({
    client: createDynamoClient(),
    ...{ table: TABLE_NAME, outside: TOMBSTONES_NAME },
    retentionDays: clinic.retentionDays,
  })
  const sealer = createKmsKeySealer({ kms: new KMSClient(), keyId: LINK_KEY_ID, clinic: clinic.id })
  const keys = createLinkKeys({ clinic: clinic.id, store, sealer })
  return {
    ...{ clinic, store, clock: systemClock, newId: randomId, pause: briefPause, randomBytes, document: readDocument },
    verify: createVerifier({ issuer: SIGN_IN_ISSUER, clientId: SIGN_IN_CLIENT, clock: systemClock }),
    linkKey: (now) => keys.current(now),
    addressKey: () => keys.addresses(),
    linkBaseUrl: LINK_BASE_URL,
  }
}
