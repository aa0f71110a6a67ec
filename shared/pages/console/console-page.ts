import type { FormFields } from '../../http/read-form.ts'
import type { PageResponse } from '../../http/page-response.ts'
import type { Refusal, Result } from '../../course/refusal.ts'
import type { Access } from '../../staff/access.ts'
import type { ConsoleVisit, CourseVisit } from './console-visit.ts'

/** A form that was sent from a page of the console. */
export interface ConsoleForm {
  readonly fields: FormFields
  /** What the page rested on when it was shown: a course's revision, or what the page said in its place. */
  readonly seen: string
}

/** Why a form came to nothing, and what was in it, so that the page can show both. */
export interface ConsoleFault {
  readonly refusal: Refusal
  readonly fields: FormFields
}

/** What a form came to: the page below `/staff/` where the browser goes next, or a page that asks once more. */
export type ConsoleTaken = Result<{ readonly to: string } | { readonly page: PageResponse }>

/** A page that is no single course's. `show` changes nothing; `take` does what a form asks, whole or not at all. */
export interface ClinicPage {
  readonly of: 'clinic'
  readonly access: Access
  /** Who may send its form; default: who may see it. */
  readonly taking?: Access
  /** Whether a form of its only asks for a page, and does nothing; default: it does something, and is taken once. */
  readonly looks?: (fields: FormFields) => boolean
  /** The field of its form that may be a file, which is read as text. */
  readonly file?: string
  readonly show: (visit: ConsoleVisit, fault: ConsoleFault | null) => Promise<Result<PageResponse>>
  readonly take?: (visit: ConsoleVisit, form: ConsoleForm) => Promise<ConsoleTaken>
}

/** A page of the course that `:course` in its path names. */
export interface CoursePage {
  readonly of: 'course'
  readonly access: Access
  readonly taking?: Access
  readonly looks?: (fields: FormFields) => boolean
  readonly show: (visit: CourseVisit, fault: ConsoleFault | null) => Promise<Result<PageResponse>>
  readonly take?: (visit: CourseVisit, form: ConsoleForm) => Promise<ConsoleTaken>
}

export type ConsolePage = ClinicPage | CoursePage
