import { createHash } from 'node:crypto'

import type { ComponentChildren, JSX } from 'preact'

import { formatDate, formatTime } from '../../time/format.ts'
import type { Instant } from '../../time/instant.ts'
import { dateOf } from '../../time/wall-time.ts'
import { toWall } from '../../time/zone.ts'
import { mayReach } from '../../staff/access.ts'
import { createRespond, type PageResponse } from '../../http/page-response.ts'
import { PageFrame, pageHtml } from '../page-frame.tsx'
import type { ConsoleFault } from './console-page.ts'
import { type ConsoleVisit, consoleHref, formToken } from './console-visit.ts'
import { livePreviewScript } from './live-preview-script.ts'
import { navigation } from './navigation.ts'
import { twice } from './take-once.ts'

export interface ConsoleFrameProps {
  readonly visit: ConsoleVisit
  /** In English, as all of the console is; no name of a client: it stands in the browser's history. */
  readonly title: string
  readonly fault?: ConsoleFault | null
  /** Whether the forms with `data-live` show their preview while they are filled in; the answer is then a `livePage`. */
  readonly live?: boolean
  /** Another script that the page can do without; the answer is then a `scriptedPage`. */
  readonly script?: string
  readonly children: ComponentChildren
}

/** What every page of the console has around its own matter: the other pages, who has signed in, what was refused. */
export function ConsoleFrame({
  visit,
  title,
  fault = null,
  live = false,
  script,
  children,
}: ConsoleFrameProps): JSX.Element {
  const { clinic, style } = visit.deps
  return (
    <PageFrame clinic={clinic} locale="en" direction="ltr" title={title} style={style} wide>
      <Nav visit={visit} />
      <h1>{title}</h1>
      {fault !== null && (
        <p class="notice fault" role="alert" id="fault">
          {fault.refusal.detail} <span class="more">{fault.refusal.code}</span>
        </p>
      )}
      {visit.query.has(twice) && (
        <p class="notice" role="status">
          This form had been sent before. It was done then, and nothing was done again.
        </p>
      )}
      {children}
      {live && <script dangerouslySetInnerHTML={{ __html: livePreviewScript }} />}
      {script !== undefined && <script dangerouslySetInnerHTML={{ __html: script }} />}
    </PageFrame>
  )
}

/** Answers with a page whose frame is `live`: its script may run, and ask this host. */
export function livePage(visit: ConsoleVisit, page: JSX.Element): PageResponse {
  return scriptedPage(visit, page, livePreviewScript)
}

/** Answers with a page whose script may run, and ask this host. */
export function scriptedPage({ deps }: ConsoleVisit, page: JSX.Element, script: string): PageResponse {
  return createRespond(deps.clinic, deps.style, policyOf(script))(200, pageHtml(page))
}

/** What a page's policy must allow for a script to run and to ask. */
function policyOf(script: string): readonly string[] {
  const hash = createHash('sha256').update(script).digest('base64')
  return [`script-src 'sha256-${hash}'`, "connect-src 'self'"]
}

function Nav({ visit }: { readonly visit: ConsoleVisit }): JSX.Element {
  const { person, path } = visit
  const pages = navigation.filter(({ access }) => mayReach(person, access, null))
  return (
    <nav class="console" aria-label="Pages">
      <ul>
        {pages.map(({ path: to, name }) => (
          <li>
            <a href={consoleHref(to)} {...(to === path ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action="/staff/sign-out">
        <FormField visit={visit} seen="" path="sign-out" />
        <span class="who">{person.role.replace('-', ' ')}</span>{' '}
        <button class="quiet" type="submit">
          Sign out
        </button>
      </form>
    </nav>
  )
}

/** The hidden field that a form of this page (or, by `path`, of another one) sends back. */
export function FormField({
  visit,
  ...token
}: {
  readonly visit: ConsoleVisit
  readonly seen: string
  readonly path?: string
}): JSX.Element {
  return <input type="hidden" name="page" value={formToken(visit, token)} />
}

/** An instant as the clinic's clocks show it: "5 January 2027, 14:00". */
export function clinicTime(instant: Instant, { deps }: Pick<ConsoleVisit, 'deps'>): string {
  const wall = toWall(instant, deps.clinic.timeZone)
  return `${formatDate(dateOf(wall), 'en')}, ${formatTime(wall, 'en')}`
}
