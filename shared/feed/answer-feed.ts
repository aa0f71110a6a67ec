import { createHash } from 'node:crypto'

import { courseFeed } from '../calendar/course-calendar.ts'
import { therapistFeed } from '../calendar/therapist-calendar.ts'
import type { Clinic } from '../config/clinic.ts'
import type { CourseId, TherapistId } from '../course/ids.ts'
import { therapistOf } from '../course/opening.ts'
import { openFeed } from '../link/feed-link.ts'
import type { KeyOf } from '../link/link-key.ts'
import { appointmentWords } from '../mail/appointment-words.ts'
import { type PageResponse, guardedHeaders } from '../http/page-response.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../store/store.ts'
import { readTherapistSessions } from './read-therapist-sessions.ts'

export interface FeedDeps {
  readonly clinic: Clinic
  readonly store: Pick<Store, 'readCourse' | 'readDiaryFrom'>
  readonly clock: Clock
  readonly keyOf: KeyOf
}

export interface FeedRequest {
  readonly method: string
  readonly token: string
  /** The header If-None-Match; empty where there is none. */
  readonly ifNoneMatch: string
}

/**
 * Answers a calendar program that asks a feed; nothing is changed by it. Null for every address that is none, for whatever
 * reason: the caller has one answer to those.
 */
export async function answerFeed(
  deps: FeedDeps,
  { method, token, ifNoneMatch }: FeedRequest,
): Promise<PageResponse | null> {
  if (method !== 'GET' && method !== 'HEAD')
    return { statusCode: 405, headers: { ...guardedHeaders, allow: 'GET, HEAD' }, body: '' }
  const opened = await openFeed(token, { keyOf: deps.keyOf, now: deps.clock() })
  if (!opened.ok) return null
  const { payload } = opened
  const text =
    payload.of === 'course' ? await ofCourse(deps, payload.course) : await ofTherapist(deps, payload.therapist)
  return text === null ? null : answerWith(text, ifNoneMatch)
}

/** A client whose calendar no longer asks a feed sees the appointments vanish from it, rather than stay as they were. */
async function ofCourse({ clinic, store }: FeedDeps, id: CourseId): Promise<string | null> {
  const state = await store.readCourse(id)
  if (state === null || state.client.erasedAt !== null) return null
  const { client, course, slots } = state
  const words = appointmentWords(clinic, client)
  return courseFeed({ clinic, client, course, slots, words }, client.calendar === 'feed')
}

async function ofTherapist(deps: FeedDeps, id: TherapistId): Promise<string | null> {
  const therapist = therapistOf(deps.clinic, id)
  if (therapist === null) return null
  return therapistFeed(deps.clinic, id, await readTherapistSessions(deps, id, deps.clock()))
}

/**
 * The file, or only that it is what the program has already (RFC 9110, 13.1.2). No cache on the way keeps it; a calendar
 * program that keeps a calendar keeps its tag with it.
 */
function answerWith(text: string, ifNoneMatch: string): PageResponse {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { ...guardedHeaders, 'cache-control': 'private, no-store', etag: tag }
  if (matches(ifNoneMatch, tag)) return { statusCode: 304, headers, body: '' }
  const about = {
    'content-type': 'text/calendar; charset=utf-8',
    // Else the token would be the file's name wherever it is saved.
    'content-disposition': 'inline; filename="calendar.ics"',
  }
  return { statusCode: 200, headers: { ...headers, ...about }, body: text }
}

/** By weak comparison: a gateway that compresses may have made the tag a weak one. */
function matches(ifNoneMatch: string, tag: string): boolean {
  const tags = new Set(ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, '')))
  return tags.has(tag) || tags.has('*')
}
