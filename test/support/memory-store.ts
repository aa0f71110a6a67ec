import type * as z from 'zod/mini'

import { Client } from '../../shared/course/client.ts'
import { Course } from '../../shared/course/course.ts'
import { Slot } from '../../shared/course/slot.ts'
import { clientOf, type CourseId, type JobId } from '../../shared/course/ids.ts'
import { clinicWithoutItem } from '../../shared/store/clinic-without-item.ts'
import { StoreFault } from '../../shared/store/fault.ts'
import {
  AddressEntry,
  Alert,
  ClinicState,
  DiaryDay,
  type Edition,
  type Heartbeat,
  Limit,
  Replay,
  type SealedKey,
  SentMail,
} from '../../shared/store/items.ts'
import { Job, type JobRow } from '../../shared/store/jobs.ts'
import * as keys from '../../shared/store/keys.ts'
import { refuseSenselessWrites } from '../../shared/store/sensible-writes.ts'
import type { Place } from '../../shared/message/message.ts'
import type { CourseState, Kept, Store, Write } from '../../shared/store/store.ts'
import { tombstoneOf } from '../../shared/store/tombstone-of.ts'
import type { TableIdentity, Tombstone } from '../../shared/store/tombstones.ts'
import { keyOfTombstone, keyOfWrite, type Put } from '../../shared/store/write-key.ts'
import { Instant } from '../../shared/time/instant.ts'
import { canonicalJson } from '../../shared/transfer/canonical-json.ts'
import { type Carried, carriedOf } from '../../shared/transfer/carried.ts'
import { placeOf, putOf } from '../../shared/transfer/place-of.ts'
import { frozenCopy } from './frozen-copy.ts'
import {
  actsIn,
  alertsAboutIn,
  alertsIn,
  answeredIn,
  auditIn,
  caseloadIn,
  coursesIn,
  diaryIn,
  dueIn,
  lastAnsweredIn,
  lastAuditIn,
  lastSentIn,
  mailsIn,
  pageOf,
} from './memory-lists.ts'

/** A store in this process's memory that answers as the one in DynamoDB does; what it gives out cannot be changed. */
export function createMemoryStore(): Store {
  return createMemoryTable().store
}

export interface MemoryTable {
  readonly store: Store
  readonly scan: () => readonly unknown[]
  /** Every item by its key, as it stands now: what was written since is another object, be it equal. */
  readonly items: () => ReadonlyMap<string, unknown>
  /** Another table, which holds the same to begin with. */
  readonly fork: () => MemoryTable
  /** Keeps how the table stands; what it returns brings the table back to that. */
  readonly backUp: () => () => void
  /** The table as it is now, made anew as by a restore: another one, with the same beside it. */
  readonly copy: () => MemoryTable
}

/** The same, and ways to see all that it holds. */
export function createMemoryTable(): MemoryTable {
  return tableOf(new Memory())
}

function tableOf(memory: Memory): MemoryTable {
  const scan = () => [
    ...memory.all().map(({ value }) => value),
    ...memory.rows.values(),
    ...memory.editions.values(),
    ...memory.outside.tombstones.values(),
  ]
  const backUp = () => {
    const kept = memory.fork()
    return () => memory.become(kept)
  }
  return {
    ...{ store: storeOf(memory), scan, items: () => memory.items(), backUp },
    fork: () => tableOf(memory.fork()),
    copy: () => tableOf(memory.copy()),
  }
}

function storeOf(memory: Memory): Store {
  return {
    name: memory.identity.name,
    identify: async () => memory.identity,
    readHome: async () => memory.outside.home,
    putHome: async (home, was) => memory.putHome(home, was),
    listTombstones: async (after, limit) => pageOf(memory.tombstones(), after, limit),
    readCourse: async (course, month) => memory.readCourse(course, month),
    readKept: async (course, place) => memory.readKept(course, place),
    readClinic: async () => memory.clinic(),
    readClient: async (client) => memory.read(keys.clientKey(client), Client),
    readAddress: async (address) => memory.read(keys.addressKey(address), AddressEntry),
    readDiary: async (therapist, dates) =>
      dates.map(
        (date) =>
          memory.read(keys.diaryKey(therapist, date), DiaryDay) ??
          frozenCopy({ therapist, date, bookings: [], version: 0 }),
      ),
    readDiaryFrom: async (therapist, from, to) =>
      diaryIn(memory.all(), therapist, from).filter(({ date }) => to === undefined || date <= to),
    readJob: async (job) => memory.read(keys.jobKey(job), Job),
    readJobRows: async (job, from, count) =>
      Array.from({ length: Math.max(count, 0) }, (_, index) =>
        memory.rows.get(keys.keyText(keys.jobRowKey(job, from + index))),
      ).filter((row) => row !== undefined),
    readHeartbeat: async () => memory.heartbeat,
    readLastAudit: async (course) => lastAuditIn(memory.all(), course),
    readAudit: async (course, after) => auditIn(memory.all(), course).filter(({ revision }) => revision > after),
    listActs: async (month, after, limit) => actsIn(memory.all(), month, { after, limit }),
    readMail: async (course, attempt) => memory.read(keys.mailKey(course, attempt), SentMail),
    listMails: async (course) => frozenCopy(mailsIn(memory.all(), course)),
    readAlert: async (id) => memory.read(keys.alertKey(id), Alert),
    readLastAnswered: async (course, slot, form) => frozenCopy(lastAnsweredIn(memory.all(), course, { slot, form })),
    listAnswered: async (course) => frozenCopy(answeredIn(memory.all(), course)),
    readEdition: async (of, id) => memory.editions.get(keys.keyText(keys.editionKey(of, id))) ?? null,
    readLimit: async (of, key) => memory.read(keys.limitKey(of, key), Limit),
    readReplay: async (id) => memory.read(keys.replayKey(id), Replay),
    readKey: async (month) => memory.linkKeys.get(month) ?? null,
    listCourses: async (after, limit) => pageOf(coursesIn(memory.all()), after, limit),
    listCaseload: async (asked) => caseloadIn(memory.all(), asked),
    listAlerts: async (after, limit) => pageOf(alertsIn(memory.all()), after, limit),
    listAlertsAbout: async (course) => alertsAboutIn(memory.all(), course),
    listSettledAlerts: async (after, limit) => pageOf(alertsIn(memory.all(), true), after, limit),
    listOpenAlerts: async () => alertsIn(memory.all()).map(({ item: { id, course, code } }) => ({ id, course, code })),
    readAlerts: async (ids) => {
      const open = alertsIn(memory.all()).map(({ item }) => item)
      return ids.flatMap((id) => open.filter((alert) => alert.id === id))
    },
    readLastSent: async (course) => lastSentIn(memory.all(), course),
    listSlots: async (course) => memory.slots(course),
    listDue: async (now, limit) => dueIn(memory.all(), now).slice(0, limit),
    scanItems: async (after, limit) => pageOf(memory.carried(), after, limit),
    putIfNone: async (item) => memory.putIfNone(item),
    write: async (writes) => memory.write(writes),
    putKept: async (kept) => memory.write([{ ...kept, was: kept.value.version - 1 }]).ok,
    removeTraces: async (course) => memory.removeTraces(course),
    putJobRows: async (rows) => memory.putRows(rows),
    removeJobRows: async (job) => memory.removeRows(job),
    putHeartbeat: async (heartbeat) => {
      memory.heartbeat = frozenCopy(heartbeat)
    },
    putEdition: async (edition) => {
      memory.editions.set(keys.keyText(keys.editionKey(edition.of, edition.id)), frozenCopy(edition))
    },
    putKeyIfNone: async (key) => memory.putKeyIfNone(key),
    removeLinkKeys: async (at) => memory.removeLinkKeys(at),
  }
}

/** What is stored is never changed in place, so that a value which was read once may be given out again. */
const valuesRead = new WeakMap<Put, object>()
const schemaOfRead = new WeakMap<object, z.ZodMiniType>()

function valueOf<Schema extends z.ZodMiniType<object>>(item: Put, schema: Schema): z.infer<Schema> {
  const known = valuesRead.get(item)
  if (isReadAs(schema, known)) return known
  const value = frozenCopy(schema.parse(item.value))
  valuesRead.set(item, value)
  schemaOfRead.set(value, schema)
  return value
}

function isReadAs<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): value is z.infer<Schema> {
  return typeof value === 'object' && value !== null && schemaOfRead.get(value) === schema
}

/** What lies beside the table. */
class Outside {
  readonly tombstones = new Map<string, Tombstone>()
  home: TableIdentity | null = null
  #tables = 0

  nameAnother(): TableIdentity {
    this.#tables += 1
    return { name: `table-${this.#tables}`, madeAt: Instant.parse('2026-12-01T00:00:00Z') }
  }
}

class Memory {
  readonly outside: Outside
  readonly identity: TableIdentity

  constructor(outside = new Outside(), identity = outside.nameAnother()) {
    this.outside = outside
    this.identity = identity
  }

  readonly #items = new Map<string, Put>()
  readonly rows = new Map<string, JobRow>()
  readonly editions = new Map<string, Edition>()
  readonly linkKeys = new Map<string, SealedKey>()
  heartbeat: Heartbeat | null = null

  items(): ReadonlyMap<string, unknown> {
    const heartbeat = [[keys.keyText(keys.heartbeatKey), this.heartbeat] as const]
    return new Map<string, unknown>([...this.#items, ...this.rows, ...this.editions, ...this.linkKeys, ...heartbeat])
  }

  fork(): Memory {
    const outside = new Outside()
    for (const [key, tombstone] of this.outside.tombstones) outside.tombstones.set(key, tombstone)
    outside.home = this.outside.home
    return this.#copyTo(new Memory(outside, this.identity))
  }

  copy(): Memory {
    return this.#copyTo(new Memory(this.outside))
  }

  #copyTo(other: Memory): Memory {
    other.become(this)
    return other
  }

  become(other: Memory): void {
    become(this.#items, other.#items)
    become(this.rows, other.rows)
    become(this.editions, other.editions)
    become(this.linkKeys, other.linkKeys)
    this.heartbeat = other.heartbeat
  }

  all(): readonly Put[] {
    return [...this.#items.values()]
  }

  read<Schema extends z.ZodMiniType<object>>(key: keys.Key, schema: Schema): z.infer<Schema> | null {
    const item = this.#items.get(keys.keyText(key))
    return item === undefined ? null : valueOf(item, schema)
  }

  clinic(): ClinicState {
    return this.read(keys.clinicKey, ClinicState) ?? clinicWithoutItem
  }

  /** Those of a course, as far as a number; a slot's number has two digits. */
  slots(course: CourseId, last = 99): readonly Slot[] {
    const ids = Array.from({ length: last }, (_, index) => index + 1)
    return ids.map((id) => this.read(keys.slotKey(course, id), Slot)).filter((slot) => slot !== null)
  }

  readCourse(id: CourseId, month?: string): CourseState | null {
    const course = this.read(keys.courseKey(id), Course)
    if (course === null) return null
    const client = this.read(keys.clientKey(clientOf(id)), Client)
    if (client === null) throw new StoreFault('incomplete-course', `${id} lacks its client`)
    const slots = this.slots(id, course.slots)
    if (slots.length !== course.slots) throw new StoreFault('incomplete-course', `${id} lacks slots`)
    const state = { clinic: this.clinic(), client, course, slots }
    return month === undefined ? state : { ...state, linkKey: this.linkKeys.get(month) ?? null }
  }

  readKept(course: CourseId, place: Place): Kept | null {
    if (place === 'course') {
      const value = this.read(keys.courseKey(course), Course)
      return value === null ? null : { put: 'course', value }
    }
    const value = this.read(keys.slotKey(course, place), Slot)
    return value === null ? null : { put: 'slot', value }
  }

  write(writes: readonly Write[]) {
    refuseSenselessWrites(writes)
    const conflicts = writes.flatMap((write, index) => (this.#holds(write) ? [] : [index]))
    if (conflicts.length > 0) return { ok: false as const, conflicts }
    for (const write of writes) {
      const tombstone = tombstoneOf(write)
      if (tombstone !== null)
        this.outside.tombstones.set(keys.keyText(keyOfTombstone(tombstone)), frozenCopy(tombstone))
      if (!('put' in write) || write.put === 'tombstone') continue
      this.#items.set(keys.keyText(keyOfWrite(write)), frozenCopy(write))
    }
    return { ok: true as const }
  }

  /** In the order of their keys, which the pages of DynamoDB are not in; nobody may rely on either. */
  carried(): readonly { readonly at: string; readonly item: Carried }[] {
    const puts = [...this.all()].map(carriedOf)
    const rows = [...this.rows.values()].map((value): Carried => ({ kind: 'job-row', value }))
    const editions = [...this.editions.values()].map((value): Carried => ({ kind: 'edition', value }))
    const items = [...puts, ...rows, ...editions].filter((item) => item !== null)
    return items
      .map((item) => ({ at: `0000-${placeOf(item)}`, item }))
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  }

  putIfNone(item: Carried): boolean {
    const there = this.carried().find(({ at }) => at === `0000-${placeOf(item)}`)
    if (there !== undefined) return canonicalJson(there.item) === canonicalJson(item)
    const put = putOf(item)
    if (item.kind === 'job-row') this.putRows([item.value])
    if (item.kind === 'edition') this.editions.set(placeOf(item), frozenCopy(item.value))
    if (put !== null) this.#items.set(placeOf(item), frozenCopy(put))
    return true
  }

  removeTraces(course: CourseId): void {
    for (const [key, put] of this.#items) {
      if ((put.put === 'mail' || put.put === 'answered') && put.value.course === course) this.#items.delete(key)
    }
  }

  putRows(rows: readonly JobRow[]): void {
    for (const row of rows) {
      const value: unknown = JSON.parse(JSON.stringify(row.value ?? null))
      this.rows.set(keys.keyText(keys.jobRowKey(row.job, row.row)), frozenCopy({ ...row, value }))
    }
  }

  removeRows(job: JobId): void {
    for (const [key, row] of this.rows) if (row.job === job) this.rows.delete(key)
  }

  putKeyIfNone(key: SealedKey): SealedKey {
    const kept = this.linkKeys.get(key.month) ?? frozenCopy(key)
    this.linkKeys.set(key.month, kept)
    return kept
  }

  putHome(home: TableIdentity, was: TableIdentity | null): boolean {
    if (canonicalJson(this.outside.home) !== canonicalJson(was)) return false
    this.outside.home = frozenCopy(home)
    return true
  }

  tombstones(): readonly { readonly at: string; readonly item: Tombstone }[] {
    const all = [...this.outside.tombstones].map(([at, item]) => ({ at, item }))
    return all.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  }

  removeLinkKeys(at: Instant): void {
    const tombstone: Tombstone = { of: 'links', at }
    this.outside.tombstones.set(keys.keyText(keyOfTombstone(tombstone)), tombstone)
    for (const month of this.linkKeys.keys()) if (month !== 'addresses') this.linkKeys.delete(month)
  }

  #isNewer({ id, version }: Client): boolean {
    const there = this.outside.tombstones.get(keys.keyText(keys.tombstoneKey('client', id)))
    return there?.of !== 'client' || there.version < version
  }

  #holds(write: Write): boolean {
    const there = this.#items.get(keys.keyText(keyOfWrite(write)))
    if ('put' in write) {
      if (write.put === 'tombstone') return true
      if (write.put === 'client' && !('restores' in write) && !this.#isNewer(write.value)) return false
      if ('forgets' in write) return there?.put === 'audit' && there.value.hash === write.value.hash
      const version = there !== undefined && 'was' in there ? there.value.version : null
      return 'was' in write && write.was ? version === write.was : there === undefined
    }
    if (write.check === 'sending') return this.clinic().sending
    if (write.check === 'course') return there?.put === 'course' && there.value.revision === write.revision
    return there?.put === 'client' && there.value.mailVersion === write.mailVersion
  }
}

function become<Value>(map: Map<string, Value>, other: ReadonlyMap<string, Value>): void {
  map.clear()
  for (const [key, value] of other) map.set(key, value)
}
