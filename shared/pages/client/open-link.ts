import { courseIdOf } from '../../course/ids.ts'
import type { LinkKey } from '../../link/link-key.ts'
import type { LinkPayload } from '../../link/link-payload.ts'
import { openLink } from '../../link/seal.ts'
import { readWholeCourse } from '../../store/read-whole-course.ts'
import type { CourseState } from '../../store/store.ts'
import type { LinkDeps } from './link-deps.ts'

/** What a link opens: what it says, and the state of its client's course as it is now. */
export interface OpenedLink {
  readonly token: string
  readonly payload: LinkPayload
  readonly key: LinkKey
  readonly state: CourseState
}

/**
 * Opens a link; null whatever is wrong with it. A link from an earlier course of the client shows the present one: what it
 * was about is over.
 */
export async function openClientLink(deps: LinkDeps, token: string): Promise<OpenedLink | null> {
  const opened = await openAnyLink(deps, token)
  // Nobody is left to whom the link of an erased client could speak.
  return opened === null || opened.state.client.erasedAt !== null ? null : opened
}

/** The same of a client who was erased, of whom something may still be known. */
export async function openErasedLink(deps: LinkDeps, token: string): Promise<OpenedLink | null> {
  const opened = await openAnyLink(deps, token)
  return opened === null || opened.state.client.erasedAt === null ? null : opened
}

async function openAnyLink(deps: LinkDeps, token: string): Promise<OpenedLink | null> {
  const link = await openLink(token, { keyOf: deps.keyOf, now: deps.clock() })
  if (!link.ok) return null
  const { payload, key } = link
  const state = await readWholeCourse(deps.store, payload.course)
  if (state === null) return null
  const { client } = state
  const newest = courseIdOf(client.id, client.courses)
  if (payload.course === newest) return { token, payload, key, state }
  const present = await readWholeCourse(deps.store, newest)
  return present === null
    ? null
    : { token, payload: { ...payload, course: newest, slot: null, texts: [] }, key, state: present }
}
