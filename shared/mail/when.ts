import type { Client } from '../course/client.ts'
import type { Slot } from '../course/slot.ts'
import { formatDay, formatDayAndTime, formatTime, zoneName } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { type Zone, toWall } from '../time/zone.ts'
import type { Phrases } from './phrases.ts'

/** A slot's start in words, as the client's clocks show it. */
export interface When {
  /** "Tuesday 12 January". */
  readonly day: string
  /** "Tuesday 12 January, 14:00". */
  readonly dayAndTime: string
  /** "Tuesday 12 January, 14:00 (Tokyo time)". */
  readonly inZone: string
  /** "At the clinic: …", where the clinic's clocks show something else; null where they show the same. */
  readonly atClinic: string | null
}

/** An instant's time of day in a zone: "14:10 (Vancouver time)". */
export function timeOf(instant: Instant, zone: Zone, { locale, frame }: Phrases): string {
  return frame.inZone(formatTime(toWall(instant, zone), locale), zoneName(zone, locale))
}

/** The start of a slot for a client, who reads it in a zone of their own if they gave one, else in the clinic's. */
export function whenOf(slot: Pick<Slot, 'startsAt' | 'zone'>, client: Client, phrases: Phrases): When {
  const zone = client.zone ?? slot.zone
  const { locale, frame } = phrases
  const here = toWall(slot.startsAt, zone)
  const there = toWall(slot.startsAt, slot.zone)
  const dayAndTime = formatDayAndTime(here, locale)
  return {
    day: formatDay(here, locale),
    dayAndTime,
    inZone: frame.inZone(dayAndTime, zoneName(zone, locale)),
    atClinic: here === there ? null : frame.atClinic(formatDayAndTime(there, locale), zoneName(slot.zone, locale)),
  }
}
