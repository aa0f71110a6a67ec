import { Client } from '../../shared/course/client.ts'
import { Course } from '../../shared/course/course.ts'
import { Slot } from '../../shared/course/slot.ts'
import {
  AddressEntry,
  AuditRecord,
  Alert,
  Answered,
  ClinicState,
  DiaryDay,
  Limit,
  Replay,
  SentMail,
} from '../../shared/store/items.ts'
import { Job } from '../../shared/store/jobs.ts'
import type { Write } from '../../shared/store/store.ts'

/** Small valid items; `fields` replaces what a test is about. */
export function aClient(fields: object = {}): Client {
  const consent = { locale: 'en', content: 'neutral', consentedOn: '2027-01-02', prompts: true, reminders: true }
  const address = { name: 'A Name', email: 'someone@example.org', zone: null, unsubscribedAt: null, bouncedAt: null }
  const counts = { softBounces: [], openCourse: 'c-1.1', courses: 1, mailVersion: 1, version: 1 }
  return Client.parse({ id: 'c-1', ...consent, ...address, ...counts, ...fields })
}

export function aCourse(fields: object = {}): Course {
  const contract = { sessions: 12, revision: 1, initial: 3, ending: 2 }
  const cadence = { first: '2027-01-05T14:00', everyDays: 7, fortnightlyLast: 0 }
  const about = {
    zone: 'Europe/London',
    area: null,
    indication: null,
    measures: [],
    enrolledAt: '2027-01-02T09:00:00Z',
    enrolledBy: 'staff-1',
    fingerprint: 'print-of-the-slots',
  }
  const counts = { held: 0, minutes: 50, slots: 2, countdownFrom: 0, countdownRound: 1, revision: 1, version: 1 }
  const parts = { contract, cadence, ledger: {}, dueAt: null }
  return Course.parse({
    id: 'c-1.1',
    client: 'c-1',
    therapist: 't-1',
    status: 'open',
    ...parts,
    ...about,
    ...counts,
    ...fields,
  })
}

export function aSlot(id: number, fields: object = {}): Slot {
  const time = { wall: '2027-01-05T14:00', zone: 'Europe/London', startsAt: '2027-01-05T14:00:00Z', minutes: 50 }
  const marks = {
    status: 'scheduled',
    counts: false,
    missedMarks: [],
    cancelledAt: null,
    makesUp: null,
    numberedAs: null,
  }
  const rest = { therapist: 't-1', revision: 1, ledger: {}, dueAt: null, version: 1 }
  return Slot.parse({ course: 'c-1.1', id, ...time, ...marks, ...rest, ...fields })
}

export function aJob(fields: object = {}): Job {
  const progress = { rows: 3, cursor: 0, refused: [], startedAt: '2027-01-02T09:00:00Z', finishedAt: null, dueAt: null }
  return Job.parse({ id: 'j-1', type: 'import', ...progress, version: 1, ...fields })
}

export function aLetter(fields: object = {}): Job {
  const about = { type: 'letter', letter: 'fresh-link', address: 'A'.repeat(43), client: null }
  const turns = { after: 'c-1', refusals: 0, sending: null, sent: [{ attempt: 'attempt-0123456789', client: 'c-1' }] }
  return aJob({ id: 'letter-1', ...about, ...turns, ...fields })
}

export function anAlert(fields: object = {}): Alert {
  const about = {
    client: 'c-1',
    course: 'c-1.1',
    slot: null,
    code: 'slot-taken',
    severity: 'today',
    acknowledged: false,
  }
  return Alert.parse({ id: 'a-1', at: '2027-01-02T09:00:00Z', ...about, version: 1, ...fields })
}

export function anAddress(fields: object = {}): AddressEntry {
  return AddressEntry.parse({ id: 'address'.padEnd(43, '0'), clients: ['c-1'], version: 1, ...fields })
}

/** A request under a key, answered where `fields` say so. */
export function aReplay(fields: object = {}): Replay {
  const at = { at: '2027-01-10T12:00:00Z', until: '2027-01-11T12:00:00Z' }
  return Replay.parse({ id: 'r'.repeat(43), request: 'a', ...at, answer: null, version: 1, ...fields })
}

export function aLimit(fields: object = {}): Limit {
  return Limit.parse({ of: 'pin', key: 'c-1', count: 1, until: '2027-01-10T12:15:00Z', version: 1, ...fields })
}

export function aDay(fields: object = {}): DiaryDay {
  return DiaryDay.parse({ therapist: 't-1', date: '2027-01-05', bookings: [], version: 1, ...fields })
}

export function anAudit(fields: object = {}): AuditRecord {
  const act = { by: 'staff-1', act: 'enrol', slot: null, hash: 'f00' }
  return AuditRecord.parse({ course: 'c-1.1', revision: 1, at: '2027-01-02T09:00:00Z', ...act, ...fields })
}

export function aMail(fields: object = {}): SentMail {
  const mime = new TextEncoder().encode('Subject: Your appointment\r\n\r\n'.padEnd(3_000, 'Some words of a mail. '))
  return SentMail.parse({ course: 'c-1.1', attempt: 'attempt-0123456789', at: '2027-01-03T14:00:00Z', mime, ...fields })
}

export function anAnswer(fields: object = {}): Answered {
  const about = { course: 'c-1.1', slot: 1, form: 'gad-7', revision: 1, at: '2027-01-03T14:00:00Z', by: 'client' }
  return Answered.parse({ ...about, answers: [0, 1, 2, 3, 0, 1, 2], total: 9, ...fields })
}

export function aClinic(fields: object = {}): ClinicState {
  return ClinicState.parse({ sending: true, unknowns: 0, probeAt: null, perMinute: 600, version: 1, ...fields })
}

/** What books a course of `slots` slots with its client. */
export function aBooking(slots: number, course: object = {}): readonly Write[] {
  const puts = Array.from({ length: slots }, (_, index): Write => ({ put: 'slot', value: aSlot(index + 1), was: null }))
  return [
    { put: 'client', value: aClient(), was: null },
    { put: 'course', value: aCourse({ slots, ...course }), was: null },
    ...puts,
  ]
}
