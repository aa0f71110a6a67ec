/** Numbers that look like chance and are the same for one seed. */
export interface Chance {
  /** A whole number from `from` to `to`, both of them possible. */
  readonly whole: (from: number, to: number) => number
  readonly oneOf: <T>(values: readonly [T, ...T[]]) => T
  /** True in so many cases of a hundred. */
  readonly percent: (of: number) => boolean
}

/** Mulberry32, by Tommy Ettinger; its sequence is short but enough for a scenario. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    whole,
    oneOf: (values) => values[whole(0, values.length - 1)] ?? values[0],
    percent: (of) => next() * 100 < of,
  }
}
