/** Chance that a seed repeats: mulberry32. */
export interface Chance {
  /** 0 up to, not including, `below`. */
  whole(below: number): number
  /** Once in so many times. */
  once(of: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
  /** One of them, or undefined of none. */
  any<T>(from: readonly T[]): T | undefined
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return {
    whole,
    once: (of) => whole(of) === 0,
    pick: (from) => from[whole(from.length)] ?? from[0],
    any: (from) => from[whole(from.length)],
  }
}
