import { runAbsence } from '../absence/run-absence.ts'
import type { AttendDeps } from '../attend/deps.ts'
import type { JobId } from '../course/ids.ts'
import { runDigest } from '../digest/run-digest.ts'
import type { EnrolDeps } from '../enrol/enrol.ts'
import { runImport } from '../enrol/run-import.ts'
import { runErasure } from '../erase/run-erasure.ts'
import { runExport } from '../export/run-export.ts'
import { runLetter } from '../letter/run-letter.ts'
import { runReplan } from '../replan/run-replan.ts'
import { runRestore } from '../restore/run-restore.ts'
import { runRetention } from '../retention/run-retention.ts'
import { runCatchUp } from '../sending/run-catch-up.ts'

/** Steps that one run does on a job, a few seconds' work: the courses behind it in the batch wait so long. */
const stepsARun = 10

/** One step of each type of job; whether more is left to do now. */
const stepOf = {
  import: runImport,
  absence: runAbsence,
  erasure: runErasure,
  export: runExport,
  replan: runReplan,
  'catch-up': runCatchUp,
  letter: runLetter,
  digest: runDigest,
  retention: runRetention,
  restore: runRestore,
} as const

/** Does a job's next steps; what is left then is due at the next tick. */
export async function runJob(deps: AttendDeps & EnrolDeps, id: JobId): Promise<void> {
  const job = await deps.store.readJob(id)
  if (job === null) return
  for (let step = 0; step < stepsARun && deps.hasTime(); step += 1) {
    if (!(await stepOf[job.type](deps, id))) return
  }
}
