import type { AddressId } from '../address/address-id.ts'
import type { Client } from '../course/client.ts'
import type { Carried } from '../transfer/carried.ts'
import type { CaseloadRow } from '../course/caseload-row.ts'
import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import type { Place } from '../message/message.ts'
import type { ClientId, CourseId, JobId, TherapistId } from '../course/ids.ts'
import type { Instant } from '../time/instant.ts'
import type { PlainDate } from '../time/wall-time.ts'
import type { CaseloadAsked } from './caseload-index.ts'
import type {
  AddressEntry,
  Alert,
  Answered,
  AuditRecord,
  ClinicState,
  DiaryDay,
  Edition,
  Heartbeat,
  Limit,
  Replay,
  SealedKey,
  SentMail,
} from './items.ts'
import type { Job, JobRow } from './jobs.ts'
import type { TableIdentity, Tombstone } from './tombstones.ts'

/** All that is read to decide about one course, in one request, strongly consistent. */
export interface CourseState {
  readonly clinic: ClinicState
  readonly client: Client
  readonly course: Course
  readonly slots: readonly Slot[]
  /** The link key of the month that was asked for with it; null: it has none. Left out where none was asked for. */
  readonly linkKey?: SealedKey | null
}

/** A whole item to be written. `was` is the version that was read; null: there must be none yet. */
interface Put<Item extends string, Value> {
  readonly put: Item
  readonly value: Value
  readonly was: number | null
}

/** One action of a transaction: it holds only if nobody else wrote what it was decided on. */
export type Write =
  | Put<'client', Client>
  /** A client as it stands once the tombstone of a later version was heeded: that one's version is passed by. */
  | (Put<'client', Client> & { readonly restores: true })
  /** Whatever tombstone is there. The others are written with what they are about. */
  | { readonly put: 'tombstone'; readonly value: Tombstone }
  | Put<'address', AddressEntry>
  | Put<'course', Course>
  | Put<'slot', Slot>
  | Put<'clinic', ClinicState>
  | Put<'diary-day', DiaryDay>
  | Put<'alert', Alert>
  | Put<'job', Job>
  | Put<'answered', Answered>
  | Put<'limit', Limit>
  | Put<'replay', Replay>
  /** Written once; a second write of the same key is a conflict. */
  | { readonly put: 'audit'; readonly value: AuditRecord }
  /** The same record, with the same hash, when its reason is forgotten. */
  | { readonly put: 'audit'; readonly value: AuditRecord; readonly forgets: true }
  | { readonly put: 'mail'; readonly value: SentMail }
  | { readonly check: 'course'; readonly id: CourseId; readonly revision: number }
  | { readonly check: 'client'; readonly id: ClientId; readonly mailVersion: number }
  | { readonly check: 'sending' }

/** Done whole, or not at all: `conflicts` are the indexes of the actions whose condition failed (or that others hold). */
export type Written = { readonly ok: true } | { readonly ok: false; readonly conflicts: readonly number[] }

/** An item in whose ledger messages stand: a course's own, or that of one of its slots. */
export type Kept = { readonly put: 'course'; readonly value: Course } | { readonly put: 'slot'; readonly value: Slot }

/** A pointer to an item on which something is due. */
export type Due =
  | { readonly type: 'course'; readonly course: CourseId }
  | { readonly type: 'job'; readonly job: JobId }
  | { readonly type: 'alert'; readonly alert: string }
  /** To an item, by its partition key, of a kind that only a newer version of this code knows. */
  | { readonly type: 'newer'; readonly newer: string }

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** As much of an open alert as lists go by. */
export type OpenAlert = Pick<Alert, 'id' | 'course' | 'code'>

/** The table, as the use cases see it. Versions in `value` are the new ones: `was + 1`, or 1. */
export interface Store {
  /** By which name the table is reached. */
  readonly name: string
  /** Which table that is. */
  identify(): Promise<TableIdentity>
  /** In which table the clinic lives; null while no tick has noted it. */
  readHome(): Promise<TableIdentity | null>
  /** Notes it where it is still noted as it was read; whether it is noted now. */
  putHome(home: TableIdentity, was: TableIdentity | null): Promise<boolean>
  /** A page of the tombstones, in no order; it may be empty and not the last. */
  listTombstones(after: string | null, limit: number): Promise<Page<Tombstone>>
  /** `month` (`2027-01`): with the link key of that month, in the same request. */
  readCourse(course: CourseId, month?: string): Promise<CourseState | null>
  /** One item of a course by itself: nothing is told of the others. */
  readKept(course: CourseId, place: Place): Promise<Kept | null>
  readClinic(): Promise<ClinicState>
  readClient(client: ClientId): Promise<Client | null>
  readAddress(address: AddressId): Promise<AddressEntry | null>
  /** The days of a therapist's diary in the order asked for; a day without an item comes empty, with version 0. */
  readDiary(therapist: TherapistId, dates: readonly PlainDate[]): Promise<readonly DiaryDay[]>
  /** The days of a therapist's diary from a day on (to another, that one too), as far as anything was ever booked on them. */
  readDiaryFrom(therapist: TherapistId, from: PlainDate, to?: PlainDate): Promise<readonly DiaryDay[]>
  /** Also one whose time is over. */
  readJob(job: JobId): Promise<Job | null>
  readJobRows(job: JobId, from: number, count: number): Promise<readonly JobRow[]>
  readHeartbeat(): Promise<Heartbeat | null>
  readLastAudit(course: CourseId): Promise<AuditRecord | null>
  /** What was done to a course after a revision of it, in order. */
  readAudit(course: CourseId, after: number): Promise<readonly AuditRecord[]>
  /** The acts of a month (`2027-02`, of UTC) on all courses, the newest first; at most 100 a page. */
  listActs(month: string, after: string | null, limit: number): Promise<Page<AuditRecord>>
  readMail(course: CourseId, attempt: string): Promise<SentMail | null>
  /** All mails of a course that are kept, also those outside its plan. */
  listMails(course: CourseId): Promise<readonly SentMail[]>
  readAlert(id: string): Promise<Alert | null>
  /** The newest answers to a form for one slot. */
  readLastAnswered(course: CourseId, slot: number, form: string): Promise<Answered | null>
  /** Every revision of all that was answered in a course, drafts too: by slot, then form, then revision. */
  listAnswered(course: CourseId): Promise<readonly Answered[]>
  readEdition(of: Edition['of'], id: string): Promise<Edition | null>
  /** What was used up, also where its time is over. */
  readLimit(of: string, key: string): Promise<Limit | null>
  /** A request that bore a key, also where its time is over. */
  readReplay(id: string): Promise<Replay | null>
  /** The key of a month, or the one named `addresses`. */
  readKey(month: string): Promise<SealedKey | null>
  listCourses(after: string | null, limit: number): Promise<Page<CourseId>>
  /** What lists and reports tell of every course that is asked for, in no order; it lags behind a change by moments. */
  listCaseload(asked: CaseloadAsked): Promise<readonly CaseloadRow[]>
  listAlerts(after: string | null, limit: number): Promise<Page<Alert>>
  /** The open alerts about a course, and those about its client that are about no course, in the same order. */
  listAlertsAbout(course: CourseId): Promise<readonly Alert[]>
  /** Alerts whose cause has gone without anybody's acknowledging them, in the same order. */
  listSettledAlerts(after: string | null, limit: number): Promise<Page<Alert>>
  /** What every open alert is about, the urgent first, and of those the oldest; it lags behind a change by moments. */
  listOpenAlerts(): Promise<readonly OpenAlert[]>
  /** Of at most 100 alerts those that are open now, in the order asked for. */
  readAlerts(ids: readonly string[]): Promise<readonly Alert[]>
  /** When the last mail of a course was accepted; null while none was. It lags behind a change by moments. */
  readLastSent(course: CourseId): Promise<Instant | null>
  listSlots(course: CourseId): Promise<readonly Slot[]>
  /** What is due at `now`, the longest waiting first over all shards, each course once; at most `limit`. */
  listDue(now: Instant, limit: number): Promise<readonly Due[]>
  /** A page of all that goes along into another stack, in no order; it may be empty and not the last. */
  scanItems(after: string | null, limit: number): Promise<Page<Carried>>
  /** Puts an item where there is none; whether just this one stands there now. Indexes are as of any write. */
  putIfNone(item: Carried): Promise<boolean>
  /** One TransactWriteItems; at most 100 actions. A put of `job` rows goes by `putJobRows`, before its job exists. */
  write(writes: readonly Write[]): Promise<Written>
  /**
   * Puts one item, its version raised, if nobody wrote it since: half of what a transaction takes. False: somebody did; or we did, and
   * the answer to the first try was lost.
   */
  putKept(kept: Kept): Promise<boolean>
  /** Removes the mails as sent and the answers of a course, as many as there are. */
  removeTraces(course: CourseId): Promise<void>
  /** They are kept for 30 days unless told otherwise. */
  putJobRows(rows: readonly JobRow[], keptDays?: number): Promise<void>
  /** Removes all rows of a job, as many as there are; the job itself stays. */
  removeJobRows(job: JobId): Promise<void>
  putHeartbeat(heartbeat: Heartbeat): Promise<void>
  /** Before anything names it; to put the same again changes nothing. */
  putEdition(edition: Edition): Promise<void>
  /** Keeps the first key of a month (or `addresses`) that anybody writes, and answers with it. */
  putKeyIfNone(key: SealedKey): Promise<SealedKey>
  /** Notes outside the table that it was done, then removes the key of every month; the one named `addresses` stays. */
  removeLinkKeys(at: Instant): Promise<void>
}
