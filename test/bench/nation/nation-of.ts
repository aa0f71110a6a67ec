import { attendingAtOnce, perMinute } from '../../../shared/config/sending-rate.ts'
import { dueShards } from '../../../shared/store/due-index.ts'
import { type Limit, type LimitName, limits } from './limits.ts'

/** What the other parts measured of one message and one course. */
export interface Measured {
  readonly mailsACourse: number
  /** Write units that a mail takes of the table and its indexes, feedback with it. */
  readonly writeUnitsAMail: number
  /** KB begun of a course's item, all of which index `list` holds. */
  readonly courseUnits: number
  /** Bytes of a course's row, as the caseload holds it. */
  readonly rowBytes: number
}

/** What nobody can measure beforehand: each on the side that makes more of it. */
export const assumed = {
  monthsACourse: 3.7,
  /** Sessions are held in so many hours of a week, and in the busiest of them half as many again. */
  hoursAWeek: 50,
  busiest: 1.5,
  /** Due on the hour, before sessions that begin on the hour: a prompt, and a reminder for another day. */
  mailsASession: 2,
  /** Seconds in which what is due in the busiest minute has gone. */
  sentWithin: 600,
  /** Due entries that a mail moves: when it is claimed and when it is recorded, one deleted and one put each time. */
  dueWritesAMail: 4,
  /** Writes of the course's item for a mail that stands in its own ledger: claim, record, delivery. */
  courseWritesAMail: 3,
  /** Feedback is called twice for a mail, a tenth of a second each. */
  feedbackSeconds: 0.2,
  /** A row in memory, beside its text. */
  timesItsText: 3,
  queueSeconds: 0.015,
  pointersAtOnce: 100,
} as const

export interface Load extends Limit {
  readonly load: number
  /** Clients with which it is reached: everything here grows as they do. */
  readonly reachedAt: number
}

export interface Nation {
  readonly clients: number
  readonly mailsAMonth: number
  readonly busiestMinute: number
  /** Mails a second that SES has to take. */
  readonly perSecond: number
  readonly queueDepth: number
  readonly instances: number
  /** What is reached first comes first. */
  readonly loads: readonly Load[]
}

/** What so many active clients in one stack make of each part, and which limit is reached first. */
export function nationOf(clients: number, measured: Measured): Nation {
  const mailsAMonth = (clients / assumed.monthsACourse) * measured.mailsACourse
  const sessions = (clients / assumed.hoursAWeek) * assumed.busiest
  const busiestMinute = sessions * assumed.mailsASession
  const perSecond = Math.max(1, Math.ceil(busiestMinute / assumed.sentWithin))
  const attending = attendingAtOnce({ perSecond })
  const instances = attending + Math.ceil(perSecond * assumed.feedbackSeconds)
  const minute = Math.min(busiestMinute, perMinute({ perSecond }))
  const loads: Readonly<Record<LimitName, number>> = {
    // Of seven days five have sessions.
    sesADay: (mailsAMonth / 30.4) * (7 / 5),
    sesASecond: perSecond,
    attending: instances,
    consoleMemory: (clients * measured.rowBytes * (1 + assumed.timesItsText)) / 1e6,
    courseList: perSecond * assumed.courseWritesAMail * measured.courseUnits,
    dueShard: (perSecond * assumed.dueWritesAMail) / dueShards.length,
    table: perSecond * measured.writeUnitsAMail,
    inFlight: attending * 10,
    tickTime: (minute / assumed.pointersAtOnce) * assumed.queueSeconds,
  }
  return {
    ...{ clients, mailsAMonth, busiestMinute, perSecond, instances, queueDepth: minute },
    loads: limitNames
      .map((name) => ({ ...limits[name], load: loads[name], reachedAt: (clients * limits[name].most) / loads[name] }))
      .toSorted((one, other) => one.reachedAt - other.reachedAt),
  }
}

const limitNames = [
  ...(['sesADay', 'sesASecond', 'attending', 'consoleMemory', 'courseList'] as const),
  ...(['dueShard', 'table', 'inFlight', 'tickTime'] as const),
]
