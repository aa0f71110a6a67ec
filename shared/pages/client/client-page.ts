import type { Refusal, Result } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import type { FormFields } from '../../http/read-form.ts'
import type { Visit } from './visit.ts'

/** A form that was sent from a page that had been opened. */
export interface PageForm {
  readonly fields: FormFields
  /** What the page rested on when it was opened: the course's revision, or what the page said in its place. */
  readonly seen: string
}

/** Why a form came to nothing, and what was in it, so that the page can show both. */
export interface Fault {
  readonly refusal: Refusal
  readonly fields: FormFields
}

/** What a form came to: the path below the link where the browser goes next, or an answer for the page's own script. */
export type Taken = Result<{ readonly to: string; readonly cookies?: readonly string[] } | { readonly json: object }>

/**
 * One page behind a client's link. `show` changes nothing; it answers with a refusal where there is nothing at its path.
 * `take` does what a form asks, whole or not at all; after a refusal the page is shown anew as things stand.
 */
export interface ClientPage {
  /** Whether it shows or takes what the sessions are about: then a PIN, where one is needed, is asked for first. */
  readonly clinical: boolean
  readonly show: (visit: Visit, fault: Fault | null) => Promise<Result<PageResponse>>
  readonly take?: (visit: Visit, form: PageForm) => Promise<Taken>
  /** Whether a form is one that the page's script sends by itself as somebody writes: those have an allowance of their own. */
  readonly isAutosave?: (fields: FormFields) => boolean
}

/** The revision that a page which rested on the course's revision was about. */
export function revisionSeen({ seen }: PageForm): number {
  return Number(seen)
}
