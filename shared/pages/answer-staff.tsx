import type { Clinic } from '../config/clinic.ts'
import { AttemptId, CourseId } from '../course/ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../store/store.ts'
import { openMail } from '../mail/opened-mail.ts'
import { pageHtml } from './page-frame.tsx'
import { type PageResponse, type Respond, guardedHeaders } from './page-response.ts'
import { plainPage } from './plain-page.tsx'
import { StaffCoursePage } from './staff-course-page.tsx'
import { StaffCoursesPage } from './staff-courses-page.tsx'
import { StaffMailPage } from './staff-mail-page.tsx'

export interface StaffDeps {
  readonly clinic: Clinic
  readonly store: Pick<Store, 'readCourse' | 'readAudit' | 'listAnswered' | 'readMail' | 'listCourses'>
  readonly clock: Clock
  readonly style: string
  readonly respond: Respond
}

const perPage = 25

/** Shows staff the courses, one course, or one mail as it was sent. It changes nothing. */
export async function answerStaff(deps: StaffDeps, path: string, after: string | null): Promise<PageResponse> {
  const [, first = '', ...rest] = path.split('/').filter((part) => part !== '')
  if (first === '' && rest.length === 0) return courses(deps, after)
  const course = CourseId.safeParse(rest[0])
  if (first === 'courses' && rest.length === 1 && course.success) return oneCourse(deps, course.data)
  const attempt = AttemptId.safeParse(rest[1])
  const whole = rest.length === 3 && rest[2] === 'html'
  if (first === 'mails' && course.success && attempt.success && (rest.length === 2 || whole)) {
    return mail(deps, { course: course.data, attempt: attempt.data, whole })
  }
  return missing(deps)
}

async function courses(deps: StaffDeps, after: string | null): Promise<PageResponse> {
  const { clinic, store, style, respond } = deps
  const page = await store.listCourses(after, perPage)
  const states = await Promise.all(page.items.map((course) => store.readCourse(course)))
  const known = states.filter((state) => state !== null)
  return respond(
    200,
    pageHtml(<StaffCoursesPage {...{ clinic, style, courses: known, next: page.next, now: deps.clock() }} />),
  )
}

async function oneCourse(deps: StaffDeps, course: CourseId): Promise<PageResponse> {
  const { clinic, store, style, respond } = deps
  const state = await store.readCourse(course)
  if (state === null) return missing(deps)
  const [acts, answered] = await Promise.all([store.readAudit(course, 0), store.listAnswered(course)])
  return respond(200, pageHtml(<StaffCoursePage {...{ clinic, style, state, acts, answered }} />))
}

async function mail(
  deps: StaffDeps,
  { course, attempt, whole }: { course: CourseId; attempt: AttemptId; whole: boolean },
): Promise<PageResponse> {
  const { clinic, store, style, respond } = deps
  const kept = await store.readMail(course, attempt)
  if (kept === null) return missing(deps)
  const opened = await openMail(kept)
  if (whole) return mailAlone(opened.html)
  const htmlHref = `/staff/mails/${course}/${attempt}/html`
  return respond(200, pageHtml(<StaffMailPage {...{ clinic, style, mail: opened, course, htmlHref }} />))
}

/** The mail's own HTML, with its inline styles, in a frame where nothing runs and no link leads anywhere. */
function mailAlone(html: string): PageResponse {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...guardedHeaders,
    'x-frame-options': 'SAMEORIGIN',
    'content-security-policy': policy,
  }
  return { statusCode: 200, headers, body: html }
}

function missing({ clinic, style, respond }: StaffDeps): PageResponse {
  return respond(
    404,
    plainPage({ clinic, style, locale: 'en', title: 'Nothing here', text: 'There is no such course, mail or page.' }),
  )
}
