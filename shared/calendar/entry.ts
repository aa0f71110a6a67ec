import type { Clinic } from '../config/clinic.ts'
import type { Instant } from '../time/instant.ts'
import { basic } from './calendar-time.ts'
import { contentLine, textValue } from './content-line.ts'

/** One VEVENT. */
export interface Entry {
  readonly uid: string
  /** DTSTAMP: with equal SEQUENCE the later one holds. */
  readonly stamp: Instant
  readonly sequence: number
  readonly status: 'CONFIRMED' | 'CANCELLED'
  /** The lines that say when: DTSTART and, of a series, its rule or which of its steps this stands for. */
  readonly when: readonly string[]
  readonly minutes: number
  readonly summary: string
  readonly description: string
  readonly location: string
  /** Lines of ORGANIZER, ATTENDEE and the like. */
  readonly more: readonly string[]
  /** How long before the start a calendar reminds; null: it does not. */
  readonly alarmHours: number | null
}

/**
 * What calendars know an entry by, for its life: by the clinic's id, since the domain of its mail may change while clients
 * keep the entry, and another UID would be a second appointment that nothing moves or cancels any more.
 * @see https://www.rfc-editor.org/rfc/rfc2606 names under .invalid are nobody's
 */
export function uidOf({ id }: Pick<Clinic, 'id'>, of: string): string {
  return `${of}@${id}.interlude.invalid`
}

/**
 * The lines of one entry. It is private: who shares a calendar with the client sees that they are busy, and no more.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1
 */
export function entryLines(entry: Entry): readonly string[] {
  return [
    'BEGIN:VEVENT',
    contentLine('UID', entry.uid),
    `DTSTAMP:${basic(entry.stamp)}`,
    `SEQUENCE:${entry.sequence}`,
    ...entry.when,
    `DURATION:PT${entry.minutes}M`,
    `STATUS:${entry.status}`,
    contentLine('SUMMARY', textValue(entry.summary)),
    contentLine('DESCRIPTION', textValue(entry.description)),
    contentLine('LOCATION', textValue(entry.location)),
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    ...entry.more,
    ...alarmLines(entry),
    'END:VEVENT',
  ]
}

function alarmLines({ alarmHours, status, summary }: Entry): readonly string[] {
  if (alarmHours === null || status === 'CANCELLED') return []
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${alarmHours}H`,
    contentLine('DESCRIPTION', textValue(summary)),
    'END:VALARM',
  ]
}
