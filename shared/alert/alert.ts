import { type ClientId, type CourseId, clientOf } from '../course/ids.ts'
import type { Alert } from '../store/items.ts'
import type { Instant } from '../time/instant.ts'

/** What staff are told of, and how soon somebody must look: `urgent` at once, `today` the same day, `info` when convenient. */
const severityOf = {
  /** A message may or may not have gone out, or had no time left to go. */
  held: 'today',
  /** What was due while sending was off waits for somebody to let it go or not. */
  'mails-withheld': 'today',
  /** A session is over and nobody has said whether it took place: the last one the next morning, any other a day later. */
  unmarked: 'today',
  /** The client asked to be sent nothing more: staff phone from now on. */
  unsubscribed: 'today',
  /** The address takes no mail, or its owner called ours unwanted. */
  bounced: 'today',
  complained: 'today',
  'soft-bounces': 'today',
  rejected: 'today',
  /** What a client answered calls for help at once: the responsible clinician is told by mail, then who is on call. */
  'urgent-answer': 'urgent',
  /** A missed or cancelled session could not be made up, or a session that an absence touches found no other time. */
  'no-free-step': 'today',
  /** A session has not been confirmed a day before, and the clinic asks for it. */
  unconfirmed: 'today',
  /** Four sessions of the contract are left. */
  'four-left': 'info',
  /** A client missed two sessions running. */
  'missed-twice': 'today',
  /** A session of the ending phase was cancelled. */
  'cancelled-in-ending': 'today',
  /** An open course has sessions left and none of them is booked. */
  'nothing-booked': 'today',
  /** Other zone rules were deployed and gave sessions another instant, or clients elsewhere another local time. */
  'zone-rules-changed': 'today',
  /** Two sessions of one therapist overlap: booked while new zone rules were being applied. */
  'double-booked': 'today',
  /** Other planning settings were deployed: what they would change can be looked at, and waits for approval. */
  'replan-waiting': 'today',
  /** A client asks for another time of a session: staff move it or decline. */
  'time-requested': 'today',
  /** A client asks to be written to at another address: staff check that it is the client, then set it or decline. */
  'address-asked': 'today',
  /** So many mails went to one client in a day that something must be wrong. */
  'too-many-mails': 'urgent',
  /** The keys of all links were taken away: none that was given out opens any more. */
  'links-renewed': 'today',
  /** The table was put back to an earlier second: sending is off, and what was due by then is held. */
  'table-restored': 'urgent',
  /** A client, or a new course of one, came after that second: nothing is known of it any more. */
  'lost-by-restore': 'today',
  /** Something was done to a course after that second, and is undone. */
  'undone-by-restore': 'today',
  /** The client was given another address after that second; the one that is known again is written to no more. */
  'address-outdated': 'today',
  /** An import or an absence was under way at that second, and does not go on by itself. */
  'cut-off-by-restore': 'today',
  /** Three sends running had no answer: sending goes on with one probe a minute. */
  'sending-braked': 'urgent',
} as const satisfies Record<string, Alert['severity']>
export type AlertCode = keyof typeof severityOf

interface About {
  readonly code: AlertCode
  readonly at: Instant
  readonly client: ClientId | null
  readonly course: CourseId | null
  readonly slot: number | null
  /** What tells two alerts of one code about the same slot apart; with it, raising one twice is one alert. */
  readonly of: string
}

/** A new alert. Its id follows from what it is about, so that the same one is raised once. */
export function newAlert({ of, ...about }: About): Alert {
  const id = alertId({ of, ...about })
  const untold = { clinicianToldAt: null, onCallToldAt: null, onCallTold: 0 }
  const open = { acknowledged: false, acknowledgedBy: null, acknowledgedAt: null, settledAt: null }
  const dueAt = about.code === 'urgent-answer' ? about.at : null
  return { ...about, id, severity: severityOf[about.code], ...open, ...untold, dueAt, version: 1 }
}

/** Whether an alert is about a course, or about its client and no course. */
export function isAbout({ course, client }: Pick<Alert, 'course' | 'client'>, of: CourseId): boolean {
  return course === null ? client === clientOf(of) : course === of
}

/** Whether an alert of an id may be about a course: no other one needs to be read. */
export function mayBeAbout(id: string, course: CourseId): boolean {
  return id.includes(`-${course}-`) || id.includes(`-${clientOf(course)}-`)
}

/** The id of the alert about something: the same for the same. */
export function alertId({ code, client, course, slot, of }: Omit<About, 'at'>): string {
  return [code, course ?? client ?? 'clinic', slot ?? 'course', of].join('-')
}
