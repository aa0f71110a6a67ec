import { allZones, offsetAt, transitionsOf } from '../shared/time/zone-rules.ts'

/** A zone for which the runtime's rules are not the pinned ones. */
export interface WrongZone {
  readonly zone: string
  /** The first instant that differs. */
  readonly from: string
  /** Minutes east of UTC by the pinned rules. */
  readonly ours: number
  /** Minutes east of UTC by the runtime; null where it does not know the zone. */
  readonly node: number | null
}

/** Minutes east of UTC at an instant (milliseconds since 1970). */
export type Offsets = (epochMilliseconds: number) => number

/** The zones that this Node has wrong somewhere from 2026 to 2036, by name. */
export function wrongZones(runtime: (zone: string) => Offsets | null = offsetsOfNode): readonly WrongZone[] {
  return allZones().flatMap((zone) => firstDifference(zone, runtime(zone)) ?? [])
}

const minute = 60_000
const hour = 60 * minute
const start = Date.UTC(2026, 0, 1)
const end = Date.UTC(2037, 0, 1)
const step = 7 * 24 * hour

/** Looks weekly and on both sides of our own transitions, then narrows a difference down to the minute. */
function firstDifference(zone: string, runtime: Offsets | null): WrongZone | null {
  if (runtime === null) return { zone, from: textOf(start), ours: offsetAt(zone, start), node: null }
  const differs = (at: number) => runtime(at) !== offsetAt(zone, at)
  let same = start
  for (const at of instantsToTry(zone)) {
    if (differs(at)) {
      const from = at === start ? at : narrow(same, at, differs)
      return { zone, from: textOf(from), ours: offsetAt(zone, from), node: runtime(from) }
    }
    same = at
  }
  return null
}

function instantsToTry(zone: string): readonly number[] {
  const weeks = Array.from({ length: Math.ceil((end - start) / step) }, (_, week) => start + week * step)
  const changes = transitionsOf(zone, start, end).flatMap(({ at }) => [at - minute, at])
  return [...weeks, ...changes].sort((a, b) => a - b)
}

function narrow(same: number, different: number, differs: (at: number) => boolean): number {
  let [low, high] = [same, different]
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute
    if (differs(middle)) high = middle
    else low = middle
  }
  return high
}

/** The one place where the runtime's own zone rules are asked: to say where they are wrong. */
function offsetsOfNode(zone: string): Offsets | null {
  try {
    // oxlint-disable-next-line interlude/pinned-zones -- here the runtime's rules are the matter
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    return (at) => minutesOf(format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '')
  } catch {
    return null
  }
}

function minutesOf(text: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0
}

function textOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
