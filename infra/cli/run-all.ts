import type { Clinic } from '../../shared/config/clinic.ts'
import type { Verb } from './read-call.ts'
import type { SummaryRow } from './summary-table.ts'

/** What a verb came to for one clinic. */
export interface ClinicEnd {
  readonly ok: boolean
  readonly isStopped: boolean
  /** Resources that differ or were changed; null where nobody counted. */
  readonly changes: number | null
}

export interface RunAllDeps {
  readonly run: (clinic: Clinic) => Promise<ClinicEnd>
  /** Milliseconds of any clock. */
  readonly now: () => number
}

/**
 * Does something for each clinic in order and tells what became of each. What only looks goes on after a failure; what
 * changes a stack begins no other one, since what failed for one clinic would likely fail for the next.
 */
export async function runAll(
  verb: Verb,
  clinics: readonly Clinic[],
  { run, now }: RunAllDeps,
): Promise<readonly SummaryRow[]> {
  const rows: SummaryRow[] = []
  let isOver = false
  for (const clinic of clinics) {
    if (isOver) {
      rows.push({ clinic: clinic.id, outcome: 'not begun', changes: null, seconds: null })
      continue
    }
    const began = now()
    const { ok, isStopped, changes } = await run(clinic)
    const outcome = isStopped ? 'stopped' : ok ? 'done' : 'failed'
    rows.push({ clinic: clinic.id, outcome, changes, seconds: Math.round((now() - began) / 1000) })
    isOver = isStopped || (!ok && ['deploy', 'destroy'].includes(verb))
  }
  return rows
}
