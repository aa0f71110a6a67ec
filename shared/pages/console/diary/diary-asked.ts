import type { Clinic } from '../../../config/clinic.ts'
import type { Therapist } from '../../../config/therapist.ts'
import { DiaryDate, mondayOf } from '../../../diary/week.ts'
import { everybody, limitedTo } from '../../../staff/access.ts'
import { type PlainDate, dateOf } from '../../../time/wall-time.ts'
import { toWall } from '../../../time/zone.ts'
import type { ConsoleVisit } from '../console-visit.ts'

/** What a diary is asked for; `faults` say what of the question was wrong, and that part is then the usual. */
export interface DiaryAsked {
  readonly today: PlainDate
  readonly monday: PlainDate
  /** The therapist's id, or `all`, as it stands in the address. */
  readonly whose: string
  /** Whose diaries are shown. */
  readonly therapists: readonly Therapist[]
  /** With whom the next ones begin, where there are more than fit; null: nobody is left. */
  readonly next: Therapist | null
  readonly faults: readonly string[]
}

/** So many diaries stand on one page at most: what Lambda answers has 6 MB. */
export const mostDiaries = 20

/** The week and the therapists in the page's address; without any this week, of oneself or of everybody. */
export function diaryAsked({ query, person, now }: ConsoleVisit, clinic: Clinic): DiaryAsked {
  const today = dateOf(toWall(now, clinic.timeZone))
  const week = DiaryDate.safeParse(query.get('week') || today)
  const all = clinic.therapists
  const isThere = (id: string | undefined): boolean => all.some((one) => one.id === id)
  const own = limitedTo(person, everybody) ?? 'all'
  const usual = isThere(own) ? own : 'all'
  const wanted = query.get('therapist') || usual
  const whose = wanted === 'all' || isThere(wanted) ? wanted : usual
  const first = Math.max(
    0,
    all.findIndex(({ id }) => id === query.get('from')),
  )
  return {
    ...{ today, monday: mondayOf(week.success ? week.data : today), whose },
    therapists: whose === 'all' ? all.slice(first, first + mostDiaries) : all.filter(({ id }) => id === whose),
    next: whose === 'all' ? (all[first + mostDiaries] ?? null) : null,
    faults: [
      ...(week.success
        ? []
        : ['Give a day of the week as a year, month and day, such as 2027-01-04. This is the present week.']),
      ...(whose === wanted ? [] : ['There is no such therapist.']),
    ],
  }
}

/** What a page of the diary stands at, besides what is said here. */
export function diaryQuery({ whose, monday }: DiaryAsked, week = monday): Readonly<Record<string, string>> {
  return { week, therapist: whose }
}
