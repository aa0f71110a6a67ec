import type { LetterJob } from '../store/jobs.ts'
import type { Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** The job changed, to be written if it is still as it was read. */
export function putLetter(job: LetterJob, change: Partial<Omit<LetterJob, 'version'>>): Write {
  return { put: 'job', value: { ...job, ...change, version: job.version + 1 }, was: job.version }
}

/** What the job is once a client has had their turn, whatever became of it. */
export function passOn(
  { cursor }: LetterJob,
  { client }: { readonly client: LetterJob['after'] },
  now: Instant,
): Partial<LetterJob> {
  return { sending: null, after: client, cursor: cursor + 1, refusals: 0, dueAt: now }
}
