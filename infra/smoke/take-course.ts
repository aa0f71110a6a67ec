import * as z from 'zod'

import { need } from './ask-api.ts'
import { beginCourse } from './begin-course.ts'
import type { SmokeDeps } from './smoke-deps.ts'
import { Stopped } from './stopped.ts'
import type { Mailbox } from './test-client.ts'
import { type Expected, waitForMail } from './wait-for-mail.ts'

const State = z.object({
  client: z.object({ bouncedAt: z.string().nullable() }),
  course: z.object({ status: z.string(), sessions: z.array(z.object({ slot: z.number(), status: z.string() })) }),
})

/**
 * Takes the test client's course from the enrolment to its end: a welcome that is delivered, a cancellation that bounces, one
 * that is complained of (unless that is left out), and a last one that is delivered. Each comes of an act that is told at
 * once, so that nothing waits for the clock.
 */
export async function takeCourse(
  deps: SmokeDeps,
  options: { readonly now: string; readonly complains: boolean },
): Promise<void> {
  const { course, wall, therapist } = await beginCourse(deps, options.now)
  deps.tell(`${deps.client.id} is enrolled with ${therapist} from ${wall} on`)
  const seen = new Set<string>()
  const expect = async (expected: Expected): Promise<void> => {
    seen.add(await waitForMail(deps, { course, seen }, expected))
    deps.tell(`the ${expected.kind} was ${expected.fate}`)
  }
  await expect({ kind: 'welcome', fate: 'delivered' })
  await cancelTo(deps, 'bounce', () => expect({ kind: 'cancellation', fate: 'bounced' }))
  if (options.complains) {
    await cancelTo(deps, 'complaint', () => expect({ kind: 'cancellation', fate: 'complained' }))
  }
  await endCourse(deps, () => expect({ kind: 'cancellation', fate: 'delivered' }))
}

/** Cancels the next session of a client whose mailbox takes no mail, or calls it unwanted. */
async function cancelTo(deps: SmokeDeps, mailbox: Mailbox, expectMail: () => Promise<void>): Promise<void> {
  await writeTo(deps, mailbox)
  const next = (await read(deps)).course.sessions.find(({ status }) => status === 'scheduled')
  if (next === undefined) throw new Stopped('the course has no session left to cancel')
  await command(deps, { do: 'cancel', slot: next.slot, for: 'staff' })
  await expectMail()
  if ((await read(deps)).client.bouncedAt === null) throw new Stopped('mail to that address was not stopped')
  deps.tell('mail to that address is stopped')
}

async function endCourse(deps: SmokeDeps, expectMail: () => Promise<void>): Promise<void> {
  await writeTo(deps, 'success')
  await command(deps, { do: 'end', left: 0, reason: 'smoke test' })
  await expectMail()
  if ((await read(deps)).course.status !== 'closed') throw new Stopped('the course is ended, and not closed')
  deps.tell('the course is closed')
}

async function writeTo({ ask, client }: SmokeDeps, mailbox: Mailbox): Promise<void> {
  const path = `/api/clients/${client.id}/address`
  await need(ask, { method: 'PUT', path, body: { email: client.addressOf(mailbox) } }, z.unknown())
}

async function command({ ask, client }: SmokeDeps, body: unknown): Promise<void> {
  await need(ask, { method: 'POST', path: `/api/clients/${client.id}/commands`, body }, z.unknown())
}

async function read({ ask, client }: SmokeDeps): Promise<z.output<typeof State>> {
  return need(ask, { method: 'GET', path: `/api/clients/${client.id}` }, State)
}
