/** Something that is not as it must be. The message says what was seen. */
export class Broken extends Error {
  readonly invariant: string

  constructor(invariant: string, seen: string) {
    super(seen)
    this.invariant = invariant
  }
}

/** Throws where something does not hold. */
export function must(invariant: string, holds: boolean, seen: () => string): void {
  if (!holds) throw new Broken(invariant, seen())
}
