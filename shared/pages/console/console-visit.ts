import type { LinkKey } from '../../link/link-key.ts'
import type { Person } from '../../staff/person.ts'
import type { Session } from '../../staff/session.ts'
import type { CourseState } from '../../store/store.ts'
import type { Instant } from '../../time/instant.ts'
import type { ConsoleDeps } from './console-deps.ts'
import { sealForm } from './form-seal.ts'

/** One request for one page of the console, by somebody who may see it. */
export interface ConsoleVisit {
  readonly deps: ConsoleDeps
  readonly session: Session
  readonly person: Person
  /** The page's path below `/staff/`: `courses/c-001.1`. */
  readonly path: string
  /** The parts of the path that stand for something: `course` of `courses/:course`. */
  readonly params: Readonly<Record<string, string>>
  readonly query: ReadonlyMap<string, string>
  readonly now: Instant
  /** This month's key, under which forms are sealed. */
  readonly key: LinkKey
}

/** A visit to a page of one course, as it is now. */
export interface CourseVisit extends ConsoleVisit {
  readonly state: CourseState
}

/** The address of a page of the console, such as `courses/c-001.1`. */
export function consoleHref(path: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `/staff/${path}${search === '' ? '' : `?${search}`}`
}

/** The token that a form of this page (or, by `path`, of another one) sends back in its field `page`. */
export function formToken(
  { deps, session, path, key, now }: ConsoleVisit,
  { seen, path: of = path }: { readonly seen: string; readonly path?: string },
): string {
  return sealForm({ session: session.id, path: of, seen }, { key, randomBytes: deps.randomBytes, now })
}
