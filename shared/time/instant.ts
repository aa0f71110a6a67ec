import * as z from 'zod/mini'

const form = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/**
 * A moment, to the second, as RFC 3339 text in UTC: `2027-01-05T14:00:00Z`. Texts of this form compare as the moments do.
 * @see https://www.rfc-editor.org/rfc/rfc3339
 */
export const Instant = z.string().check(z.regex(form), z.refine(isRealDay, 'no such instant')).brand<'Instant'>()
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

/** Whether a text of the form names a day that its month has: each has 28. */
function isRealDay(text: string): boolean {
  return text.slice(8, 10) <= '28' || textOf(Date.parse(text)) === text
}

function textOf(milliseconds: number): string {
  if (Number.isNaN(milliseconds)) return ''
  const seconds = Math.floor(milliseconds / 1000)
  const day = Math.floor(seconds / secondsADay)
  const ofDay = seconds - day * secondsADay
  return `${dayText(day)}T${two(Math.floor(ofDay / 3600))}:${two(Math.floor(ofDay / 60) % 60)}:${two(ofDay % 60)}Z`
}

/** The days named so far, by their count since 1970: a plan names few, and each of them often. */
const days = new Map<number, string>()

function dayText(day: number): string {
  const known = days.get(day) ?? new Date(day * secondsADay * 1000).toISOString().slice(0, -14)
  days.set(day, known)
  return known
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}

const secondsADay = 24 * 60 * 60

/** Whether a text of `textOf` has the form: a year before 0 or after 9999 has more digits, and a sign. */
function isInstant(text: string): text is Instant {
  return text.length === '0000-00-00T00:00:00Z'.length
}
