import * as z from 'zod/mini'

import { type Instant, instantOf, millisecondsOf } from './instant.ts'
import { type ZoneRules, isZone, offsetAt } from './zone-rules.ts'
import { type WallTime, wallTimeOf } from './wall-time.ts'

/** An IANA zone that the pinned rules know, spelt as they spell it: `America/Vancouver`. */
export const Zone = z.string().check(z.refine(isZone, 'no such time zone')).brand<'Zone'>()
export type Zone = z.infer<typeof Zone>

/**
 * The instant at which the clocks of `zone` show `wall`; by the pinned rules unless others are given. Where they skip it
 * (a gap), the time after: the wall time as long after the change as it was meant to be; where they show it twice (an
 * overlap), the earlier one.
 */
export function toInstant(wall: WallTime, zone: Zone, rules: Pick<ZoneRules, 'offsetAt'> = { offsetAt }): Instant {
  const asUtc = Date.parse(`${wall}Z`)
  const offset = (at: number): number => rules.offsetAt(zone, at)
  const before = asUtc - offset(asUtc - day) * minute
  const after = asUtc - offset(asUtc + day) * minute
  if (offset(before) === offset(asUtc - day)) return instantOf(before)
  if (offset(after) === offset(asUtc + day)) return instantOf(after)
  return instantOf(before)
}

/** What the clocks of `zone` show at `instant`, cut to the minute; by the pinned rules unless others are given. */
export function toWall(instant: Instant, zone: Zone, rules: Pick<ZoneRules, 'offsetAt'> = { offsetAt }): WallTime {
  const milliseconds = millisecondsOf(instant)
  const shifted = milliseconds + rules.offsetAt(zone, milliseconds) * minute
  return wallTimeOf(shifted)
}

const minute = 60_000
const day = 24 * 60 * minute
