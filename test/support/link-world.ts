import { randomBytes, randomUUID } from 'node:crypto'

import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import { createPages } from '../../functions/pages/pages.ts'
import type { Clinic } from '../../shared/config/clinic.ts'
import type { Client } from '../../shared/course/client.ts'
import type { Course } from '../../shared/course/course.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { fingerprintOf } from '../../shared/store/fingerprint.ts'
import { type FeedOf, feedAddress } from '../../shared/link/feed-link.ts'
import type { LinkKey } from '../../shared/link/link-key.ts'
import type { LinkPayload } from '../../shared/link/link-payload.ts'
import { sealLink } from '../../shared/link/seal.ts'
import type { LinkDeps } from '../../shared/pages/client/link-deps.ts'
import type { PageResponse } from '../../shared/http/page-response.ts'
import { createRespond } from '../../shared/http/page-response.ts'
import { pageStyle } from '../../shared/pages/page-style.ts'
import type { Store } from '../../shared/store/store.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { sampleAddressKey } from './address-key.ts'
import { createMemoryStore } from './memory-store.ts'
import { at, everyDaysFrom, sampleClient, sampleClinic, sampleCourse } from './sample-course.ts'

/** A clinic with one course in a store in memory, its pages, and the means to make links to them. */
export interface LinkWorld {
  readonly clinic: Clinic
  readonly client: Client
  readonly course: Course
  readonly store: Store
  readonly deps: LinkDeps
  readonly pages: (event: APIGatewayProxyEventV2) => Promise<PageResponse>
  readonly logged: string[]
  readonly key: LinkKey
  linkTo(changes?: Partial<LinkPayload>): string
  /** Sets the clock. */
  passTo(instant: Instant): void
  /** The path of a feed whose address was given out at an instant. */
  feedOf(whose?: FeedOf, since?: Instant): string
  ask(method: string, path: string, more?: Ask): Promise<PageResponse>
}

export interface Ask {
  readonly body?: string
  readonly contentType?: string
  readonly base64?: boolean
  readonly ifNoneMatch?: string
  readonly accept?: string
  readonly acceptLanguage?: string
  /** Each `name=value`. */
  readonly cookies?: readonly string[]
}

export interface WorldChanges {
  readonly client?: Readonly<Record<string, unknown>>
  readonly slots?: (slots: readonly Slot[]) => readonly Slot[]
  readonly now?: Instant
  readonly clinic?: Clinic
  /** An empty one, to be looked into from outside. */
  readonly store?: Store
}

export async function createLinkWorld(changes: WorldChanges = {}): Promise<LinkWorld> {
  const clinic = changes.clinic ?? sampleClinic('harbour')
  const client = sampleClient(changes.client)
  const sample = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-12T14:00', 7, 12) })
  const slots = changes.slots?.(sample.slots) ?? sample.slots
  const course = { ...sample.course, fingerprint: fingerprintOf(slots) }
  const store = changes.store ?? createMemoryStore()
  const written = await store.write([
    { put: 'client', value: client, was: null },
    { put: 'course', value: course, was: null },
    ...slots.map((value) => ({ put: 'slot' as const, value, was: null })),
  ])
  if (!written.ok) throw new Error('the sample course does not fit the store')
  const key = { clinic: clinic.id, month: '2027-02', bytes: randomBytes(32) }
  const style = pageStyle(clinic.look.colour)
  const since = changes.now ?? at('2027-02-28T22:00:00Z')
  let now = since
  const deps: LinkDeps = {
    ...{ clinic, store, style, randomBytes, linkBaseUrl: 'https://links.example' },
    newId: () => randomUUID(),
    clock: () => now,
    addressKey: sampleAddressKey,
    keyOf: async (month) => (month === key.month ? key : null),
    respond: createRespond(clinic, style),
  }
  const logged: string[] = []
  const log = { info: () => {}, warn: () => {}, error: (...said: unknown[]) => void logged.push(JSON.stringify(said)) }
  const pages = createPages(deps, log)
  return {
    ...{ clinic, client, course, store, deps, pages, logged, key },
    passTo: (instant) => {
      now = instant
    },
    feedOf: (whose = { of: 'course', course: course.id }, from = since) =>
      feedAddress(whose, from, { key, randomBytes, baseUrl: '' }).https,
    linkTo: (payload = {}) => {
      const whole = {
        course: course.id,
        slot: 8,
        purpose: 'page',
        texts: [],
        expiresAt: at('2027-06-01T00:00:00Z'),
        ...payload,
      } as const
      return `/c/${sealLink({ ...whole, texts: [...whole.texts] }, key, randomBytes(12))}`
    },
    ask: (method, path, more = {}) => pages(eventOf(method, path, more)),
  }
}

/** An event as the HTTP API sends it. */
export function eventOf(
  method: string,
  path: string,
  { body, contentType, base64 = false, ifNoneMatch, accept, acceptLanguage, cookies }: Ask = {},
): APIGatewayProxyEventV2 {
  const [rawPath = '', rawQueryString = ''] = path.split('?')
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers: {
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
      ...(accept === undefined ? {} : { accept }),
      ...(acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage }),
    },
    requestContext: {
      accountId: 'anonymous',
      apiId: 'api',
      domainName: 'links.example',
      domainPrefix: 'links',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'r-1',
      routeKey: '$default',
      stage: '$default',
      time: '28/Feb/2027:22:00:00 +0000',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    isBase64Encoded: base64,
  }
}
