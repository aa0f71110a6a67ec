import { randomBytes } from 'node:crypto'

import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import { createStaff } from '../../functions/staff/staff.ts'
import { sessionCookie } from '../../shared/staff/session-cookie.ts'
import type { Person } from '../../shared/staff/person.ts'
import { AttemptId, TherapistId } from '../../shared/course/ids.ts'
import { createRespond, type PageResponse } from '../../shared/http/page-response.ts'
import { composeMime } from '../../shared/mail/compose-mime.ts'
import { renderMail } from '../../shared/mail/render-mail.tsx'
import { answerConsole } from '../../shared/pages/console/answer-console.ts'
import { consoleStyle } from '../../shared/pages/console/console-style.ts'
import type { ConsoleRequest } from '../../shared/pages/console/console-request.ts'
import type { ConsoleDeps } from '../../shared/pages/console/console-deps.ts'
import type { OutgoingMail, SendOutcome } from '../../shared/mail/send-mail.ts'
import type { Session } from '../../shared/staff/session.ts'
import { plus } from '../../shared/time/instant.ts'
import type { Ask, LinkWorld, WorldChanges } from './link-world.ts'
import { createLinkWorld } from './link-world.ts'
import { formsIn } from './page-form.ts'
import { at, sentEntry } from './sample-course.ts'
import { mailOf } from './sample-mail.ts'

/** One person of each role; the sample course is t-1's. */
export const people = {
  admin: { id: 'p-admin', role: 'admin' },
  therapist: { id: 'p-one', role: 'therapist', therapist: TherapistId.parse('t-1') },
  otherTherapist: { id: 'p-two', role: 'therapist', therapist: TherapistId.parse('t-2') },
  frontDesk: { id: 'p-desk', role: 'front-desk' },
  auditor: { id: 'p-auditor', role: 'auditor' },
} as const satisfies Readonly<Record<string, Person>>

/** The attempt under which the sample course's welcome was sent. */
export const sentAttempt = AttemptId.parse('0f0f0f0f-1111-4222-8333-444444444444')

/** The console over a clinic with one course in a store in memory. */
export interface ConsoleWorld extends Omit<LinkWorld, 'ask' | 'deps'> {
  readonly deps: ConsoleDeps
  /** The clients' pages over the same store. */
  readonly clients: LinkWorld
  /** The test mails that went to SES, and what was noted of them. */
  readonly testMails: OutgoingMail[]
  readonly noted: Readonly<Record<string, string>>[]
  /** Asks for a path below `/staff/` as somebody; an admin unless told otherwise. */
  ask(path: string, more?: Ask & { readonly as?: Person; readonly method?: string }): Promise<PageResponse>
  /** Posts a request as it is, as somebody. */
  post(request: ConsoleRequest, as?: Person): Promise<PageResponse>
  /** Answers the HTTP API's events under /staff/ as if somebody had signed in. */
  handler(as?: Person): (event: APIGatewayProxyEventV2) => Promise<PageResponse>
  /** Sends the form of a page that has a field or button of a name, with some fields filled in, as a browser does. */
  send(path: string, form: SentForm): Promise<PageResponse>
}

export interface ConsoleChanges extends WorldChanges {
  /** What SES makes of each test mail; accepted unless told otherwise. */
  readonly outcome?: SendOutcome
  /** The verified address of whoever signs in. */
  readonly email?: string | null
}

export interface SentForm {
  readonly having: string
  readonly fill?: Readonly<Record<string, string>>
  readonly as?: Person
}

export async function createConsoleWorld(changes: ConsoleChanges = {}): Promise<ConsoleWorld> {
  const clients = await createLinkWorld(changes)
  const { clinic, deps: linkDeps, key } = clients
  const style = linkDeps.style + consoleStyle
  const testMails: OutgoingMail[] = []
  const noted: Readonly<Record<string, string>>[] = []
  const deps: ConsoleDeps = {
    ...linkDeps,
    style,
    pause: async () => {},
    linkKey: async () => key,
    send: async (mail) => {
      testMails.push(mail)
      return changes.outcome ?? { outcome: 'accepted', messageId: 'm-test' }
    },
    note: (_what, of) => void noted.push(of),
    respond: createRespond(clinic, style, ["frame-src 'self'"]),
  }
  const session = (as: Person): Session => ({
    ...sessionOf(as, deps),
    email: changes.email === undefined ? `${as.id}@staff.example` : changes.email,
  })
  const ask: ConsoleWorld['ask'] = (path, { as = people.admin, method = 'GET', ...more } = {}) => {
    const [below = '', search = ''] = path.split('?')
    const request = {
      ...{ method, path: below, query: new Map(new URLSearchParams(search)), search },
      ...{ contentType: more.contentType ?? '', accept: more.accept ?? '', cookies: [], origin: '', site: '' },
      body: Uint8Array.from(Buffer.from(more.body ?? '')),
    }
    return answerConsole(deps, request, session(as))
  }
  const post: ConsoleWorld['post'] = (request, as = people.admin) => answerConsole(deps, request, session(as))
  const send: ConsoleWorld['send'] = async (path, { having, fill = {}, as = people.admin }) => {
    const { body: html } = await ask(path, { as })
    const form = formsIn(html).find(({ names }) => names.includes(having))
    if (form === undefined) throw new Error(`no form of the page has ${having}`)
    const body = new URLSearchParams({ ...form.fields, ...fill }).toString()
    const to = form.action?.replace(/^\/staff\//, '') ?? path
    return ask(to, { as, method: 'POST', body, contentType: 'application/x-www-form-urlencoded' })
  }
  const signIn = { begin: unused, finish: unused, end: unused }
  const staff = createStaff({ ...deps, signIn })
  const handler: ConsoleWorld['handler'] =
    (as = people.admin) =>
    (event) =>
      staff({ ...event, cookies: [sessionCookie(sessionOf(as, deps), { key, randomBytes }).split(';')[0] ?? ''] })
  return { ...clients, clients, deps, testMails, noted, ask, post, send, handler }
}

function unused(): never {
  throw new Error('nobody signs in here')
}

/** The session of somebody who has just signed in. */
export function sessionOf(person: Person, { clock }: ConsoleDeps): Session {
  return { id: `s-${person.id}`, person, email: null, expiresAt: plus(clock(), { hours: 8 }), seenAt: clock() }
}

/** The same world, its course's welcome sent. */
export async function createSentWorld(changes: WorldChanges = {}): Promise<ConsoleWorld> {
  const entry = sentEntry({ kind: 'welcome', attempt: sentAttempt })
  const world = await createConsoleWorld(changes)
  const input = mailOf('welcome')
  const mime = await composeMime(renderMail(input), {
    clinic: input.clinic,
    now: input.now,
    attempt: sentAttempt,
    to: input.client,
  })
  const { course } = world
  const written = await world.store.write([
    { put: 'course', value: { ...course, ledger: { welcome: entry }, version: 2 }, was: 1 },
    {
      put: 'mail',
      value: { course: course.id, attempt: sentAttempt, at: at('2027-01-04T18:00:00Z'), mime: Uint8Array.from(mime) },
    },
  ])
  if (!written.ok) throw new Error('the welcome does not fit the store')
  return world
}
