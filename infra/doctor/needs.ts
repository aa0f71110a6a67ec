import type { Clinic } from '../../shared/config/clinic.ts'

/** What a clinic asks of SES when all its therapists are booked out. */
export interface MailNeeds {
  readonly aDay: number
  readonly aSecond: number
}

/** A course of 16 sessions plans 38 mails; changes come on top. */
const mailsASession = 3
/** Fresh links, alerts, tests: what comes however small the clinic is. */
const besides = 20
/** The alarm `late` calls somebody after so many seconds. */
const patience = 600

/**
 * The mails of the busiest day, and the pace at which even a day's mails that fall due together leave before they are late:
 * after a night or an outage they do.
 */
export function mailNeeds({ therapists, course, digest }: Clinic): MailNeeds {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
  const sessions = days.map((day) =>
    therapists
      .flatMap(({ hours }) => hours[day] ?? [])
      .reduce((sum, range) => sum + Math.floor(minutesIn(range) / course.minutes), 0),
  )
  const aDay = Math.max(...sessions) * mailsASession + (digest === null ? 0 : (digest.to?.length ?? 1)) + besides
  return { aDay, aSecond: Math.max(1, Math.ceil(aDay / patience)) }
}

/** The minutes of a range such as 09:00-17:30. */
function minutesIn(range: string): number {
  const [from = 0, fromMinutes = 0, to = 0, toMinutes = 0] = range.split(/[:-]/).map(Number)
  return (to - from) * 60 + toMinutes - fromMinutes
}
