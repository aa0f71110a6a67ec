import { createHash } from 'node:crypto'

import type { FaultKind, Struck } from './faults.ts'

/** Something that did not hold. */
export interface Failure {
  readonly invariant: string
  /** What was seen instead. */
  readonly seen: string
  readonly step: number
  /** The simulated time, with its milliseconds. */
  readonly at: string
}

/** What a run came to. */
export interface Outcome {
  readonly failure: Failure | null
  /** Every call, act, fault and mail, a line each, in order. */
  readonly trace: readonly string[]
  /** The names of all acts of people. */
  readonly acted: readonly string[]
  readonly struck: readonly Struck[]
  readonly figures: Figures
}

export interface Figures {
  readonly steps: number
  readonly clientDays: number
  readonly mails: number
  readonly commits: number
  readonly acts: number
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>
}

/** What two runs have in common if, and only if, each step of theirs was the same. */
export function traceHash({ trace }: Outcome): string {
  return createHash('sha256').update(trace.join('\n')).digest('hex')
}

export function countsOf(struck: readonly Struck[]): Figures['faults'] {
  const counts: Partial<Record<FaultKind, number>> = {}
  for (const { kind } of struck) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
