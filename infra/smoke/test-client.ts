import { daytimeZone } from './daytime-zone.ts'
import type { Clinic } from '../../shared/config/clinic.ts'

/** The addresses of SES's mailbox simulator, by what comes of a mail to them. */
export type Mailbox = 'success' | 'bounce' | 'complaint'

/** Somebody made up for one run: no other run, and no person, has the id. */
export interface TestClient {
  readonly id: string
  readonly addressOf: (mailbox: Mailbox) => string
}

/** `at` is when the run begins. The label keeps the addresses of two runs apart. */
export function testClientOf(at: Date): TestClient {
  const id = `smoke-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  return { id, addressOf: (mailbox) => `${mailbox}+${id.toLowerCase()}@simulator.amazonses.com` }
}

/** When and with whom a course may begin, by the clinic's clocks. */
export interface Beginning {
  readonly therapist: string
  readonly wall: string
}

/**
 * The second half of a course, so that few times of the therapist are taken, and none of its sessions is in the ending yet.
 * `now` is the stack's own time.
 */
export function enrolmentOf(
  client: TestClient,
  { therapist, wall }: Beginning,
  { clinic, now }: { readonly clinic: Clinic; readonly now: string },
): Readonly<Record<string, unknown>> {
  return {
    ...{ client: client.id, name: 'Smoke Test', email: client.addressOf('success') },
    ...{ zone: daytimeZone(now, clinic.messages.quiet), therapist, sessions: 12, held: 6, first: wall },
    consentedOn: dayOf(now, -1),
  }
}

/** The day of an instant, or one so many days from it. */
export function dayOf(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10)
}
