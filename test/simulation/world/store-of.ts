import { clientOf, type CourseId } from '../../../shared/course/ids.ts'
import { StoreFault } from '../../../shared/store/fault.ts'
import { keyText } from '../../../shared/store/keys.ts'
import type { CourseState, Store, Write, Written } from '../../../shared/store/store.ts'
import { keyOfWrite } from '../../../shared/store/write-key.ts'
import type { Call, Process } from '../process.ts'
import { type SimulatedTable, tornState } from './table.ts'

/** What the store of a process asks besides the table. */
export interface StoreAround {
  readonly seed: number
  readonly table: SimulatedTable
  /** Whether the table is out of order. */
  readonly isOut: () => boolean
  /** Whether the items of a course cannot be read. */
  readonly isUnreadable: (course: CourseId) => boolean
}

/** The store as one process reaches it: each call takes its time, may go wrong, and lets others go on meanwhile. */
export function storeOf(process: Process, around: StoreAround): Store {
  const { table } = around
  const asked = <T>(call: Call<T>): Promise<T> =>
    process.call({
      ...call,
      effect: () => (around.isOut() ? out() : call.effect()),
      instead: { throttled, unavailable: out, ...call.instead },
    })
  const ask = <T>(what: string, effect: () => T | Promise<T>): Promise<T> => asked({ what, effect })
  const put = (what: string, effect: () => Promise<void>): Promise<void> =>
    asked({ what, effect, afterwards: { 'reply lost': out } })
  const { main } = table
  return {
    name: main.name,
    identify: () => ask('identify', () => main.identify()),
    readHome: () => ask('read home', () => main.readHome()),
    putHome: (home, was) => ask('put home', () => main.putHome(home, was)),
    listTombstones: (after, limit) => ask('list tombstones', () => main.listTombstones(after, limit)),
    readCourse: (course, month) => readCourse(process, { course, month }, around),
    readKept: (course, place) => ask(`read ${place} of ${course}`, () => main.readKept(course, place)),
    readClinic: () => ask('read clinic', () => main.readClinic()),
    readClient: (id) => ask(`read client ${id}`, () => main.readClient(id)),
    readAddress: (id) => ask('read address', () => main.readAddress(id)),
    readDiary: (therapist, dates) => ask(`read diary of ${therapist}`, () => main.readDiary(therapist, dates)),
    readDiaryFrom: (therapist, from, to) =>
      ask(`read diary of ${therapist}`, () => main.readDiaryFrom(therapist, from, to)),
    readJob: (id) => ask(`read job ${id}`, () => main.readJob(id)),
    readJobRows: (job, from, count) => ask(`read rows of ${job}`, () => main.readJobRows(job, from, count)),
    readHeartbeat: () => ask('read heartbeat', () => main.readHeartbeat()),
    readLastAudit: (course) => ask(`read last audit of ${course}`, () => main.readLastAudit(course)),
    readAudit: (course, after) => ask(`read audit of ${course}`, () => main.readAudit(course, after)),
    listActs: (month, after, limit) => ask('list acts', () => table.listActs(month, after, limit)),
    readMail: (course, attempt) => ask(`read mail of ${course}`, () => main.readMail(course, attempt)),
    listMails: (course) => ask(`list mails of ${course}`, () => main.listMails(course)),
    readAlert: (id) => ask(`read alert ${id}`, () => main.readAlert(id)),
    readLastAnswered: (course, slot, form) =>
      ask(`read answers of ${course}`, () => main.readLastAnswered(course, slot, form)),
    listAnswered: (course) => ask(`list answers of ${course}`, () => main.listAnswered(course)),
    readEdition: (of, id) => ask(`read edition of ${of}`, () => main.readEdition(of, id)),
    readLimit: (of, key) => ask(`read limit of ${of}`, () => main.readLimit(of, key)),
    readReplay: (id) => ask('read replay', () => main.readReplay(id)),
    readKey: (month) => ask(`read key of ${month}`, () => main.readKey(month)),
    listCourses: (after, limit) => ask('list courses', () => table.listCourses(after, limit)),
    listCaseload: (of) => ask('list caseload', () => table.listCaseload(of)),
    listAlerts: (after, limit) => ask('list alerts', () => table.listAlerts(false, after, limit)),
    listAlertsAbout: (course) => ask(`list alerts about ${course}`, () => main.listAlertsAbout(course)),
    listSettledAlerts: (after, limit) => ask('list settled alerts', () => table.listAlerts(true, after, limit)),
    listOpenAlerts: () => ask('list open alerts', () => table.listOpenAlerts()),
    readAlerts: (ids) => ask('read alerts', () => main.readAlerts(ids)),
    readLastSent: (course) => ask(`read last sent of ${course}`, () => table.readLastSent(course)),
    listSlots: (course) => ask(`list slots of ${course}`, () => main.listSlots(course)),
    listDue: (now, limit) => ask('list due', () => table.listDue(now, limit)),
    scanItems: (after, limit) => ask('scan', () => main.scanItems(after, limit)),
    putIfNone: (item) => ask('put if none', () => main.putIfNone(item)),
    write: (writes) => asked(writing(process, table, writes)),
    putKept: (kept) => asked(writing(process, table, [{ ...kept, was: kept.value.version - 1 }])).then(({ ok }) => ok),
    removeTraces: (course) => put(`remove traces of ${course}`, () => table.removeTraces(course)),
    putJobRows: (rows, keptDays) => put('put rows', () => main.putJobRows(rows, keptDays)),
    removeJobRows: (job) => put(`remove rows of ${job}`, () => main.removeJobRows(job)),
    putHeartbeat: (heartbeat) => put('put heartbeat', () => main.putHeartbeat(heartbeat)),
    putEdition: (edition) => put('put edition', () => table.putEdition(edition)),
    removeLinkKeys: (at) => put('remove link keys', () => main.removeLinkKeys(at)),
    putKeyIfNone: (key) =>
      asked({ what: 'put key', effect: () => main.putKeyIfNone(key), afterwards: { 'reply lost': out } }),
  }
}

function throttled(): never {
  throw new StoreFault('throttled', 'simulated')
}

function out(): never {
  throw new StoreFault('unavailable', 'simulated')
}

/** Another transaction may hold one of the items for a moment: a conflict that no change has caused. */
function writing(process: Process, table: SimulatedTable, writes: readonly Write[]): Call<Written> {
  const isClaim = writes.some((write) => 'check' in write && write.check === 'sending')
  return {
    what: `write ${writes.map(shortly).join(', ')}`,
    effect: () => table.write(process.name, writes),
    instead: { conflict: () => ({ ok: false, conflicts: [0] }) },
    afterwards: { 'reply lost': out },
    weight: isClaim ? 4 : 2,
    takes: 5,
  }
}

function shortly(write: Write): string {
  return 'put' in write ? keyText(keyOfWrite(write)) : `if ${keyText(keyOfWrite(write))}`
}

/** A batch is no snapshot: while it is read, a transaction may commit. */
async function readCourse(
  process: Process,
  { course, month }: { readonly course: CourseId; readonly month: string | undefined },
  { seed, table, isOut, isUnreadable }: StoreAround,
): Promise<CourseState | null> {
  const effect = () => {
    if (isOut()) return out()
    if (isUnreadable(course)) throw new StoreFault('unreadable-item', 'simulated')
    return table.main.readCourse(course, month)
  }
  let before: CourseState | null = null
  const isTorn = await process.call({
    what: `read course ${course}`,
    effect: async () => {
      before = await effect()
      return false
    },
    instead: {
      throttled,
      unavailable: out,
      'torn read': async () => {
        before = await effect()
        return true
      },
    },
    takes: 4,
  })
  if (!isTorn || before === null) return before
  const after = await process.call({ what: `read course ${course}, the rest`, effect, takes: 40 })
  return after === null ? null : tornState({ before, after, seed, purpose: `${process.name} ${clientOf(course)}` })
}
