import type { Phrases } from '../../mail/phrases.ts'
import { phrasesOf } from '../../mail/phrases-of.ts'
import type { Instant } from '../../time/instant.ts'
import type { PagePhrases } from '../page-phrases.ts'
import { pagePhrasesOf } from '../page-phrases-of.ts'
import type { Told } from '../page-parts.tsx'
import type { LinkDeps } from './link-deps.ts'
import type { PageRequest } from './page-request.ts'
import { isPinGiven } from './pin-cookie.ts'
import type { OpenedLink } from './open-link.ts'
import { sealPage } from './page-seal.ts'

/** One request for one page behind an open link: all that a page is made of. */
export interface Visit extends OpenedLink {
  readonly deps: LinkDeps
  /** The page's path below the link: `time/8`; empty for the link itself. */
  readonly path: string
  readonly now: Instant
  /** Whether what the sessions are about may be shown: no PIN is needed, or it was given a while ago. */
  readonly isUnlocked: boolean
  readonly phrases: Phrases
  readonly words: PagePhrases
}

/** A visit to a page; `cookies` may prove that the client's PIN was given. */
export async function visitOf(
  deps: LinkDeps,
  opened: OpenedLink,
  { path, cookies }: Pick<PageRequest, 'path' | 'cookies'>,
): Promise<Visit> {
  const { locale } = opened.state.client
  const isUnlocked = await isPinGiven(deps, opened, cookies)
  const words = { phrases: phrasesOf(locale), words: pagePhrasesOf(locale) }
  return { ...opened, deps, path, now: deps.clock(), isUnlocked, ...words }
}

/** The address of a page below the link, such as `time/8`; the link's own for an empty path. */
export function hrefTo({ token }: Pick<Visit, 'token'>, path: string): string {
  return path === '' ? `/c/${token}` : `/c/${token}/${path}`
}

/**
 * The token that this page's form (or, by `path`, another page's) sends back in its field `page`. `seen` is what a change
 * rests on: the course's revision unless the page says otherwise.
 */
export function pageToken(
  { deps, key, state, path, now }: Visit,
  { path: of = path, seen = String(state.course.revision) }: { readonly path?: string; readonly seen?: string } = {},
): string {
  return sealPage({ course: state.course.id, path: of, seen }, { key, randomBytes: deps.randomBytes, now })
}

/** What the parts of a page are told. */
export function toldOf({ deps, state, phrases, words }: Visit): Told {
  return { clinic: deps.clinic, client: state.client, phrases, words }
}
