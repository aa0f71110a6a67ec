/** How many of how many; `unknown` are those about which nothing is known, and which are no part of `of`. */
export interface Share {
  readonly count: number
  readonly of: number
  readonly unknown: number
}

/** A share of some things, by what is known of each: yes, no, or null for nothing. */
export function shareOf(known: readonly (boolean | null)[]): Share {
  const told = known.filter((one) => one !== null)
  return { count: told.filter(Boolean).length, of: told.length, unknown: known.length - told.length }
}

/** "7 of 18 (39 %)", with what is missing told; no percentage of nothing, nor of so few that one person makes a tenth. */
export function tellShare({ count, of, unknown }: Share): string {
  const percentage = of < fewest ? '' : ` (${Math.round((count / of) * 100)} %)`
  return `${count} of ${of}${percentage}${unknown === 0 ? '' : `; ${unknown} not known`}`
}

const fewest = 10
