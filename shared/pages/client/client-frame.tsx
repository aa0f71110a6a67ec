import type { ComponentChildren, JSX } from 'preact'

import type { RefusalCode } from '../../course/refusal.ts'
import { undoTime, undoneNow } from '../../course/undo.ts'
import { formatTime } from '../../time/format.ts'
import { type Instant, plus } from '../../time/instant.ts'
import { toWall } from '../../time/zone.ts'
import { PageFrame } from '../page-frame.tsx'
import { HelpAndContact } from '../page-parts.tsx'
import type { ClientAct, PagePhrases } from '../page-phrases.ts'
import type { Fault } from './client-page.ts'
import { type Visit, hrefTo, pageToken, toldOf } from './visit.ts'

export interface ClientFrameProps {
  readonly visit: Visit
  readonly fault: Fault | null
  readonly title: string
  /** What to say of the fault, where the page knows better than its code. */
  readonly faultText?: string | null
  /** Help in an emergency stands before all else. */
  readonly helpFirst?: boolean
  readonly children: ComponentChildren
}

/** What every page behind a link has around its own matter: what was just done or refused, the other pages, and help. */
export function ClientFrame(props: ClientFrameProps): JSX.Element {
  const { visit, fault, title, faultText = null, helpFirst = false, children } = props
  const { deps, phrases, words } = visit
  const help = <HelpAndContact {...toldOf(visit)} />
  const { clinic, style } = deps
  return (
    <PageFrame clinic={clinic} locale={phrases.locale} direction={phrases.direction} title={title} style={style}>
      {helpFirst && help}
      <h1>{title}</h1>
      {fault !== null && (
        <p class="notice fault" role="alert" id="fault">
          {faultText ?? faultWords(fault.refusal.code, words)}
        </p>
      )}
      <TakeBack visit={visit} />
      {children}
      <Nav visit={visit} />
      {!helpFirst && help}
    </PageFrame>
  )
}

/** The hidden field that a form of this page (or, by `path`, of another one) sends back. */
export function PageField({ visit, path }: { readonly visit: Visit; readonly path?: string }): JSX.Element {
  return <input type="hidden" name="page" value={pageToken(visit, path === undefined ? {} : { path })} />
}

/** A time of day on the client's clocks. */
export function timeOfDay({ state, phrases }: Visit, instant: Instant): string {
  return formatTime(toWall(instant, state.client.zone ?? state.course.zone), phrases.locale)
}

/** The client's own last act, for as long as it can be taken back; what staff did is theirs to undo. */
function TakeBack({ visit }: { readonly visit: Visit }): JSX.Element | null {
  const undo = undoneNow(visit.state.course.undo, { by: 'client', now: visit.now })
  if (undo === null) return null
  const { acts, done, takeBack } = visit.words.undo
  const until = plus(undo.at, undoTime)
  return (
    <form class="notice" method="post" action={hrefTo(visit, 'undo')}>
      <PageField visit={visit} path="undo" />
      <p role="status">{done(acts[actNamed(undo.act)], timeOfDay(visit, undo.at), timeOfDay(visit, until))}</p>
      <button class="quiet" type="submit">
        {takeBack}
      </button>
    </form>
  )
}

/** What an act of the audit is to the client. */
function actNamed(act: string): ClientAct {
  switch (act) {
    case 'confirm':
    case 'choose':
    case 'ask':
      return act
    case 'cancel-for-client':
      return 'cancel'
    case 'decline':
      return 'keep'
    case 'preferences':
      return 'settings'
    default:
      return 'other'
  }
}

function Nav({ visit }: { readonly visit: Visit }): JSX.Element {
  const { label, ...pages } = visit.words.nav
  const links = [
    ['', pages.session],
    ['course', pages.course],
    ['emails', pages.emails],
    ['data', visit.words.data.title],
  ] as const
  return (
    <nav aria-label={label}>
      <ul>
        {links.map(([path, name]) => (
          <li>
            <a href={hrefTo(visit, path)} {...(path === visit.path ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Why a form came to nothing, in the client's words. */
export function faultWords(code: RefusalCode, { faults }: PagePhrases): string {
  switch (code) {
    case 'changed-meanwhile':
      return faults.changed
    case 'slot-taken':
    case 'outside-hours':
    case 'no-free-step':
      return faults.taken
    case 'slot-already-started':
      return faults.started
    case 'rate-limited':
      return faults.tooOften
    case 'nothing-to-undo':
      return faults.nothingToUndo
    case 'bad-input':
      return faults.choose
    case 'unknown-client':
    case 'unknown-therapist':
    case 'unknown-slot':
    case 'unknown-form':
    case 'course-open':
    case 'course-closed':
    case 'sessions-out-of-range':
    case 'first-session-in-past':
    case 'out-of-order':
    case 'no-consent':
    case 'not-allowed':
    case 'payload-too-large':
    case 'idempotency-mismatch':
      return faults.refused
    default:
      return code satisfies never
  }
}
