import { newAlert } from '../alert/alert.ts'
import type { Client } from '../course/client.ts'
import type { ClientId, JobId } from '../course/ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { LetterJob } from '../store/jobs.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { alertAfter, clientAfter } from './client-after.ts'
import type { Feedback } from './ses-event.ts'
import type { Taking } from './taking.ts'

/** How often an event is taken anew because somebody else wrote first. */
const tries = 8

/**
 * Takes what SES tells of a letter: an address that takes no mail is written to no more. An attempt that the job does not
 * know, or one to an address that the client no longer has, changes nothing.
 * @returns whether the event told something new
 */
export async function takeLetterFeedback(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  id: JobId,
  feedback: Feedback,
): Promise<Taking> {
  for (let tried = 0; tried < tries; tried += 1) {
    const client = await recipientOf(store, id, feedback.tags.attempt)
    if (client === null) return 'unmatched'
    const writes = writesOf(client, feedback, clock())
    if (writes.length === 0 || (await isToldAgain(store, writes))) return 'known'
    if ((await store.write(writes)).ok) return 'taken'
  }
  throw new Error(`feedback on attempt ${feedback.tags.attempt} could not be written: others kept writing the client`)
}

/**
 * Whether staff were alerted of this event before: it had its effect then. They may have set the same address anew since,
 * and an event that comes once more must not stop it again.
 */
async function isToldAgain(store: Store, writes: readonly Write[]): Promise<boolean> {
  const [alert] = writes.flatMap((write) => ('put' in write && write.put === 'alert' ? [write.value.id] : []))
  return alert !== undefined && (await store.readAlert(alert)) !== null
}

/** To whom the attempt was, if it was to the address that they still have. */
async function recipientOf(store: Store, id: JobId, attempt: string): Promise<Client | null> {
  const job = await store.readJob(id)
  if (job?.type !== 'letter') return null
  const to = clientOfAttempt(job, attempt)
  const [client, entry] = await Promise.all([to === null ? null : store.readClient(to), store.readAddress(job.address)])
  return client !== null && client.erasedAt === null && entry?.clients.includes(client.id) === true ? client : null
}

function clientOfAttempt({ sending, sent }: LetterJob, attempt: string): ClientId | null {
  const all = sending === null ? sent : [...sent, sending]
  return all.find((one) => one.attempt === attempt)?.client ?? null
}

function writesOf(client: Client, feedback: Feedback, at: Instant): readonly Write[] {
  const after = clientAfter(client, feedback, at)
  const code = alertAfter(client, feedback, at)
  const about = { at, client: client.id, course: feedback.tags.course, slot: null, of: feedback.tags.attempt }
  return [
    ...(after === null ? [] : [{ put: 'client' as const, value: after, was: client.version }]),
    ...(code === null ? [] : [{ put: 'alert' as const, value: newAlert({ ...about, code }), was: null }]),
  ]
}
