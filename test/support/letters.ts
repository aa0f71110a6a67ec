import { addressIdOf } from '../../shared/address/address-id.ts'
import type { ClientId, JobId } from '../../shared/course/ids.ts'
import { newLetter } from '../../shared/letter/new-letter.ts'
import { runJob } from '../../shared/job/run-job.ts'
import type { LetterName } from '../../shared/course/letter-name.ts'
import type { LetterJob } from '../../shared/store/jobs.ts'
import type { Store, Write } from '../../shared/store/store.ts'
import { type Duration, plus } from '../../shared/time/instant.ts'
import type { PaperClinic } from './paper-rehearsal.ts'

/** Whoever is written to at an address now. */
export async function setAddress(
  { store, deps }: PaperClinic,
  email: string,
  clients: readonly ClientId[],
): Promise<void> {
  const id = addressIdOf(email, await deps.addressKey())
  const known = await store.readAddress(id)
  const value = { id, clients: [...clients], version: (known?.version ?? 0) + 1 }
  await writeOrFail(store, { put: 'address', value, was: known?.version ?? null })
}

/** Puts the job of a letter to an address, due now; returns its id. */
export async function putLetterTo(
  { store, deps, now }: PaperClinic,
  email: string,
  letter: LetterName = 'fresh-link',
  client: ClientId | null = null,
): Promise<JobId> {
  const address = addressIdOf(email, await deps.addressKey())
  const job = newLetter({ id: deps.newId(), letter, address, client }, now)
  await writeOrFail(store, { put: 'job', value: job, was: null })
  return job.id
}

/** Lets time pass, and then runs the jobs that are due, as attend does. */
export async function runJobsAfter(paper: PaperClinic, duration: Duration): Promise<void> {
  paper.now = plus(paper.now, duration)
  for (const due of await paper.store.listDue(paper.now, 100)) {
    if (due.type === 'job') await runJob(paper.deps, due.job)
  }
}

export async function letterOf({ store }: PaperClinic, id: JobId): Promise<LetterJob> {
  const job = await store.readJob(id)
  if (job?.type !== 'letter') throw new Error(`there is no letter ${id}`)
  return job
}

async function writeOrFail(store: Store, write: Write): Promise<void> {
  const written = await store.write([write])
  if (!written.ok) throw new Error('the sample could not be written')
}
