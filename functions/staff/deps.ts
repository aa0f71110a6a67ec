import { KMSClient } from '@aws-sdk/client-kms'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'

import { loadClinic } from '../../shared/config/load-clinic.ts'
import { createRespond } from '../../shared/http/page-response.ts'
import { createKmsKeySealer } from '../../shared/link/kms-key-sealer.ts'
import { createLinkKeys } from '../../shared/link/link-keys.ts'
import type { Log } from '../../shared/log.ts'
import type { SendMail } from '../../shared/mail/send-mail.ts'
import type { StaffDeps } from '../../shared/pages/console/answer-staff.tsx'
import { consoleStyle } from '../../shared/pages/console/console-style.ts'
import { pageStyle } from '../../shared/pages/page-style.ts'
import { systemClock } from '../../shared/ports/clock.ts'
import { randomId } from '../../shared/ports/new-id.ts'
import { briefPause } from '../../shared/ports/pause.ts'
import type { SignIn, SignInDeps } from '../../shared/staff/sign-in.ts'
import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import type { Instant } from '../../shared/time/instant.ts'

const Environment = z.object({
  TABLE_NAME: z.string(),
  TOMBSTONES_NAME: z.string(),
  CONFIGURATION_SET: z.string(),
  LINK_KEY_ID: z.string(),
  LINK_BASE_URL: z.string(),
  SIGN_IN_ISSUER: z.string(),
  SIGN_IN_CLIENT: z.string(),
})

export function liveDeps(log: Log): StaffDeps {
  const { TABLE_NAME, TOMBSTONES_NAME, CONFIGURATION_SET, ...environment } = Environment.parse(process.env)
  const { LINK_KEY_ID, LINK_BASE_URL, SIGN_IN_ISSUER, SIGN_IN_CLIENT } = environment
  const clinic = loadClinic()
  const store = createDynamoStore({
    client: createDynamoClient(),
    ...{ table: TABLE_NAME, outside: TOMBSTONES_NAME },
    retentionDays: clinic.retentionDays,
  })
  const sealer = createKmsKeySealer({ kms: new KMSClient(), keyId: LINK_KEY_ID, clinic: clinic.id })
  const keys = createLinkKeys({ clinic: clinic.id, store, sealer })
  const style = pageStyle(clinic.look.colour) + consoleStyle
  const ports = { clock: systemClock, newId: randomId, pause: briefPause, randomBytes }
  const sealing = {
    keyOf: (month: string) => keys.of(month),
    linkKey: (now: Instant) => keys.current(now),
    addressKey: () => keys.addresses(),
  }
  const signIn = signInLater({
    ...{ issuer: SIGN_IN_ISSUER, clientId: SIGN_IN_CLIENT, baseUrl: LINK_BASE_URL },
    ...{ ...ports, ...sealing },
  })
  return {
    ...{ clinic, store, style, signIn, ...ports, ...sealing },
    linkBaseUrl: LINK_BASE_URL,
    send: sendBySes(CONFIGURATION_SET),
    note: (what, of) => log.info(what, of),
    respond: createRespond(clinic, style, ["frame-src 'self'"]),
  }
}

/** Only a test mail is sent from here, so SES's client is loaded when the first one goes. */
function sendBySes(configurationSet: string): SendMail {
  return async (mail) => {
    const { createSesSender } = await import('../../shared/mail/ses-sender.ts')
    return createSesSender(configurationSet)(mail)
  }
}

/** Whoever has signed in, which is nearly everybody, needs nothing of OpenID Connect. */
function signInLater(deps: SignInDeps): SignIn {
  let loaded: Promise<SignIn> | null = null
  const load = (): Promise<SignIn> =>
    (loaded ??= import('../../shared/staff/sign-in.ts').then(({ createSignIn }) => createSignIn(deps)))
  return {
    begin: async (next) => (await load()).begin(next),
    finish: async (search, cookies) => (await load()).finish(search, cookies),
    end: async () => (await load()).end(),
  }
}
