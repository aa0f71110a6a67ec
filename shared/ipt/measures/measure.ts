import type { Locale } from '../../course/client.ts'

/** The words of a measure in one locale, letter for letter those of its publisher. */
export interface MeasureWords {
  /** What is asked of every item, with the time it is asked about. */
  readonly question: string
  readonly items: readonly string[]
  /** The answers that score 0, 1, 2 and 3. */
  readonly options: readonly [string, string, string, string]
}

export const bands = ['minimal', 'mild', 'moderate', 'moderately-severe', 'severe'] as const
export type Band = (typeof bands)[number]

/** A measure whose items may be shown to a client and answered. */
export interface Measure {
  /** How many items there are; each scores 0 to 3. */
  readonly items: number
  /** The least total of each band, from the lowest band up. */
  readonly bands: readonly { readonly from: number; readonly band: Band }[]
  /** The least total that counts as a case. */
  readonly caseness: number
  /** By how many points a total must change for the change to be reliable; null where none is published. */
  readonly reliableChange: number | null
  /** Official translations only: in a locale that is not here the measure is not shown. */
  readonly translations: Readonly<Partial<Record<Locale, MeasureWords>>>
}
