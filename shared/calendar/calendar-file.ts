import { contentLine, textValue } from './content-line.ts'

/** How often a program asks a feed again, as the feed wishes it. */
const askAgain = 'PT1H'

/** What an iCalendar file is made of. */
export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  /** What a program calls the calendar that it subscribes to; null for what comes by mail. */
  readonly name: string | null
  readonly lines: readonly string[]
}

/**
 * An iCalendar file, each line ended by CRLF.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.4
 * @see https://www.rfc-editor.org/rfc/rfc7986#section-5.7
 */
export function calendarFile({ method, name, lines }: CalendarFile): string {
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Interlude//Appointments//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === null ? [] : feedLines(textValue(name))),
    ...lines,
    'END:VCALENDAR',
  ]
  return all.map((line) => `${line}\r\n`).join('')
}

/** The standard's properties, and beside them those that programs read. */
function feedLines(name: string): readonly string[] {
  return [
    contentLine('NAME', name),
    contentLine('X-WR-CALNAME', name),
    `REFRESH-INTERVAL;VALUE=DURATION:${askAgain}`,
    `X-PUBLISHED-TTL:${askAgain}`,
  ]
}
