import type { JSX } from 'preact'

import { type Refusal, type Result, refuse } from '../../../course/refusal.ts'
import { isOpen, undoTime } from '../../../course/undo.ts'
import { readErasure, undoErasure } from '../../../erase/undo-erasure.ts'
import { type Instant, plus } from '../../../time/instant.ts'
import { PageFrame, pageHtml } from '../../page-frame.tsx'
import { HelpAndContact } from '../../page-parts.tsx'
import type { PageResponse } from '../../../http/page-response.ts'
import { PageField, faultWords, timeOfDay } from '../client-frame.tsx'
import type { LinkDeps } from '../link-deps.ts'
import { mayTake } from '../may-take.ts'
import { openErasedLink } from '../open-link.ts'
import type { PageRequest } from '../page-request.ts'
import { openPage } from '../page-seal.ts'
import { problemOf, wantsProblem } from '../../../http/problem.ts'
import { isForm, readForm } from '../../../http/read-form.ts'
import { statusOf } from '../../../http/refusal-status.ts'
import { type Visit, hrefTo, toldOf, visitOf } from '../visit.ts'

/** What the page's own token names, whichever address below the link it is opened at. */
const erasedPath = 'erased'

/**
 * For the ten minutes in which an erasure that the client asked for can be taken back, the client's links tell of it and
 * of nothing else. Null: there is no such erasure, and the link is like any that opens nothing.
 */
export async function answerErased(deps: LinkDeps, request: PageRequest): Promise<PageResponse | null> {
  const opened = await openErasedLink(deps, request.token)
  if (opened === null || opened.payload.purpose !== 'page') return null
  const job = await readErasure(deps.store, opened.state.client.id)
  const isOurs = job?.by === 'client' && isOpen({ at: job.startedAt }, deps.clock())
  if (job === null || !isOurs) return null
  const visit = await visitOf(deps, opened, request)
  if (request.method !== 'POST') return show(visit, job.startedAt, null)
  const taken = await takeBack(visit, request)
  if (taken.ok) return deps.respond(303, '', { location: hrefTo(visit, 'data') })
  return wantsProblem(request.accept) ? problemOf(taken.error) : show(visit, job.startedAt, taken.error)
}

async function takeBack(visit: Visit, { body, contentType }: PageRequest): Promise<Result<null>> {
  const { deps, state, key, now } = visit
  const fields = isForm(contentType) ? await readForm(body, contentType) : null
  if (fields === null) return refuse('bad-input', 'this is no form')
  if (!(await mayTake(visit))) return refuse('rate-limited', 'too many forms were sent in a short time')
  const seen = await openPage(fields.get('page') ?? '', { course: state.course.id, path: erasedPath, key, now })
  if (seen === null) return refuse('changed-meanwhile', 'the page was not opened; look at it again')
  return undoErasure(deps, state.client.id, 'client')
}

function show(visit: Visit, at: Instant, fault: Refusal | null): PageResponse {
  const status = fault === null ? 200 : statusOf[fault.code]
  return visit.deps.respond(status, pageHtml(<ErasedPage visit={visit} at={at} fault={fault} />))
}

interface ErasedPageProps {
  readonly visit: Visit
  readonly at: Instant
  readonly fault: Refusal | null
}

function ErasedPage({ visit, at, fault }: ErasedPageProps): JSX.Element {
  const { deps, phrases, words } = visit
  const { erased } = words.data
  const isGone = fault?.code === 'slot-taken' || fault?.code === 'slot-already-started'
  return (
    <PageFrame
      {...{ clinic: deps.clinic, style: deps.style, locale: phrases.locale, direction: phrases.direction }}
      title={erased.title}
    >
      <h1>{erased.title}</h1>
      {fault !== null && (
        <p class="notice fault" role="alert" id="fault">
          {isGone ? erased.taken : faultWords(fault.code, words)}
        </p>
      )}
      <p>{erased.text(timeOfDay(visit, at), timeOfDay(visit, plus(at, undoTime)))}</p>
      <form method="post" action={hrefTo(visit, 'data')}>
        <PageField visit={visit} path={erasedPath} />
        <p>
          <button type="submit">{erased.takeBack}</button>
        </p>
      </form>
      <HelpAndContact {...toldOf(visit)} />
    </PageFrame>
  )
}
