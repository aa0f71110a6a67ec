import * as z from 'zod/mini'

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/**
 * A moment, to the second, as RFC 3339 text in UTC: `2027-01-05T14:00:00Z`. Texts of this form compare as the moments do.
 * @see https://www.rfc-editor.org/rfc/rfc3339
 */
export const Instant = z
  .string()
  .check(
    z.regex(form),
    z.refine((text) => textOf(Date.parse(text)) === text, 'no such instant'),
  )
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A length of elapsed time; a day here is 24 hours. */
export interface Duration {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

/** The instant of a count of milliseconds since 1970, cut to the second; in the years 0 to 9999. */
export function instantOf(milliseconds: number): Instant {
  const text = textOf(milliseconds)
  if (!isInstant(text)) throw new RangeError('an instant lies in the years 0 to 9999')
  return text
}

/** Milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant)
}

/** The instant that lies `duration` of elapsed time after `instant` (before it, where the numbers are negative). */
export function plus(instant: Instant, duration: Duration): Instant {
  return instantOf(millisecondsOf(instant) + secondsOf(duration) * 1000)
}

/** The earliest of some instants; null when there is none. */
export function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce<Instant | null>(
    (first, next) => (next === null || (first !== null && first <= next) ? first : next),
    null,
  )
}

function secondsOf({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
}

function textOf(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : `${new Date(milliseconds).toISOString().slice(0, -5)}Z`
}

function isInstant(text: string): text is Instant {
  return form.test(text)
}
