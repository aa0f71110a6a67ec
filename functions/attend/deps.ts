import { KMSClient } from '@aws-sdk/client-kms'
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod/mini'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import { createKmsKeySealer } from '../../shared/link/kms-key-sealer.ts'
import { createLinkKeys } from '../../shared/link/link-keys.ts'
import type { Log } from '../../shared/log.ts'
import { liveMeter } from '../../shared/metrics/live-meter.ts'
import { paced } from '../../shared/mail/paced.ts'
import { createSesSender } from '../../shared/mail/ses-sender.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { randomId } from '../../shared/ports/new-id.ts'
import { briefPause } from '../../shared/ports/pause.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import type { LiveDeps } from './attend.ts'

const Environment = z.object({
  TABLE_NAME: z.string(),
  TOMBSTONES_NAME: z.string(),
  CONFIGURATION_SET: z.string(),
  LINK_KEY_ID: z.string(),
  LINK_BASE_URL: z.string(),
  /** Milliseconds between two mails of this process; none where time does not go by, as on a laptop. */
  MAILS_APART: z._default(z.coerce.number(), 0),
})

export function liveDeps(log: Log): LiveDeps {
  const environment = Environment.parse(process.env)
  const clinic = loadClinic()
  const { retentionDays } = clinic
  const { TABLE_NAME: table, TOMBSTONES_NAME: outside } = environment
  const store = createDynamoStore({ client: createDynamoClient(), table, outside, retentionDays })
  const sealer = createKmsKeySealer({ kms: new KMSClient(), keyId: environment.LINK_KEY_ID, clinic: clinic.id })
  const meter = liveMeter(clinic, 'attend')
  const keys = createLinkKeys({ clinic: clinic.id, store, sealer })
  return {
    ...{ clinic, store, clock: systemClock, newId: randomId, pause: briefPause, randomBytes },
    send: paced(createSesSender(environment.CONFIGURATION_SET), {
      ...{ apart: environment.MAILS_APART, now: () => performance.now(), wait },
    }),
    linkKey: (now, read) => keys.current(now, read),
    addressKey: () => keys.addresses(),
    linkBaseUrl: environment.LINK_BASE_URL,
    count: (code) => log.info(code),
    ...{ meter, measure: meter.measure },
  }
}
