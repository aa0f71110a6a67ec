import type { Clinic } from '../../config/clinic.ts'
import { openOn } from '../../course/open-hours.ts'
import { type Result, done, refuse } from '../../course/refusal.ts'
import { type Instant, earliest, plus } from '../../time/instant.ts'
import { dateOf, timeOf, wallTime, weekdayOf } from '../../time/wall-time.ts'
import { toInstant, toWall } from '../../time/zone.ts'

/** Who saw to an alert, and when. */
export interface Acknowledgement {
  readonly by: string
  readonly at: Instant
}

/** Somebody needs help at once: as much of the alert as its escalation rests on. */
export interface HelpAlert {
  readonly at: Instant
  /** When each was last told; null for not yet. */
  readonly clinicianToldAt: Instant | null
  readonly onCallToldAt: Instant | null
  readonly acknowledged: Acknowledgement | null
}

/** As much of a clinic as escalation rests on. */
export interface EscalatingClinic extends Pick<Clinic, 'timeZone' | 'closures' | 'clinician' | 'alerts'> {
  readonly contact: Pick<Clinic['contact'], 'hours'>
}

export type Told = 'clinician' | 'on-call'

export interface Escalation {
  /** Who is to be told now. */
  readonly tell: readonly Told[]
  /** When somebody is next to be told if nothing changes; not after `now` where that is due already; null once acknowledged. */
  readonly nextAt: Instant | null
}

/**
 * What is to be done about an alert at `now`. The responsible clinician is told at once. In opening hours the on-call
 * address is told when the time to wait is over or the clinic closes, whichever is first; outside them at once. It is told
 * again each time that the same length passes, until somebody acknowledges the alert.
 */
export function escalation(alert: HelpAlert, clinic: EscalatingClinic, now: Instant): Escalation {
  if (alert.acknowledged !== null) return { tell: [], nextAt: null }
  const due = { clinician: clinicianDue(alert, clinic), 'on-call': onCallDue(alert, clinic) }
  const tell = (['clinician', 'on-call'] as const).filter((who) => isDue(due[who], now))
  return { tell, nextAt: earliest([due.clinician, due['on-call']]) }
}

/** The alert as somebody by name has seen to it; whoever was first stays on record. */
export function acknowledge(alert: HelpAlert, { by, at }: Acknowledgement): Result<HelpAlert> {
  const name = by.trim()
  if (name === '' || name.length > 120)
    return refuse('bad-input', 'an acknowledgement has a name of 1 to 120 characters')
  if (at < alert.at) return refuse('bad-input', 'an acknowledgement is not before its alert')
  return done(alert.acknowledged === null ? { ...alert, acknowledged: { by: name, at } } : alert)
}

function clinicianDue(alert: HelpAlert, clinic: EscalatingClinic): Instant | null {
  return clinic.clinician === null || alert.clinicianToldAt !== null ? null : alert.at
}

function onCallDue(alert: HelpAlert, clinic: EscalatingClinic): Instant {
  const minutes = clinic.alerts.escalateMinutes
  if (alert.onCallToldAt !== null) return plus(alert.onCallToldAt, { minutes })
  const closing = clinic.clinician === null ? null : closingAfter(alert.at, clinic)
  const waited = plus(alert.at, { minutes })
  if (closing === null || closing <= alert.at) return alert.at
  return closing < waited ? closing : waited
}

/** When the stretch of opening hours that an instant lies in ends; null where the clinic is closed then. */
function closingAfter(at: Instant, { timeZone, closures, contact }: EscalatingClinic): Instant | null {
  const wall = toWall(at, timeZone)
  const date = dateOf(wall)
  const time = timeOf(wall)
  if (closures.some(({ from, to }) => from <= date && date <= to)) return null
  const open = openOn(contact.hours, weekdayOf(date)).find(({ from, to }) => from <= time && time < to)
  return open === undefined ? null : toInstant(wallTime(date, open.to), timeZone)
}

function isDue(at: Instant | null, now: Instant): boolean {
  return at !== null && at <= now
}
