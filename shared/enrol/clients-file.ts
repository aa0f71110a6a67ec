import { readStates } from '../store/read-states.ts'
import { writeCsv } from '../csv/write-csv.ts'
import type { TherapistId } from '../course/ids.ts'
import { sessionsLeft } from '../course/session-number.ts'
import { toCome } from '../course/to-come.ts'
import type { CourseState, Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { type CsvColumn, csvColumns } from './read-csv.ts'

export interface FileAsked {
  /** Of whose courses alone; null: of all. */
  readonly therapist: TherapistId | null
  /** Whether it tells what the sessions are about. */
  readonly isClinical: boolean
  readonly now: Instant
}

/**
 * The courses with sessions to come as a clients' file, as they would be taken over now: what has been used of the contract
 * is told as held, and the first session is the next one.
 */
export async function clientsFile(
  store: Pick<Store, 'listCaseload' | 'readCourse'>,
  { therapist, ...asked }: FileAsked,
): Promise<string> {
  const open = await store.listCaseload({ of: 'open', therapist })
  const states = await readStates(
    store,
    open.map(({ course }) => course),
  )
  const rows = states.flatMap((state) => cellsOf(state, asked)).toSorted(byClient)
  return writeCsv([csvColumns, ...rows.map((row) => csvColumns.map((column) => row[column]))])
}

type Cells = Readonly<Record<CsvColumn, string>>

function cellsOf(state: CourseState, { isClinical, now }: Omit<FileAsked, 'therapist'>): readonly Cells[] {
  const { client, course, slots } = state
  const [next] = toCome({ slots, now })
  if (next === undefined) return []
  const { sessions } = course.contract
  return [
    {
      ...{ client_id: client.id, name: client.name, email: client.email, time_zone: client.zone ?? '' },
      ...{ locale: client.locale, therapist: course.therapist, sessions: `${sessions}`, first_session: next.wall },
      sessions_held: `${sessions - sessionsLeft({ course, slots }, now)}`,
      area: (isClinical ? course.area : null) ?? '',
      indication: (isClinical ? course.indication : null) ?? '',
      ...{ content: client.content, email_consent: client.consentedOn ?? '' },
      measures: isClinical ? course.measures.join(';') : '',
    },
  ]
}

function byClient(one: Cells, other: Cells): number {
  return one.client_id < other.client_id ? -1 : 1
}
