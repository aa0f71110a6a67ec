import { type Instant, instantOf } from '../time/instant.ts'

/** Tells what time it is. */
export type Clock = () => Instant

/** The machine's clock: the one place that reads it. */
export const systemClock: Clock = () => instantOf(Date.now())
