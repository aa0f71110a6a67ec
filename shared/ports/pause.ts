import { setTimeout } from 'node:timers/promises'

/** Waits before another try; `tried` is how many there were. */
export type Pause = (tried: number) => Promise<void>

/** A few milliseconds more each time, and by chance apart, so that those who collided do not collide again. */
export const briefPause: Pause = (tried) => setTimeout(Math.random() * 20 * Math.min(tried + 1, 10))
