import { letterTags } from '../attend/attempt-tags.ts'
import { brakeWrites, mayTry } from '../attend/brake.ts'
import type { Client } from '../course/client.ts'
import { AttemptId, type JobId } from '../course/ids.ts'
import { lease } from '../message/agenda.ts'
import type { ClinicState } from '../store/items.ts'
import type { LetterJob } from '../store/jobs.ts'
import type { Write } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'
import { composeLetter } from './compose-letter.ts'
import type { LetterDeps } from './letter-deps.ts'
import { nextRecipient } from './next-recipient.ts'
import { recordLetter } from './record-letter.ts'
import { passOn, putLetter } from './turn.ts'

/** How soon it is looked again whether the clinic sends, and whether another probe may go. */
const again = { stopped: { minutes: 5 }, braked: { minutes: 1 } } as const

/** Nobody waits for a letter any longer than this. */
const longest = { days: 1 } as const

/**
 * Sends a letter to the next one who is to get it, at most once: it is claimed in the job before the call, and one that is
 * found claimed by an earlier run is given up. By night too: somebody is waiting for it.
 * @returns whether more may be left to do now
 */
export async function runLetter(deps: LetterDeps, id: JobId): Promise<boolean> {
  const { store, clock } = deps
  const job = await store.readJob(id)
  const now = clock()
  if (job === null || job.type !== 'letter' || job.dueAt === null || job.dueAt > now) return false
  if (job.sending !== null) {
    deps.count('letter-given-up')
    return write(deps, [putLetter(job, { ...passOn(job, job.sending, now), sent: [...job.sent, job.sending] })])
  }
  const client = plus(job.startedAt, longest) < now ? null : await nextRecipient(deps, job)
  if (client === null) return end(deps, job, now)
  const clinic = await store.readClinic()
  if (!mayTry(clinic, now)) return wait(deps, job, plus(now, clinic.sending ? again.braked : again.stopped))
  return sendLetter(deps, job, { client, clinic, now })
}

interface Turn {
  readonly client: Client
  readonly clinic: ClinicState
  readonly now: Instant
}

/** The claim holds only if nothing has changed about whether, and where, the client takes mail, and the clinic sends. */
async function sendLetter(deps: LetterDeps, job: LetterJob, { client, clinic, now }: Turn): Promise<boolean> {
  const attempt = AttemptId.parse(deps.newId())
  const { course, mime } = await composeLetter(deps, client, { letter: job.letter, attempt, now })
  const sending = { attempt, client: client.id }
  const claimed = await write(deps, [
    putLetter(job, { sending, dueAt: plus(now, lease) }),
    { check: 'client', id: client.id, mailVersion: client.mailVersion },
    ...brakeWrites(clinic, now),
  ])
  if (!claimed) return true
  const { from } = deps.clinic.mail
  const outcome = await deps.send({ from, to: client.email, mime, tags: letterTags(job, course, attempt) })
  deps.count(`letter-${outcome.outcome}`)
  await recordLetter(deps, job.id, { sending, course, mime, outcome })
  return true
}

async function wait(deps: LetterDeps, job: LetterJob, dueAt: Instant): Promise<false> {
  await write(deps, [putLetter(job, { dueAt })])
  return false
}

async function end(deps: LetterDeps, job: LetterJob, now: Instant): Promise<false> {
  await write(deps, [putLetter(job, { finishedAt: now, dueAt: null })])
  return false
}

/** Whether it was written; where somebody else was quicker, what they left is read again. */
async function write({ store }: LetterDeps, writes: readonly Write[]): Promise<boolean> {
  return (await store.write(writes)).ok
}
