import type { Clinic } from '../config/clinic.ts'
import type { Therapist } from '../config/therapist.ts'
import { type CaseView, caseViewOf } from '../course/case-view.ts'
import { type CaseloadRow, caseloadRowOf } from '../course/caseload-row.ts'
import type { DiaryDay } from '../course/diary.ts'
import type { CourseId, TherapistId } from '../course/ids.ts'
import { listedNow } from '../course/listed.ts'
import { everybody, limitedTo, mayReach } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import { readStates } from '../store/read-states.ts'
import type { CourseState, Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { type PlainDate, dateOf, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { type DiaryWeek, diaryWeekOf } from './diary-week.ts'

export interface DiaryWeeksAsked {
  /** As it plans now, with what was declared. */
  readonly clinic: Clinic
  readonly monday: PlainDate
  readonly therapists: readonly Therapist[]
  /** Who looks: a therapist learns of other diaries, and of other therapists' courses, only that a time is taken. */
  readonly person: Person
  readonly now: Instant
}

type Reads = Pick<Store, 'readDiaryFrom' | 'listCaseload' | 'readCourse'>

/** A week of each therapist's diary, in the order asked for. */
export async function readDiaryWeeks(store: Reads, asked: DiaryWeeksAsked): Promise<readonly DiaryWeek[]> {
  const { monday, therapists, person } = asked
  const days = await Promise.all(therapists.map(({ id }) => store.readDiaryFrom(id, monday, plusDays(monday, 6))))
  const isKnown = ({ therapist }: DiaryDay): boolean => mayReach(person, everybody, therapist)
  const cases = await readCases(store, days.flat().filter(isKnown), asked)
  return therapists.map((therapist, index) => {
    const known = mayReach(person, everybody, therapist.id) ? cases : new Map<CourseId, CaseView>()
    return diaryWeekOf(therapist, { ...asked, booked: days[index] ?? [], cases: known })
  })
}

/** The courses that are booked on these days, as far as the person may know of them. */
async function readCases(
  store: Reads,
  days: readonly DiaryDay[],
  asked: DiaryWeeksAsked,
): Promise<ReadonlyMap<CourseId, CaseView>> {
  const booked = new Set(days.flatMap(({ bookings }) => bookings.map(({ course }) => course)))
  if (booked.size === 0) return new Map()
  const listed = new Map((await listRows(store, asked)).map((row) => [row.course, row]))
  // In no list: just enrolled, handed over to somebody else since, or closed long after.
  const states = await readStates(
    store,
    [...booked].filter((course) => !listed.has(course)),
  )
  const rows = [...listed.values(), ...states.map((state) => rowOf(state, asked.clinic))]
  const reached = rows.filter((row) => booked.has(row.course) && mayReach(asked.person, everybody, row.therapist))
  return new Map(reached.map((row) => [row.course, caseViewOf(row, asked.now)]))
}

/** A course that closed this long after a session of the week is found in the list of those that closed: a year, and its longest pause. */
const closedWithinDays = 400

/** What runs, and, of a week that has begun, what closed since. */
async function listRows(
  store: Reads,
  { clinic, monday, therapists, person, now }: DiaryWeeksAsked,
): Promise<readonly CaseloadRow[]> {
  const [only] = therapists
  const therapist: TherapistId | null =
    limitedTo(person, everybody) ?? (therapists.length === 1 && only !== undefined ? only.id : null)
  const hasBegun = monday <= dateOf(toWall(now, clinic.timeZone))
  // Closed courses are listed by days of UTC, a day apart from the clinic's at most.
  const closed = { from: plusDays(monday, -1), to: plusDays(monday, closedWithinDays) }
  const [open, over] = await Promise.all([
    store.listCaseload({ of: 'open', therapist }),
    hasBegun ? store.listCaseload({ of: 'closed', ...closed }) : [],
  ])
  return [...open, ...over]
}

function rowOf({ course, client, slots }: CourseState, { course: { noticeHours } }: Clinic): CaseloadRow {
  return caseloadRowOf({ ...course, listed: listedNow(course.listed, { client, slots, noticeHours }) })
}
