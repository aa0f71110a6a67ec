import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { setTimeout as wait } from 'node:timers/promises'

import { type Clock, systemClock } from '../ports/clock.ts'
import { type NewId, randomId } from '../ports/new-id.ts'
import { clinicWithoutItem } from './clinic-without-item.ts'
import { listCaseload } from './caseload-index.ts'
import { listDue } from './due-index.ts'
import { notNewer } from './condition.ts'
import { answerOf, StoreFault } from './fault.ts'
import { type Stored, itemOf, valueOf } from './item.ts'
import { putJobRows, readJobRows } from './job-rows.ts'
import {
  addressKey,
  alertKey,
  answeredKey,
  auditKey,
  clientKey,
  clinicKey,
  courseKey,
  editionKey,
  heartbeatKey,
  jobKey,
  limitKey,
  linkKey,
  replayKey,
} from './keys.ts'
import { putKept, readKept } from './kept.ts'
import { kinds } from './kinds.ts'
import { putKeyIfNone } from './link-keys.ts'
import { identify, putHome, readHome } from './home.ts'
import { listActs } from './list-acts.ts'
import { readLastSent } from './last-sent.ts'
import {
  listAlerts,
  listAlertsAbout,
  listCourses,
  listOpenAlerts,
  listSettledAlerts,
  readAlerts,
} from './list-index.ts'
import { listTombstones } from './list-tombstones.ts'
import { readCourse } from './read-course.ts'
import { readDiary, readDiaryFrom } from './read-diary.ts'
import { readEvenExpired, readItem, readLast, readRange } from './read-item.ts'
import { listMails, readMail } from './read-mail.ts'
import { removeJobRows, removeLinkKeys, removeTraces } from './remove-traces.ts'
import { createRunningCourses } from './running-courses.ts'
import { putIfNone, scanItems } from './scan-items.ts'
import type { Store } from './store.ts'
import type { Table } from './table.ts'
import { writeTransaction } from './write-transaction.ts'

export interface DynamoStoreOptions {
  readonly client: DynamoDBClient
  readonly table: string
  /** The table beside it, for what must outlast a restore; where none is named, all lies in one, and none can be restored. */
  readonly outside?: string
  /** How long mails and answers are kept, in days; the clinic file says. */
  readonly retentionDays?: number
  readonly now?: Clock
  readonly newId?: NewId
  readonly wait?: Table['wait']
}

/** The store in DynamoDB: docs/access-patterns.md tells each question's key, consistency and cost. */
export function createDynamoStore(options: DynamoStoreOptions): Store {
  const table: Table = { name: options.table, outside: options.table, ...defaults, ...options }
  return { name: table.name, ...itemsOf(table), ...listsOf(table), ...writesOf(table) }
}

const defaults = {
  retentionDays: 3650,
  now: systemClock,
  newId: randomId,
  wait: (milliseconds: number) => wait(milliseconds),
}

function itemsOf(table: Table) {
  return {
    readCourse: (course, month) => readCourse(table, course, month),
    readKept: (course, place) => readKept(table, course, place),
    identify: () => identify(table),
    readHome: () => readHome(table),
    readClinic: async () => (await readItem(table, clinicKey, kinds.clinic)) ?? clinicWithoutItem,
    readClient: (client) => readItem(table, clientKey(client), kinds.client),
    readAddress: (address) => readEvenExpired(table, addressKey(address), kinds.address),
    readDiary: (therapist, dates) => readDiary(table, therapist, dates),
    readDiaryFrom: (therapist, from, to) => readDiaryFrom(table, therapist, { from, to }),
    readJob: (job) => readEvenExpired(table, jobKey(job), kinds.job),
    readHeartbeat: () => readItem(table, heartbeatKey, kinds.heartbeat),
    readMail: (course, attempt) => readMail(table, course, attempt),
    readAlert: (id) => readItem(table, alertKey(id), kinds.alert),
    readEdition: (of, id) => readItem(table, editionKey(of, id), kinds.edition),
    readLimit: (of, key) => readEvenExpired(table, limitKey(of, key), kinds.limit),
    readReplay: (id) => readEvenExpired(table, replayKey(id), kinds.replay),
    readKey: (month) => readItem(table, linkKey(month), kinds['link-key']),
  } satisfies Partial<Store>
}

function listsOf(table: Table) {
  const listRunning = createRunningCourses(table)
  return {
    readJobRows: (job, from, count) => readJobRows(table, { job, from, count }),
    readLastAudit: async (course) => {
      const last = await readLast(table, { pk: auditKey(course, 0).pk })
      return last === null ? null : valueOf(kinds.audit, last)
    },
    readAudit: async (course, after) => {
      const { pk, sk } = auditKey(course, Math.min(Math.max(after, 0), 999_999))
      const items = await readRange(table, { pk, condition: 'sk > :after', values: { ':after': sk } })
      return items.map((item) => valueOf(kinds.audit, item))
    },
    readLastAnswered: async (course, slot, form) => {
      const { pk, sk } = answeredKey(course, { slot, form, revision: 1 })
      const values = { ':form': sk.slice(0, sk.lastIndexOf('#') + 1) }
      const last = await readLast(table, { pk, condition: 'begins_with(sk, :form)', values })
      return last === null ? null : valueOf(kinds.answered, last)
    },
    listActs: (month, after, limit) => listActs(table, month, { after, limit }),
    listMails: (course) => listMails(table, course),
    listAnswered: async (course) => {
      const { pk } = answeredKey(course, { slot: 1, form: '', revision: 1 })
      return (await readRange(table, { pk })).map((item) => valueOf(kinds.answered, item))
    },
    listCourses: (after, limit) => listCourses(table, after, limit),
    listCaseload: (asked) =>
      asked.of === 'open' && asked.therapist === null ? listRunning() : listCaseload(table, asked),
    listAlerts: (after, limit) => listAlerts(table, after, limit),
    listAlertsAbout: (course) => listAlertsAbout(table, course),
    listSettledAlerts: (after, limit) => listSettledAlerts(table, after, limit),
    listOpenAlerts: () => listOpenAlerts(table),
    readAlerts: (ids) => readAlerts(table, ids),
    readLastSent: (course) => readLastSent(table, course),
    listSlots: async (course) => {
      const range = { pk: courseKey(course).pk, condition: 'begins_with(sk, :slot)', values: { ':slot': 'slot#' } }
      return (await readRange(table, range)).map((item) => valueOf(kinds.slot, item))
    },
    listTombstones: (after, limit) => listTombstones(table, after, limit),
    listDue: (now, limit) => listDue(table, now, limit),
    scanItems: (after, limit) => scanItems(table, after, limit),
  } satisfies Partial<Store>
}

function writesOf(table: Table) {
  return {
    write: (writes) => writeTransaction(table, writes),
    putKept: (kept) => putKept(table, kept),
    putHome: (home, was) => putHome(table, home, was),
    putIfNone: (item) => putIfNone(table, item),
    removeTraces: (course) => removeTraces(table, course),
    putJobRows: (rows, keptDays) => putJobRows(table, rows, keptDays),
    removeJobRows: (job) => removeJobRows(table, job),
    removeLinkKeys: (at) => removeLinkKeys(table, at),
    putHeartbeat: (heartbeat) => putItem(table, { key: heartbeatKey, kind: kinds.heartbeat, value: heartbeat }),
    putEdition: (edition) =>
      putItem(table, { key: editionKey(edition.of, edition.id), kind: kinds.edition, value: edition }),
    putKeyIfNone: (key) => putKeyIfNone(table, key),
  } satisfies Partial<Store>
}

/** Puts an item whatever is there, but for one that a newer version of this code wrote. */
async function putItem(table: Table, stored: Stored): Promise<void> {
  const put = new PutItemCommand({ TableName: table.name, Item: itemOf(stored), ...notNewer(stored.kind) })
  await answerOf('PutItem', table.client.send(put).catch(ifNewer))
}

function ifNewer(error: unknown): never {
  if (error instanceof ConditionalCheckFailedException) throw new StoreFault('newer-item', 'PutItem')
  throw error
}
