/** The middle one of some numbers; of an even count the higher of the two. */
export function medianOf(numbers: readonly number[]): number {
  return quantileOf(numbers, 0.5)
}

/** A quarter of the numbers lies below the first, and a quarter above the second. */
export function quartilesOf(numbers: readonly number[]): readonly [number, number] {
  return [quantileOf(numbers, 0.25), quantileOf(numbers, 0.75)]
}

/** The number below which `share` of them lie (0.95: all but the highest twentieth); 0 of none. */
export function quantileOf(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
