import type { CourseId, ClientId as Client } from '../../shared/course/ids.ts'
import { ClientId, courseIdOf } from '../../shared/course/ids.ts'
import type { Entry, Ledger } from '../../shared/course/ledger.ts'
import type { CourseState } from '../../shared/store/store.ts'
import { type Duration, Instant, plus } from '../../shared/time/instant.ts'
import { aRow, csvText } from './clients-csv.ts'
import { aClinicFile, attendAll, enrolCsv, type PaperClinic } from './paper-rehearsal.ts'

export const client: Client = ClientId.parse('c-001')
export const course: CourseId = courseIdOf(client, 1)

/** A clinic on paper with one client, who has twelve Tuesdays at 14:00 from 5 January 2027; nothing has been sent. */
export function enrolOne(row: Readonly<Record<string, string>> = {}, file: object = {}): Promise<PaperClinic> {
  return enrolCsv(
    aClinicFile({ closures: [], ...file }),
    csvText([aRow({ client_id: client, ...row })]),
    '2026-12-28T20:00:00Z',
  )
}

/** The same when the welcome has been sent. */
export async function welcomeOne(row: Readonly<Record<string, string>> = {}, file: object = {}): Promise<PaperClinic> {
  const paper = await enrolOne(row, file)
  await attendAll(paper)
  return paper
}

/** Sets the clock and does what is due then. */
export async function attendAt(paper: PaperClinic, instant: string): Promise<void> {
  paper.now = Instant.parse(instant)
  await attendAll(paper)
}

/** Lets time pass and does what is due then. */
export async function attendAfter(paper: PaperClinic, duration: Duration): Promise<void> {
  await attendAt(paper, plus(paper.now, duration))
}

export async function stateOf({ store }: PaperClinic, id: CourseId = course): Promise<CourseState> {
  const state = await store.readCourse(id)
  if (state === null) throw new Error(`there is no course ${id}`)
  return state
}

/** Where a message stands: `slot` 0 is the course's own ledger. */
export async function entryOf(paper: PaperClinic, slot: number, key: string): Promise<Entry | undefined> {
  const state = await stateOf(paper)
  const ledger: Ledger | undefined = slot === 0 ? state.course.ledger : state.slots[slot - 1]?.ledger
  return ledger?.[key]
}

/** The kinds of the mails that went out, in order. */
export function kindsOf({ mails }: PaperClinic): readonly string[] {
  return mails.map(({ tags }) => tags['kind'] ?? '')
}

export async function alertCodes({ store }: PaperClinic): Promise<readonly string[]> {
  return (await store.listAlerts(null, 100)).items.map(({ code }) => code)
}
