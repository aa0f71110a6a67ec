import { CourseId } from '../../course/ids.ts'
import { type Refusal, type Result, refuse } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import { problemOf, wantsProblem } from '../../http/problem.ts'
import { type FormFields, isForm, readForm } from '../../http/read-form.ts'
import { statusOf } from '../../http/refusal-status.ts'
import { mayReach } from '../../staff/access.ts'
import type { Session } from '../../staff/session.ts'
import { readWholeCourse } from '../../store/read-whole-course.ts'
import type { ConsoleDeps } from './console-deps.ts'
import type { ConsoleFault, ConsoleForm, ConsolePage, ConsoleTaken } from './console-page.ts'
import { consolePageAt } from './console-pages.ts'
import { type ConsoleRequest, largestForm } from './console-request.ts'
import type { ConsoleVisit } from './console-visit.ts'
import { openForm } from './form-seal.ts'
import { refusedPage } from './refused-page.tsx'
import { takeOnce } from './take-once.ts'

/** Answers who has signed in. GET and HEAD change nothing; a page that is not theirs is as one that is not there. */
export async function answerConsole(
  deps: ConsoleDeps,
  request: ConsoleRequest,
  session: Session,
): Promise<PageResponse> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return deps.respond(405, '', { allow: 'GET, HEAD, POST' })
  const found = await consolePageAt(request.path)
  if (found === null) return refused(deps, request, nothingHere)
  const { page, params } = found
  const now = deps.clock()
  const visit: ConsoleVisit = {
    ...{ deps, session, person: session.person, path: request.path, params, query: request.query, now },
    key: await deps.linkKey(now),
  }
  const isSent = request.method === 'POST'
  const open = await openPage(page, visit, isSent)
  if (open === null) return refused(deps, request, notAllowed(page, visit, isSent))
  if (!isSent) return shown(await open.show(null), deps, request)
  const answer = await answerForm({ ...open, looks: page.looks ?? (() => false) }, visit, request)
  return 'fault' in answer ? showAgain(page, visit, { request, fault: answer.fault }) : answer
}

/** A page with the course that it is about, read now. */
interface OpenPage {
  readonly show: (fault: ConsoleFault | null) => ReturnType<ConsolePage['show']>
  readonly take: ((form: ConsoleForm) => Promise<ConsoleTaken>) | null
  readonly file: string | null
}

/** Null where the person may not see the page, or not send its form, or there is no such course. */
async function openPage(page: ConsolePage, visit: ConsoleVisit, isSent: boolean): Promise<OpenPage | null> {
  const access = isSent ? (page.taking ?? page.access) : page.access
  if (page.of === 'clinic') {
    const { take, file = null } = page
    if (!mayReach(visit.person, access, null)) return null
    const show: OpenPage['show'] = (fault) => page.show(visit, fault)
    return { show, take: take === undefined ? null : (form) => take(visit, form), file }
  }
  const id = CourseId.safeParse(visit.params['course'])
  if (!id.success || !mayReach(visit.person, access, null)) return null
  const state = await readWholeCourse(visit.deps.store, id.data)
  if (state === null || !mayReach(visit.person, access, state.course.therapist)) return null
  const { take } = page
  const of = { ...visit, state }
  const show: OpenPage['show'] = (fault) => page.show(of, fault)
  return { show, take: take === undefined ? null : (form) => take(of, form), file: null }
}

const nothingHere = refuse('unknown-client', 'there is nothing at this address').error

/** Of a course that is somebody else's nobody is told that there is one. */
function notAllowed(page: ConsolePage, { person }: ConsoleVisit, isSent: boolean): Refusal {
  const access = isSent ? (page.taking ?? page.access) : page.access
  return mayReach(person, access, null) ? nothingHere : refuse('not-allowed', 'this is not for your role').error
}

function shown(page: Result<PageResponse>, deps: ConsoleDeps, request: ConsoleRequest): PageResponse {
  return page.ok ? page.value : refused(deps, request, page.error)
}

async function answerForm(
  { take, file, looks }: OpenPage & { readonly looks: (fields: FormFields) => boolean },
  visit: ConsoleVisit,
  request: ConsoleRequest,
): Promise<PageResponse | { readonly fault: ConsoleFault }> {
  const { deps, session, path, now } = visit
  if (take === null) return deps.respond(405, '', { allow: 'GET, HEAD' })
  if (request.body.length > largestForm) return refused(deps, request, tooLarge)
  const fields = isForm(request.contentType) ? await readForm(request.body, request.contentType, file) : null
  if (fields === null) return refused(deps, request, notAForm)
  const seen = await openForm(fields.get('page') ?? '', { session: session.id, path, keyOf: deps.keyOf, now })
  const taken =
    seen === null
      ? stalePage
      : looks(fields)
        ? await take({ fields, seen })
        : await takeOnce(visit, fields, () => take({ fields, seen }))
  if (!taken.ok) return { fault: { refusal: taken.error, fields } }
  // A redirect, so that going back or reloading sends no form again.
  return 'page' in taken.value ? taken.value.page : deps.respond(303, '', { location: `/staff/${taken.value.to}` })
}

const tooLarge = refuse('payload-too-large', `a form has at most ${largestForm} bytes`).error
const notAForm = refuse('bad-input', 'this is no form of the console').error
const stalePage = refuse(
  'changed-meanwhile',
  'the page was not opened in this session, or too long ago; look at it again',
)

/** After a refusal the page stands as things are now, with what was wrong on top. */
async function showAgain(
  page: ConsolePage,
  visit: ConsoleVisit,
  { request, fault }: { readonly request: ConsoleRequest; readonly fault: ConsoleFault },
): Promise<PageResponse> {
  const { deps } = visit
  if (wantsProblem(request.accept)) return problemOf(fault.refusal)
  const again = await openPage(page, { ...visit, now: deps.clock() }, false)
  if (again === null) return refused(deps, request, nothingHere)
  const answer = await again.show(fault)
  const { refusal } = fault
  return answer.ok ? { ...answer.value, statusCode: statusOf[refusal.code] } : refused(deps, request, answer.error)
}

function refused(deps: ConsoleDeps, { accept }: ConsoleRequest, refusal: Refusal): PageResponse {
  return wantsProblem(accept) ? problemOf(refusal) : refusedPage(deps, refusal)
}
