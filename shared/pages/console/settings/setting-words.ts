/** What the fields of a clinic's file that bookings and mails hang on are called. */
const names: Readonly<Record<string, string>> = {
  timeZone: 'Time zone',
  closures: 'Closures',
  'course.minutes': 'Minutes of a session',
  'course.everyDays': 'Days from one session to the next',
  'course.initial': 'Sessions of the initial phase',
  'course.ending': 'Sessions of the ending phase',
  'course.midway': 'The session in the middle looks back and ahead',
  'course.default': 'Sessions where nothing else is agreed',
  'course.fortnightlyLast': 'Last sessions at twice the distance',
  'course.missed': 'A missed session',
  'course.cancelled': 'A session cancelled late',
  'course.noticeHours': 'Hours of notice for a cancellation',
  'course.confirm': 'Clients confirm each session',
  'course.selfService': 'Clients move sessions themselves',
  'messages.promptHours': 'Prompt, hours before the start',
  'messages.reminderHours': 'Reminder, hours before the start',
  'messages.countdown': 'Numbers of sessions left that are told',
  'messages.at': 'Time of day of what goes on a later day',
  'messages.missedHours': 'Missed, hours after the mark',
  'messages.followUpDays': 'Follow-up, days after the last session',
  'messages.quiet': 'Quiet hours',
  'messages.quiet.from': 'Quiet hours from',
  'messages.quiet.to': 'Quiet hours to',
}

/** What a field is called; of a therapist, by the id. One that has no name here by its place in the file. */
export function settingName(field: string): string {
  const known = names[field]
  if (known !== undefined) return known
  const [of, id, ...rest] = field.split('.')
  return of === 'therapists' && id !== undefined ? [`Therapist ${id}`, ...rest].join(', ') : field
}

/** A setting's value in words: "21:00 to 08:00"; "none" where there is nothing. */
export function settingWords(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => settingWords(one)).join(', ')
  if (typeof value === 'string' || typeof value === 'number') return `${value}`
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value))
  const { from, to, ...rest } = fields
  const span = from === undefined || to === undefined ? [] : [spanWords(settingWords(from), settingWords(to))]
  return [...span, ...Object.entries(rest).map(([name, one]) => `${name} ${settingWords(one)}`)].join(', ')
}

function spanWords(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`
}
