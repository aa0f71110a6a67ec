import * as z from 'zod'

/** A moment to the second, `2027-01-05T14:00:00Z`; texts of this form compare as the moments do. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.0{1,9})?Z$/)
  .transform((text) => `${text.slice(0, 19)}Z`)
  .refine((text) => isMoment(text))
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** The instant that lies so many elapsed minutes after `instant`. */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  return Instant.parse(new Date(Math.floor((Date.parse(instant) + minutes * 60_000) / 1000) * 1000).toISOString())
}

/** Whole and part days of 24 hours from one instant to another. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The earliest of some instants; null when there is none. */
export function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((instant) => instant !== null)
  return known.reduce<Instant | null>((first, next) => (first !== null && first <= next ? first : next), null)
}

function isMoment(text: string): boolean {
  const milliseconds = Date.parse(text)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 19) === text.slice(0, 19)
}
