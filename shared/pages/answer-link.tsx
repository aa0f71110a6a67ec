import type { AddressKey } from '../address/address-id.ts'
import { changePreferences } from '../client/change-preferences.ts'
import type { MailFamily } from '../client/stop-mails.ts'
import type { Clinic } from '../config/clinic.ts'
import type { KeyOf, LinkKey, RandomBytes } from '../link/link-key.ts'
import type { LinkPayload } from '../link/link-payload.ts'
import { openLink, sealLink } from '../link/seal.ts'
import { phrasesOf } from '../mail/phrases-of.ts'
import type { Clock } from '../ports/clock.ts'
import type { CourseState, Store } from '../store/store.ts'
import { letterByKey, promptByKey } from '../texts/catalogue.ts'
import { catalogueOf } from '../texts/clinic-catalogue.ts'
import { pageHtml } from './page-frame.tsx'
import { pagePhrasesOf } from './page-phrases-of.ts'
import type { PageResponse, Respond } from './page-response.ts'
import type { Told } from './page-parts.tsx'
import { plainPage } from './plain-page.tsx'
import { isForm, readForm } from './read-form.ts'
import { SessionPage } from './session-page.tsx'
import { StopPage } from './stop-page.tsx'
import { textKeysOf } from './text-keys.ts'

export interface LinkDeps {
  readonly clinic: Clinic
  readonly store: Store
  readonly clock: Clock
  readonly keyOf: KeyOf
  readonly addressKey: AddressKey
  readonly randomBytes: RandomBytes
  readonly style: string
  readonly respond: Respond
}

export interface LinkRequest {
  readonly method: string
  readonly token: string
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** The most that a form may weigh, in bytes. */
export const largestBody = 65_536

interface Opened {
  readonly payload: LinkPayload
  readonly key: LinkKey
  readonly state: CourseState
}

/** Answers a client's link. GET and HEAD change nothing; whatever is wrong with a link, the answer is the same. */
export async function answerLink(deps: LinkDeps, request: LinkRequest): Promise<PageResponse> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return deps.respond(405, '', { allow: 'GET, HEAD, POST' })
  if (request.body.length > largestBody) return badRequest(deps, 413)
  const opened = await open(deps, request.token)
  if (opened === null) return notFound(deps)
  if (request.method === 'POST') return answerForm(deps, request, opened)
  return deps.respond(
    200,
    opened.payload.purpose === 'page' ? sessionPage(deps, opened) : stopPage(deps, opened, false),
  )
}

/** The one answer to every link that does not work. */
export function notFound({ clinic, style, respond }: LinkDeps): PageResponse {
  return respond(404, plainPage({ clinic, style, ...pagePhrasesOf('en').notFound }))
}

export function unavailable({ clinic, style, respond }: LinkDeps): PageResponse {
  return respond(503, plainPage({ clinic, style, ...pagePhrasesOf('en').unavailable }), { 'retry-after': '60' })
}

function badRequest({ clinic, style, respond }: LinkDeps, status: 400 | 413 | 415): PageResponse {
  return respond(status, plainPage({ clinic, style, ...pagePhrasesOf('en').badRequest }))
}

async function open({ store, keyOf, clock }: LinkDeps, token: string): Promise<Opened | null> {
  const link = await openLink(token, { keyOf, now: clock() })
  if (!link.ok) return null
  const state = await store.readCourse(link.payload.course)
  // Nobody is left to whom the link of an erased client could speak.
  if (state === null || state.client.erasedAt !== null) return null
  return { payload: link.payload, key: link.key, state }
}

async function answerForm(
  deps: LinkDeps,
  { token, contentType, body }: LinkRequest,
  opened: Opened,
): Promise<PageResponse> {
  if (opened.payload.purpose === 'page') return deps.respond(405, '', { allow: 'GET, HEAD' })
  if (!isForm(contentType)) return badRequest(deps, 415)
  const fields = await readForm(body, contentType)
  if (fields === null) return badRequest(deps, 400)
  const families = familiesOf(opened.payload)
  const oneClick = fields.get('List-Unsubscribe') === 'One-Click'
  const family = oneClick ? families.at(-1) : families.find((one) => one === fields.get('stop'))
  if (family === undefined) return deps.respond(422, stopPage(deps, opened, true))
  const changed = await changePreferences(deps, opened.state.client.id, { stop: family, by: 'client' })
  if (!changed.ok) return unavailable(deps)
  // A redirect to the page itself, so that going back or reloading sends no form again.
  return oneClick ? deps.respond(200, '') : deps.respond(303, '', { location: token })
}

/** What a link lets its holder stop; one click stops the last of them. */
function familiesOf({ purpose }: LinkPayload): readonly MailFamily[] {
  switch (purpose) {
    case 'stop-prompts':
      return ['prompts']
    case 'stop-reminders':
      return ['reminders']
    case 'stop-all':
      return ['prompts', 'reminders', 'all']
    case 'page':
      return []
    default:
      return purpose satisfies never
  }
}

function stopPage(deps: LinkDeps, { state, payload }: Opened, unchosen: boolean): string {
  return pageHtml(
    <StopPage {...told(deps, state)} families={familiesOf(payload)} style={deps.style} unchosen={unchosen} />,
  )
}

function sessionPage(deps: LinkDeps, { state, payload, key }: Opened): string {
  const slot = state.slots.find(({ id }) => id === payload.slot) ?? null
  const keys = textKeysOf(payload, slot, deps.clock())
  const texts = catalogueOf(deps.clinic, state.client.locale)
  const stop: LinkPayload = { ...payload, purpose: 'stop-all', texts: [] }
  return pageHtml(
    <SessionPage
      {...told(deps, state)}
      state={state}
      slot={slot}
      prompts={keys.map((text) => promptByKey(texts, text)).filter((prompt) => prompt !== undefined)}
      letters={keys.map((text) => letterByKey(texts, text)).filter((letter) => letter !== undefined)}
      stopHref={sealLink(stop, key, deps.randomBytes(12))}
      style={deps.style}
      now={deps.clock()}
    />,
  )
}

function told({ clinic }: LinkDeps, { client }: CourseState): Told {
  return { clinic, client, phrases: phrasesOf(client.locale), words: pagePhrasesOf(client.locale) }
}
