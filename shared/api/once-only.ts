import { hashOf } from '../http/hash-of.ts'
import type { PageResponse } from '../http/page-response.ts'
import { guardedHeaders } from '../http/page-response.ts'
import type { Person } from '../staff/person.ts'
import type { Replay } from '../store/items.ts'
import { pack, unpack } from '../store/packed.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { ApiDeps } from './api-deps.ts'
import type { ApiRequest } from './api-request.ts'
import { problemOf } from './api-response.ts'

/** A request that bears a key of its sender's. */
export interface KeyedRequest {
  readonly person: Person
  readonly operation: string
  readonly request: ApiRequest
  readonly key: string
}

/** How long an answer is kept. */
const kept = { hours: 24 } as const
/** Longer than any request runs. */
const running = { seconds: 30 } as const
/** A refusal whose text is larger, packed, is not kept: nothing was done, and asking again does nothing. */
const mostBytes = 200_000

/**
 * Carries a request out once: the same one sent again under its key within 24 hours is answered as the first time. What was
 * begun and never answered is not done again, for nobody knows how far it came.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function onceOnly(
  deps: ApiDeps,
  keyed: KeyedRequest,
  act: () => Promise<PageResponse>,
): Promise<PageResponse> {
  const { store, clock } = deps
  const now = clock()
  const id = idOf(keyed)
  const known = await store.readReplay(id)
  const asked = hashOf([keyed.request.search, keyed.request.headers['if-match'] ?? '', keyed.request.body])
  if (known !== null && known.until > now) return answerAgain(known, asked, now)
  const begun: Replay = {
    ...{ id, request: asked, at: now, until: plus(now, kept), answer: null },
    version: (known?.version ?? 0) + 1,
  }
  const claimed = await store.write([{ put: 'replay', value: begun, was: known?.version ?? null }])
  if (!claimed.ok) return stillRunning
  const response = await act()
  await store.write([{ put: 'replay', value: answeredWith(begun, response, clock()), was: begun.version }])
  return response
}

function answerAgain({ request, at, answer }: Replay, asked: string, now: Instant): PageResponse {
  if (request !== asked) return otherRequest
  if (answer === null) return plus(at, running) > now ? stillRunning : neverAnswered
  const body = Buffer.from(unpack(answer.body)).toString()
  return { statusCode: answer.status, headers: { ...guardedHeaders, ...answer.headers }, body }
}

function answeredWith(begun: Replay, { statusCode, headers, body }: PageResponse, now: Instant): Replay {
  const packed = pack(Buffer.from(body))
  const isKept = packed.length <= mostBytes
  const own = Object.entries(headers).filter(([name]) => !Object.hasOwn(guardedHeaders, name))
  const answer = { status: statusCode, headers: Object.fromEntries(own), body: packed }
  return { ...begun, answer: isKept ? answer : null, until: isKept ? begun.until : now, version: begun.version + 1 }
}

/** Neither the key nor what was sent can be read from the table. */
function idOf({ person, operation, request, key }: KeyedRequest): string {
  return hashOf([person.id, operation, request.path, key])
}

const otherRequest = problemOf({
  code: 'idempotency-mismatch',
  detail: 'another request was sent under this Idempotency-Key; give each its own',
})
const stillRunning = problemOf({
  code: 'changed-meanwhile',
  detail: 'the first request under this Idempotency-Key is still being carried out',
  retryAfter: 2,
})
const neverAnswered = problemOf({
  code: 'changed-meanwhile',
  detail:
    'the first request under this Idempotency-Key was begun and broke off; look at what there is now, and send what is left to do under another key',
})
