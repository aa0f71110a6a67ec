import { Temporal } from 'temporal-polyfill/implementation'

import { momentOf, wallAt } from './zones.ts'

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** `2027-01-05` and `7` give `2027-01-12`. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** `mon` … `sun`. */
export function weekday(date: string): string {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''
}

/** The moment at which it is `time` in `zone`, `days` calendar days after the day there of the moment `ms`. */
export function daysLater(ms: number, days: number, time: string, zone: string): number {
  const asked = `${ms} ${days} ${time} ${zone}`
  const known = moments.get(asked) ?? momentOf(`${dayAfter(wallAt(ms, zone).slice(0, 10), days)}T${time}`, zone)
  moments.set(asked, known)
  return known
}

/** The same few are asked for again and again. */
const moments = new Map<string, number>()

export function text(ms: number): string {
  return Number.isFinite(ms) ? `${new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19)}Z` : String(ms)
}

/** The hours in which a clinic writes to nobody, on a client's own clocks. */
export interface Quiet {
  readonly from: string
  readonly to: string
}

export function isQuiet(ms: number, quiet: Quiet, zone: string): boolean {
  const time = wallAt(ms, zone).slice(11)
  return quiet.from <= quiet.to ? quiet.from <= time && time < quiet.to : quiet.from <= time || time < quiet.to
}

/** When the quiet hours that hold `ms` began. */
export function quietBegan(ms: number, quiet: Quiet, zone: string): number {
  const today = daysLater(ms, 0, quiet.from, zone)
  return today <= ms ? today : daysLater(ms, -1, quiet.from, zone)
}

/** When the quiet hours that hold `ms` end. */
export function quietEnds(ms: number, quiet: Quiet, zone: string): number {
  const today = daysLater(ms, 0, quiet.to, zone)
  return today > ms ? today : daysLater(ms, 1, quiet.to, zone)
}
