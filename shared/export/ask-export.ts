import type { CommandDeps } from '../command/change-course.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { jobOfClient } from '../store/job-of-client.ts'
import type { ExportJob } from '../store/jobs.ts'

/** How often it is asked for anew because somebody else did at the same time. */
const tries = 5

/**
 * Has all that is kept of a client put together for the client. What is being put together is not begun again; what was
 * put together before gives way to the new. Refused, `unknown-client`, where nobody knows the client (any more).
 */
export async function askExport(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  client: ClientId,
  by: string,
): Promise<Result<ExportJob>> {
  const id = jobOfClient('export', client)
  for (let tried = 0; tried < tries; tried += 1) {
    const known = await store.readClient(client)
    if (known === null || known.erasedAt !== null) return refuse('unknown-client', `there is no client ${client}`)
    const before = await store.readJob(id)
    if (before?.type === 'export' && before.finishedAt === null) return done(before)
    const now = clock()
    const value: ExportJob = {
      ...{ id, type: 'export', client, by, courses: known.courses, rows: 0, cursor: 0, refused: [] },
      ...{ startedAt: now, finishedAt: null, dueAt: now, version: (before?.version ?? 0) + 1 },
    }
    const written = await store.write([{ put: 'job', value, was: before?.version ?? null }])
    if (written.ok) return done(value)
  }
  return refuse('changed-meanwhile', 'it was asked for by others at the same time; look again')
}
