import type { Failure, Outcome } from './outcome.ts'
import type { Run } from './simulate.ts'

export interface ShrinkOptions {
  readonly simulate: (run: Run) => Promise<Outcome>
  /** Whether there is still time for another try. */
  readonly hasTime: () => boolean
}

/** A run that fails for the same invariant, with less in it. */
export interface Shrunk {
  readonly run: Run
  readonly outcome: Outcome
  readonly failure: Failure
  readonly tries: number
}

/**
 * Leaves out of a failing run every act and fault without which it fails too: all of them at first, then halves, quarters
 * and so on down to single ones (Zeller's delta debugging). Null where it does not fail.
 */
export async function shrink(run: Run, { simulate, hasTime }: ShrinkOptions): Promise<Shrunk | null> {
  const whole = await failing(run, simulate, null)
  if (whole === null) return null
  let best = { ...whole, tries: 1 }
  let size = candidatesOf(best.outcome).length
  while (size >= 1 && hasTime()) {
    const before = best
    for (const chunk of chunksOf(candidatesOf(best.outcome), size)) {
      if (!hasTime()) break
      const without = new Set([...(best.run.without ?? []), ...chunk])
      const less = await failing({ ...run, without }, simulate, whole.failure.invariant)
      best = less === null ? { ...best, tries: best.tries + 1 } : { ...less, tries: best.tries + 1 }
    }
    // Single ones are tried until none of them can go: what went made others needless.
    const isSame = candidatesOf(best.outcome).length === candidatesOf(before.outcome).length
    size = size === 1 && !isSame ? 1 : Math.floor(size / 2)
  }
  return best
}

async function failing(
  run: Run,
  simulate: ShrinkOptions['simulate'],
  invariant: string | null,
): Promise<Omit<Shrunk, 'tries'> | null> {
  const outcome = await simulate(run)
  const { failure } = outcome
  if (failure === null || (invariant !== null && failure.invariant !== invariant)) return null
  return { run, outcome, failure }
}

/** The last ones first: what came after the cause goes at once. */
function candidatesOf({ acted, struck }: Outcome): readonly string[] {
  return [...new Set([...struck.map(({ key }) => key), ...acted])].toReversed()
}

function chunksOf(names: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(names.length / size) }, (_, index) =>
    names.slice(index * size, (index + 1) * size),
  )
}
