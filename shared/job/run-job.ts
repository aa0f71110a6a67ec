import type { AttendDeps } from '../attend/deps.ts'
import type { JobId } from '../course/ids.ts'
import type { EnrolDeps } from '../enrol/enrol.ts'

/** Steps that one run does on a job, a few seconds' work: the courses behind it in the batch wait so long. */
const stepsARun = 10

/** One step of each type of job, loaded when there is such a job; whether more is left to do now. */
const stepOf = {
  import: async () => (await import('../enrol/run-import.ts')).runImport,
  absence: async () => (await import('../absence/run-absence.ts')).runAbsence,
  erasure: async () => (await import('../erase/run-erasure.ts')).runErasure,
  export: async () => (await import('../export/run-export.ts')).runExport,
  replan: async () => (await import('../replan/run-replan.ts')).runReplan,
  'catch-up': async () => (await import('../sending/run-catch-up.ts')).runCatchUp,
  letter: async () => (await import('../letter/run-letter.ts')).runLetter,
  digest: async () => (await import('../digest/run-digest.ts')).runDigest,
  retention: async () => (await import('../retention/run-retention.ts')).runRetention,
  restore: async () => (await import('../restore/run-restore.ts')).runRestore,
} as const

/** Does a job's next steps; what is left then is due at the next tick. */
export async function runJob(deps: AttendDeps & EnrolDeps, id: JobId): Promise<void> {
  const job = await deps.store.readJob(id)
  if (job === null) return
  const run = await stepOf[job.type]()
  for (let step = 0; step < stepsARun && deps.hasTime(); step += 1) {
    if (!(await run(deps, id))) return
  }
}
