/** A clock that stands still but for `moveTo`, or one that runs with real time from an instant on. */
export type ClockStart =
  | { readonly kind: 'frozen'; readonly at: string }
  | { readonly kind: 'running'; readonly from: string }

/** The system's time. `cells` is what a Worker's preload reads it from. */
export interface LocalClock {
  readonly cells: SharedArrayBuffer
  /** The instant now, cut to the second. */
  readonly now: () => string
  /** Puts the clock forward; an earlier instant than now is an error. */
  readonly moveTo: (instant: string) => void
}

/** Starts a clock. Its first cell says whether it runs; the second holds the time (frozen) or what to add (running). */
export function startClock(start: ClockStart): LocalClock {
  const cells = new SharedArrayBuffer(16)
  const view = new BigInt64Array(cells)
  const isRunning = start.kind === 'running'
  const set = (milliseconds: number) => Atomics.store(view, 1, BigInt(milliseconds - (isRunning ? Date.now() : 0)))
  Atomics.store(view, 0, isRunning ? 1n : 0n)
  set(parseInstant(start.kind === 'running' ? start.from : start.at))
  const now = () => formatInstant(readClock(cells, Date.now()))
  const moveTo = (instant: string) => {
    if (parseInstant(instant) < parseInstant(now()))
      throw new Error(`the clock cannot go back from ${now()} to ${instant}`)
    if (instant !== now()) set(parseInstant(instant))
  }
  return { cells, now, moveTo }
}

/** The clock's milliseconds since 1970, at a moment of real time in the same unit. */
export function readClock(cells: SharedArrayBuffer, realNow: number): number {
  const view = new BigInt64Array(cells)
  const value = Number(Atomics.load(view, 1))
  return Atomics.load(view, 0) === 1n ? realNow + value : value
}

/** The two cells as texts, for what cannot share them. */
export function cellsOf(cells: SharedArrayBuffer): readonly [string, string] {
  const view = new BigInt64Array(cells)
  return [String(Atomics.load(view, 0)), String(Atomics.load(view, 1))]
}

/** Sets cells to what `cellsOf` told of others. */
export function setCells(cells: SharedArrayBuffer, [first, second]: readonly [string, string]): void {
  const view = new BigInt64Array(cells)
  Atomics.store(view, 0, BigInt(first))
  Atomics.store(view, 1, BigInt(second))
}

/** Milliseconds since 1970 of an instant; an error for any other text. */
export function parseInstant(instant: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(milliseconds) || formatInstant(milliseconds) !== instant)
    throw new Error(`not an instant: ${instant}`)
  return milliseconds
}

/** The instant, cut to the second, of milliseconds since 1970. */
export function formatInstant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
