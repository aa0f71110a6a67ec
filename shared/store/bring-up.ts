/** A value as some version stored it: nothing of it has been checked. */
export type StoredValue = Readonly<Record<string, unknown>>

/** What one version's value becomes in the next one: pure, and total over every value that its version ever stored. */
export type Step = (value: StoredValue) => StoredValue

/** The version that items of a kind have which has come so many steps: the first is 1. */
export function versionAfter(steps: readonly Step[]): number {
  return steps.length + 1
}

/** The value of an earlier version (1 up to the present one) as the present one has it, a step for each version between. */
export function bringUp(value: StoredValue, version: number, steps: readonly Step[]): StoredValue {
  return steps.slice(version - 1).reduce((before, step) => step(before), value)
}
