import type { CourseId } from '../course/ids.ts'
import type { Page, Store } from '../store/store.ts'
import { type Chain, checkChain } from './check-chain.ts'

export interface CheckedCourse {
  readonly course: CourseId
  readonly acts: number
  readonly chain: Chain
}

/** Courses that one answer checks. */
const perPage = 25

/** Checks the audits of courses, a page at a time, in order of their enrolment. */
export async function checkChains(
  store: Pick<Store, 'listCourses' | 'readCourse' | 'readAudit'>,
  after: string | null,
): Promise<Page<CheckedCourse>> {
  const page = await store.listCourses(after, perPage)
  const checked = await Promise.all(page.items.map((course) => checkCourse(store, course)))
  return { items: checked.filter((one) => one !== null), next: page.next }
}

async function checkCourse(
  store: Pick<Store, 'readCourse' | 'readAudit'>,
  course: CourseId,
): Promise<CheckedCourse | null> {
  // The course first: what is done in between has a later revision, and is left out.
  const [state, acts] = [await store.readCourse(course), await store.readAudit(course, 0)]
  if (state === null) return null
  const { revision } = state.course
  const then = acts.filter((record) => record.revision <= revision)
  return { course, acts: acts.length, chain: checkChain(then, revision) }
}
