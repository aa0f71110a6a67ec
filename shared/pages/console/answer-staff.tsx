import { type Refusal, refuse } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import { problemOf, wantsProblem } from '../../http/problem.ts'
import { readForm } from '../../http/read-form.ts'
import { isToRenew } from '../../staff/session.ts'
import { endSession, noSessionCookie, sessionCookie, sessionIn } from '../../staff/session-cookie.ts'
import type { Session } from '../../staff/session.ts'
import { noSignInCookie } from '../../staff/sign-in-cookie.ts'
import type { SignIn } from '../../staff/sign-in.ts'
import { answerConsole } from './answer-console.ts'
import type { ConsoleDeps } from './console-deps.ts'
import type { ConsoleRequest } from './console-request.ts'
import { openForm } from './form-seal.ts'
import { noticePage } from './notice-page.tsx'
import { refusedPage } from './refused-page.tsx'
import { backToForm, keptForm, sessionOver, signedInAgain } from './session-over.tsx'

/** What the addresses under /staff/ need of the world outside. */
export interface StaffDeps extends ConsoleDeps {
  readonly signIn: SignIn
}

/** Answers the addresses under /staff/: signing in and out, and to who has signed in the console. */
export async function answerStaff(deps: StaffDeps, request: ConsoleRequest): Promise<PageResponse> {
  const answer = await answered(deps, request)
  return { ...answer, headers: { ...answer.headers, ...toldAtHome } }
}

/**
 * A browser that may tell no referrer says `Origin: null` with the page's own forms, as with those of a stranger.
 * Addresses here hold ids alone, and this host is the only one to be told them.
 */
const toldAtHome = { 'referrer-policy': 'same-origin' } as const

async function answered(deps: StaffDeps, request: ConsoleRequest): Promise<PageResponse> {
  const { method, path, cookies } = request
  if (method === 'POST' && isForeign(deps, request)) return refused(deps, request, foreign)
  if (method !== 'POST' && path === 'sign-in') return begin(deps, request.query.get('next') ?? '')
  if (method !== 'POST' && path === 'signed-in') return finish(deps, request)
  if (method !== 'POST' && path === 'signed-out') return signedOut(deps)
  if (method !== 'POST' && path === signedInAgain) return backToForm(deps)
  const session = await sessionIn(cookies, { keyOf: deps.keyOf, store: deps.store, now: deps.clock() })
  if (session === null) return withoutSession(deps, request)
  if (path === 'sign-out') return signOut(deps, request, session)
  return renewed(deps, session, await answerConsole(deps, request, session))
}

const foreign = refuse('not-allowed', 'a form of another site does nothing here').error
/** Whether a browser says that a form was sent from elsewhere; the form's token guards where none says. */
function isForeign({ linkBaseUrl }: StaffDeps, { origin, site }: ConsoleRequest): boolean {
  return (origin !== '' && origin !== new URL(linkBaseUrl).origin) || (site !== '' && site !== 'same-origin')
}

async function withoutSession(deps: StaffDeps, request: ConsoleRequest): Promise<PageResponse> {
  const { method, path, accept } = request
  // Whose session is over already has what they ask for.
  if (path === 'sign-out') return signedOut(deps)
  if (method !== 'POST') return toSignIn(deps, request)
  return wantsProblem(accept) ? problemOf(sessionOver) : keptForm(deps, request)
}

async function begin({ respond, signIn }: StaffDeps, next: string): Promise<PageResponse> {
  const { to, cookie } = await signIn.begin(next)
  return { ...respond(303, '', { location: to }), cookies: [cookie] }
}

function toSignIn({ respond }: StaffDeps, { path, search }: ConsoleRequest): PageResponse {
  const next = search === '' ? path : `${path}?${search}`
  return respond(303, '', { location: `/staff/sign-in${next === '' ? '' : `?next=${encodeURIComponent(next)}`}` })
}

async function finish(deps: StaffDeps, { search, cookies }: ConsoleRequest): Promise<PageResponse> {
  const finished = await deps.signIn.finish(search, cookies)
  if (finished === null) return { ...notSignedInPage(deps), cookies: [noSignInCookie] }
  const { session, next } = finished
  const key = await deps.linkKey(deps.clock())
  return {
    ...deps.respond(303, '', { location: `/staff/${next}` }),
    cookies: [sessionCookie(session, { key, randomBytes: deps.randomBytes }), noSignInCookie],
  }
}

function notSignedInPage(deps: StaffDeps): PageResponse {
  const text =
    'The sign-in took too long, was begun elsewhere, or your account is in no group of this clinic; whoever runs Interlude here can put it in one.'
  const children = (
    <p>
      <a href="/staff/sign-in">Sign in again</a>
    </p>
  )
  return noticePage(deps, 403, { title: 'Not signed in', text, children })
}

async function signOut(deps: StaffDeps, request: ConsoleRequest, session: Session): Promise<PageResponse> {
  if (request.method !== 'POST') return deps.respond(405, '', { allow: 'POST' })
  const fields = await readForm(request.body, request.contentType)
  const form = { session: session.id, path: 'sign-out', keyOf: deps.keyOf, now: deps.clock() }
  if ((await openForm(fields?.get('page') ?? '', form)) === null) return refused(deps, request, stale)
  await endSession(deps.store, session)
  const end = await deps.signIn.end()
  // No redirect: the page's policy lets its forms lead to this host alone.
  const children = (
    <p>
      <a href={end}>Sign out of the sign-in service</a>
    </p>
  )
  const text = 'You are signed out of the console. The sign-in service is told as well.'
  const page = noticePage(deps, 200, { title: 'Signed out', text, children })
  return { ...page, headers: { ...page.headers, refresh: `0;url=${end}` }, cookies: [noSessionCookie] }
}

const stale = refuse('changed-meanwhile', 'the page was opened too long ago; look at it again').error

function signedOut(deps: StaffDeps): PageResponse {
  const children = (
    <p>
      <a href="/staff/">Sign in</a>
    </p>
  )
  return noticePage(deps, 200, { title: 'Signed out', text: 'You are signed out.', children })
}

async function renewed(deps: StaffDeps, session: Session, response: PageResponse): Promise<PageResponse> {
  const now = deps.clock()
  if (!isToRenew(session, now)) return response
  const key = await deps.linkKey(now)
  const cookie = sessionCookie({ ...session, seenAt: now }, { key, randomBytes: deps.randomBytes })
  return { ...response, cookies: [...(response.cookies ?? []), cookie] }
}

function refused(deps: StaffDeps, { accept }: ConsoleRequest, refusal: Refusal): PageResponse {
  return wantsProblem(accept) ? problemOf(refusal) : refusedPage(deps, refusal)
}
