import { newAlert } from '../alert/alert.ts'
import { afterOutcome, brakeAt } from '../attend/brake.ts'
import type { Client } from '../course/client.ts'
import type { CourseId, JobId } from '../course/ids.ts'
import type { SendOutcome } from '../mail/send-mail.ts'
import type { ClinicState, SentMail } from '../store/items.ts'
import type { LetterJob } from '../store/jobs.ts'
import type { Write } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { LetterDeps } from './letter-deps.ts'
import { passOn, putLetter } from './turn.ts'

/** How often an outcome is written anew because somebody else wrote first. */
const tries = 8

/** Minutes to wait after each refusal running: an hour in all, after which the letter is given up. */
const pauses = [1, 2, 4, 8, 15, 30] as const

/** An attempt that was claimed, and what became of it. */
export interface AttemptedLetter {
  readonly sending: NonNullable<LetterJob['sending']>
  readonly course: CourseId
  readonly mime: SentMail['mime']
  readonly outcome: SendOutcome
}

/** Writes an attempt's outcome down, and the mail if it went; where it cannot be, the attempt stays claimed. */
export async function recordLetter(deps: LetterDeps, id: JobId, attempted: AttemptedLetter): Promise<void> {
  const { store, clock } = deps
  const { attempt, client: to } = attempted.sending
  for (let tried = 0; tried < tries; tried += 1) {
    const [job, client, clinic] = await Promise.all([store.readJob(id), store.readClient(to), store.readClinic()])
    if (job?.type !== 'letter' || job.sending?.attempt !== attempt) return
    const now = clock()
    const written = await store.write([
      putLetter(job, jobAfter(job, attempted, now)),
      ...mailWrites(client, attempted, now),
      ...afterOutcome(clinic, attempted.outcome, now),
      ...brakeAlert(clinic, attempted, now),
    ])
    if (written.ok) return
  }
  deps.count('outcome-not-recorded')
}

/** What certainly did not go is tried again; of anything else the next one has their turn. */
function jobAfter(job: LetterJob, { sending, outcome }: AttemptedLetter, now: Instant): Partial<LetterJob> {
  const passed = passOn(job, sending, now)
  if (outcome.outcome !== 'refused') return { ...passed, sent: [...job.sent, sending] }
  const minutes = outcome.why === 'rejected' ? undefined : pauses[job.refusals]
  if (minutes === undefined) return passed
  return { sending: null, refusals: job.refusals + 1, dueAt: plus(now, { minutes }) }
}

/** The mail is kept as any other, unless the client was erased meanwhile. */
function mailWrites(client: Client | null, given: AttemptedLetter, at: Instant): readonly Write[] {
  if (given.outcome.outcome !== 'accepted' || client === null || client.erasedAt !== null) return []
  const { course, mime, sending } = given
  return [
    { put: 'mail', value: { course, attempt: sending.attempt, at, mime } },
    { check: 'client', id: client.id, mailVersion: client.mailVersion },
  ]
}

function brakeAlert(clinic: ClinicState, given: AttemptedLetter, at: Instant): readonly Write[] {
  if (given.outcome.outcome !== 'unknown' || clinic.unknowns + 1 !== brakeAt) return []
  const { course, sending } = given
  const about = { at, client: sending.client, course, slot: null, of: sending.attempt }
  return [{ put: 'alert', value: newAlert({ ...about, code: 'sending-braked' }), was: null }]
}
