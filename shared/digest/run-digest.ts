import type { AttendDeps } from '../attend/deps.ts'
import { digestReaders } from './digest-readers.ts'
import { AttemptId, type JobId } from '../course/ids.ts'
import { composeMime } from '../mail/compose-mime.ts'
import type { SendOutcome } from '../mail/send-mail.ts'
import { lease } from '../message/agenda.ts'
import { dayIn, nextDaily } from '../standing/daily.ts'
import { standingJobs, standingTimes } from '../standing/standing-times.ts'
import type { DigestJob } from '../store/jobs.ts'
import { type Instant, plus } from '../time/instant.ts'
import { digestMail } from './digest-mail.ts'
import { type Digest, countOf, readDigest } from './read-digest.ts'

/** How often an outcome is written anew because the tick moved the job meanwhile. */
const tries = 8

/** Minutes to wait after each refusal running: an hour in all, after which the reader goes without for that day. */
const pauses = [1, 2, 4, 8, 15, 30] as const

/**
 * Tells the next of those who are to read it what needs a person today; on a day on which nothing does, nobody. At most
 * once a reader and day: it is claimed in the job before the call, and one that may have gone is not sent again, since
 * whatever still waits is told the next day, and stands in the console all the while. It goes also while sending to clients
 * is off.
 * @returns whether more may be left to do now
 */
export async function runDigest(deps: AttendDeps, id: JobId): Promise<boolean> {
  const job = await deps.store.readJob(id)
  const now = deps.clock()
  if (job?.type !== 'digest' || job.dueAt === null || job.dueAt > now) return false
  if (job.sending !== null) {
    deps.count('digest-given-up')
    return write(deps, job, passOn(job, now))
  }
  const to = job.to[job.cursor]
  return to !== undefined && job.day === dayIn(deps.clinic.timeZone, now)
    ? tell(deps, job, { to, now })
    : beginDay(deps, job, now)
}

/** The day's mail is begun where its time has come and anything waits for a person; else the job waits for its next time. */
async function beginDay(deps: AttendDeps, job: DigestJob, now: Instant): Promise<boolean> {
  const { digest: daily } = standingTimes(deps.clinic)
  const next = daily === null ? null : nextDaily(daily, job.day, now)
  if (daily === null || next === null || next > now) return rest(deps, job, { dueAt: next })
  const day = dayIn(daily.zone, now)
  if (countOf(await readNow(deps, now)) === 0) return rest(deps, job, { day, dueAt: nextDaily(daily, day, now) })
  const to = digestReaders(deps.clinic)
  const progress = { rows: to.length, cursor: 0, refusals: 0, startedAt: now, finishedAt: null }
  return write(deps, job, { day, to, ...progress })
}

/** The job until its next day; what was left of this one is not sent any more. */
async function rest(deps: AttendDeps, job: DigestJob, until: Pick<DigestJob, 'dueAt'> & Partial<DigestJob>) {
  await write(deps, job, { to: [], rows: 0, cursor: 0, refusals: 0, finishedAt: deps.clock(), ...until })
  return false
}

function readNow({ store, clinic }: AttendDeps, now: Instant): Promise<Digest> {
  return readDigest({ store, minutes: clinic.course.minutes }, now)
}

async function tell(
  deps: AttendDeps,
  job: DigestJob,
  { to, now }: { readonly to: string; readonly now: Instant },
): Promise<boolean> {
  const { clinic } = deps
  const digest = await readNow(deps, now)
  if (countOf(digest) === 0) return write(deps, job, { cursor: job.rows })
  const attempt = AttemptId.parse(deps.newId())
  const mail = digestMail({ clinic, digest, baseUrl: deps.linkBaseUrl })
  const mime = await composeMime(mail, { clinic, to: { name: '', email: to }, now, attempt })
  if (!(await write(deps, job, { sending: attempt, dueAt: plus(now, lease) }))) return true
  const outcome = await deps.send({ from: clinic.mail.from, to, mime, tags: { attempt, kind: 'digest' } })
  deps.count(`digest-${outcome.outcome}`)
  await record(deps, attempt, outcome)
  return true
}

/** Writes down what became of an attempt; where it cannot be, the attempt stays claimed. */
async function record(deps: AttendDeps, attempt: AttemptId, outcome: SendOutcome): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    const job = await deps.store.readJob(standingJobs.digest)
    if (job?.type !== 'digest' || job.sending !== attempt) return
    if (await write(deps, job, after(job, outcome, deps.clock()))) return
  }
  deps.count('outcome-not-recorded')
}

/** What certainly did not go is tried again; of anything else the next one has their turn. */
function after(job: DigestJob, outcome: SendOutcome, now: Instant): Partial<DigestJob> {
  const isForGood = outcome.outcome !== 'refused' || outcome.why === 'rejected'
  const minutes = isForGood ? undefined : pauses[job.refusals]
  if (minutes === undefined) return passOn(job, now)
  return { sending: null, refusals: job.refusals + 1, dueAt: plus(now, { minutes }) }
}

/** The job once a reader has had their turn, whatever became of it. */
function passOn({ cursor }: DigestJob, now: Instant): Partial<DigestJob> {
  return { sending: null, cursor: cursor + 1, refusals: 0, dueAt: now }
}

/** Whether it was written; where somebody else was quicker, what they left is read again. */
async function write(
  { store }: AttendDeps,
  job: DigestJob,
  change: Partial<Omit<DigestJob, 'version'>>,
): Promise<boolean> {
  const value = { ...job, ...change, version: job.version + 1 }
  return (await store.write([{ put: 'job', value, was: job.version }])).ok
}
