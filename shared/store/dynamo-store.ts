import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { setTimeout as wait } from 'node:timers/promises'

import { Client } from '../course/client.ts'
import { Slot } from '../course/slot.ts'
import { type Clock, systemClock } from '../ports/clock.ts'
import { type NewId, randomId } from '../ports/new-id.ts'
import { clinicWithoutItem } from './clinic-without-item.ts'
import { listCaseload } from './caseload-index.ts'
import { listDue } from './due-index.ts'
import { answerOf } from './fault.ts'
import { type Stored, itemOf, valueOf } from './item.ts'
import {
  AddressEntry,
  Alert,
  Answered,
  AuditRecord,
  ClinicState,
  Edition,
  Heartbeat,
  Limit,
  Replay,
  SealedKey,
} from './items.ts'
import { Job } from './jobs.ts'
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
import { putKeyIfNone } from './link-keys.ts'
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
  /** How long mails and answers are kept, in days; the clinic file says. */
  readonly retentionDays?: number
  readonly now?: Clock
  readonly newId?: NewId
  readonly wait?: Table['wait']
}

/** The store in DynamoDB: docs/access-patterns.md tells each question's key, consistency and cost. */
export function createDynamoStore(options: DynamoStoreOptions): Store {
  const table: Table = { name: options.table, ...defaults, ...options }
  return { ...itemsOf(table), ...listsOf(table), ...writesOf(table) }
}

const defaults = {
  retentionDays: 3650,
  now: systemClock,
  newId: randomId,
  wait: (milliseconds: number) => wait(milliseconds),
}

function itemsOf(table: Table) {
  return {
    readCourse: (course) => readCourse(table, course),
    readClinic: async () => (await readItem(table, clinicKey, ClinicState)) ?? clinicWithoutItem,
    readClient: (client) => readItem(table, clientKey(client), Client),
    readAddress: (address) => readEvenExpired(table, addressKey(address), AddressEntry),
    readDiary: (therapist, dates) => readDiary(table, therapist, dates),
    readDiaryFrom: (therapist, from, to) => readDiaryFrom(table, therapist, { from, to }),
    readJob: (job) => readEvenExpired(table, jobKey(job), Job),
    readHeartbeat: () => readItem(table, heartbeatKey, Heartbeat),
    readMail: (course, attempt) => readMail(table, course, attempt),
    readAlert: (id) => readItem(table, alertKey(id), Alert),
    readEdition: (of, id) => readItem(table, editionKey(of, id), Edition),
    readLimit: (of, key) => readEvenExpired(table, limitKey(of, key), Limit),
    readReplay: (id) => readEvenExpired(table, replayKey(id), Replay),
    readKey: (month) => readItem(table, linkKey(month), SealedKey),
  } satisfies Partial<Store>
}

function listsOf(table: Table) {
  const listRunning = createRunningCourses(table)
  return {
    readJobRows: (job, from, count) => readJobRows(table, { job, from, count }),
    readLastAudit: async (course) => {
      const last = await readLast(table, { pk: auditKey(course, 0).pk })
      return last === null ? null : valueOf(AuditRecord, last)
    },
    readAudit: async (course, after) => {
      const { pk, sk } = auditKey(course, Math.min(Math.max(after, 0), 999_999))
      const items = await readRange(table, { pk, condition: 'sk > :after', values: { ':after': sk } })
      return items.map((item) => valueOf(AuditRecord, item))
    },
    readLastAnswered: async (course, slot, form) => {
      const { pk, sk } = answeredKey(course, { slot, form, revision: 1 })
      const values = { ':form': sk.slice(0, sk.lastIndexOf('#') + 1) }
      const last = await readLast(table, { pk, condition: 'begins_with(sk, :form)', values })
      return last === null ? null : valueOf(Answered, last)
    },
    listActs: (month, after, limit) => listActs(table, month, { after, limit }),
    listMails: (course) => listMails(table, course),
    listAnswered: async (course) => {
      const { pk } = answeredKey(course, { slot: 1, form: '', revision: 1 })
      return (await readRange(table, { pk })).map((item) => valueOf(Answered, item))
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
      return (await readRange(table, range)).map((item) => valueOf(Slot, item))
    },
    listDue: (now, limit) => listDue(table, now, limit),
    scanItems: (after, limit) => scanItems(table, after, limit),
  } satisfies Partial<Store>
}

function writesOf(table: Table) {
  return {
    write: (writes) => writeTransaction(table, writes),
    putIfNone: (item) => putIfNone(table, item),
    removeTraces: (course) => removeTraces(table, course),
    putJobRows: (rows, keptDays) => putJobRows(table, rows, keptDays),
    removeJobRows: (job) => removeJobRows(table, job),
    removeLinkKeys: () => removeLinkKeys(table),
    putHeartbeat: (heartbeat) => putItem(table, { key: heartbeatKey, value: heartbeat }),
    putEdition: (edition) => putItem(table, { key: editionKey(edition.of, edition.id), value: edition }),
    putKeyIfNone: (key) => putKeyIfNone(table, key),
  } satisfies Partial<Store>
}

/** Puts an item whatever is there. */
async function putItem(table: Table, stored: Stored): Promise<void> {
  await answerOf('PutItem', table.client.send(new PutItemCommand({ TableName: table.name, Item: itemOf(stored) })))
}
