import type { MessageRow } from '../rows.ts'

const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })

/** `Tue 5 Jan, 14:00` in UTC. */
export function formatMoment(instant: string): string {
  return dateAndTime.format(new Date(instant))
}

/** `Tue 5 Jan, 14:00` of a wall time, whatever its zone. */
export function formatWall(local: string): string {
  return dateAndTime.format(new Date(`${local}Z`))
}

export function formatDay(instant: string): string {
  return day.format(new Date(instant))
}

/** What a message was: `Prompt for session 7 of 16`. */
export function nameMessage(row: MessageRow): string {
  const session = row.session === null ? '' : `session ${row.session} of ${row.of}`
  const about = session === '' ? '' : ` for ${session}`
  switch (row.kind) {
    case 'welcome':
      return 'Welcome'
    case 'prompt':
      return `Prompt${about}`
    case 'reminder':
      return `Reminder${about}`
    case 'countdown':
      return row.left === 1 ? 'Countdown: 1 session left' : `Countdown: ${row.left ?? '?'} sessions left`
    case 'missed':
      return session === '' ? 'Missed session' : `Missed ${session}`
    case 'change':
      return `Change${about}${row.cause === null ? '' : ` (${row.cause})`}`
    case 'cancellation':
      return `Cancellation${about}${row.cause === null ? '' : ` (${row.cause})`}`
    case 'completion':
      return 'Completion'
    case 'follow-up':
      return 'Follow-up'
    default:
      return row.kind satisfies never
  }
}

/** What became of it: `sent`, `skipped: merged`, `held`. */
export function nameOutcome(row: MessageRow): string {
  return row.reason === null ? row.outcome : `${row.outcome}: ${row.reason}`
}

export function cut(text: string, length: number): string {
  const flat = text.replace(/\n{3,}/g, '\n\n').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length).trimEnd()} …`
}
