import { readStates } from '../store/read-states.ts'
import { writeCsv } from '../csv/write-csv.ts'
import type { TherapistId } from '../course/ids.ts'
import { slotViews } from '../course/slot-view.ts'
import type { CourseState, Store } from '../store/store.ts'
import { PlainDate, dateOf, plusDays } from '../time/wall-time.ts'

const columns = [
  ...['starts_at', 'local', 'zone', 'minutes', 'client_id', 'course', 'slot', 'session', 'of', 'phase', 'status'],
  ...['therapist', 'revision'],
]

export interface SessionsAsked {
  /** Of whose courses alone; null: of all. */
  readonly therapist: TherapistId | null
  /** The days of the clinic's calendar, both included. */
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Every session that the clinic's calendar shows from one day to another, in order; by ids, without names. */
export async function sessionsFile(
  store: Pick<Store, 'listCaseload' | 'readCourse'>,
  { therapist, from, to }: SessionsAsked,
): Promise<string> {
  // A course closes with its last session at the earliest, or when it is ended; a day more, for the calendar's zone.
  const [open, closed] = await Promise.all([
    store.listCaseload({ of: 'open', therapist }),
    store.listCaseload({ of: 'closed', from: plusDays(from, -1), to: lastDay }),
  ])
  const own = closed.filter((row) => therapist === null || row.therapist === therapist)
  const states = await readStates(
    store,
    [...open, ...own].map(({ course }) => course),
  )
  const rows = states.flatMap(rowsOf).filter(({ day }) => from <= day && day <= to)
  const ordered = rows.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  return writeCsv([columns, ...ordered.map(({ cells }) => cells)])
}

/** Later than any course closes. */
const lastDay = PlainDate.parse('9999-12-31')

interface Row {
  readonly day: PlainDate
  readonly key: string
  readonly cells: readonly string[]
}

function rowsOf({ course, slots, ...state }: CourseState): readonly Row[] {
  const minutes = new Map(slots.map((slot) => [Number(slot.id), slot.minutes]))
  return slotViews({ ...state, course, slots }).map((view) => ({
    day: dateOf(view.wall),
    key: `${view.startsAt} ${course.id} ${String(view.slot).padStart(3, '0')}`,
    cells: [
      ...[view.startsAt, view.wall, course.zone, `${minutes.get(view.slot) ?? ''}`, course.client, course.id],
      ...[`${view.slot}`, `${view.session ?? ''}`, `${view.of}`, view.phase ?? '', view.status, view.therapist],
      `${view.revision}`,
    ],
  }))
}
