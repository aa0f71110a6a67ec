import type { Chance } from './chance.ts'
import type { FuzzAnswer } from './check-answer.ts'
import type { FuzzRequest } from './make-request.ts'
import type { Sampling } from './sample-value.ts'

/** All that is kept, by key, but for what only counts or remembers requests. What was not written since is the same. */
export type FuzzState = ReadonlyMap<string, unknown>

/** What is asked, and how it is looked at. */
export interface FuzzTarget {
  readonly document: object
  ask(request: FuzzRequest): Promise<FuzzAnswer>
  state(): Promise<FuzzState>
  /** What goes on by itself between two requests: time, and work in steps. */
  pass?(chance: Chance): Promise<void>
  /** The operations that it is asked for; default: all. */
  readonly only?: readonly string[]
  /** Beside fields: headers that name `somebody`, and those of `nobody`. */
  readonly known: Sampling['known']
}

/** The keys of what is other, new or gone. */
export function changed(before: FuzzState, after: FuzzState): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key))
}
