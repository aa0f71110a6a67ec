import { type Refusal, refuse } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import type { ClientPage, Fault, PageForm, Taken } from './client-page.ts'
import { clientPageAt } from './client-pages.ts'
import type { LinkDeps } from './link-deps.ts'
import { mayTake } from './may-take.ts'
import { type OpenedLink, openClientLink } from './open-link.ts'
import type { PageRequest } from './page-request.ts'
import { openPage } from './page-seal.ts'
import { askForPin } from './pin-page.tsx'
import { badRequest, notFound } from './plain-answers.tsx'
import { jsonOf, problemOf, wantsProblem } from '../../http/problem.ts'
import { type FormFields, isForm, readForm } from '../../http/read-form.ts'
import { statusOf } from '../../http/refusal-status.ts'
import { type Visit, hrefTo, visitOf } from './visit.ts'

/** Answers one of the pages behind a link that opens them. */
export async function answerPage(deps: LinkDeps, request: PageRequest, opened: OpenedLink): Promise<PageResponse> {
  const page = await clientPageAt(request.path)
  if (page === null) return notFound(deps, request)
  const visit = await visitOf(deps, opened, request)
  // A form bears the token of a page that was shown, so the PIN was given when it was; while somebody wrote, its time ran out.
  if (request.method === 'POST') return answerForm(page, visit, request)
  if (page.clinical && !visit.isUnlocked) return locked(visit, request)
  const shown = await page.show(visit, null)
  return shown.ok ? shown.value : refused(visit, request, shown.error)
}

/** What is clinical is not shown before the PIN. */
function locked(visit: Visit, { method, accept, path }: PageRequest): PageResponse {
  const { error } = refuse('not-allowed', 'the PIN comes first')
  const asked = wantsProblem(accept) ? null : askForPin(visit, { fault: null, to: path })
  if (asked === null || !asked.ok) return problemOf(error)
  return method === 'POST' ? { ...asked.value, statusCode: statusOf[error.code] } : asked.value
}

async function answerForm(page: ClientPage, visit: Visit, request: PageRequest): Promise<PageResponse> {
  const { deps } = visit
  if (page.take === undefined) return deps.respond(405, '', { allow: 'GET, HEAD' })
  if (!isForm(request.contentType)) return badRequest(deps, request, 415)
  const fields = await readForm(request.body, request.contentType)
  if (fields === null) return badRequest(deps, request, 400)
  const taken = await takeForm(page, visit, fields)
  if (!taken.ok) return showAgain(page, visit, { request, fault: { refusal: taken.error, fields } })
  if ('json' in taken.value) return jsonOf(taken.value.json)
  // A redirect, so that going back or reloading sends no form again.
  const { to, cookies } = taken.value
  const answer = deps.respond(303, '', { location: hrefTo(visit, to) })
  return cookies === undefined ? answer : { ...answer, cookies }
}

async function takeForm(page: ClientPage, visit: Visit, fields: FormFields): Promise<Taken> {
  if (!(await mayTake(visit, page.isAutosave?.(fields) ?? false)))
    return refuse('rate-limited', 'too many forms were sent in a short time')
  const form = await formOf(visit, fields)
  return form === null || page.take === undefined ? stalePage : page.take(visit, form)
}

/** A form that was sent from this very page; null where it was not, or was opened too long ago. */
async function formOf(visit: Visit, fields: FormFields): Promise<PageForm | null> {
  const { state, path, key, now } = visit
  const seen = await openPage(fields.get('page') ?? '', { course: state.course.id, path, key, now })
  return seen === null ? null : { fields, seen }
}

const stalePage = refuse('changed-meanwhile', 'the page was not opened, or too long ago; look at it again')

/** After a refusal the page stands as things are now, with what was wrong on top. */
async function showAgain(
  page: ClientPage,
  visit: Visit,
  { request, fault }: { readonly request: PageRequest; readonly fault: Fault },
): Promise<PageResponse> {
  if (page.clinical && !visit.isUnlocked) return locked(visit, request)
  if (wantsProblem(request.accept)) return problemOf(fault.refusal)
  const opened = await openClientLink(visit.deps, visit.token)
  if (opened === null) return notFound(visit.deps, request)
  const shown = await page.show(await visitOf(visit.deps, opened, request), fault)
  return shown.ok ? { ...shown.value, statusCode: statusOf[fault.refusal.code] } : notFound(visit.deps, request)
}

function refused({ deps }: Visit, request: PageRequest, refusal: Refusal): PageResponse {
  return wantsProblem(request.accept) ? problemOf(refusal) : notFound(deps, request)
}
