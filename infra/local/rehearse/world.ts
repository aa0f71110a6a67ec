import type { Instant } from './instant.ts'
import type { MessageRow, SessionRow } from './rows.ts'
import type { ScenarioLine } from './scenario-line.ts'

export type Outage = 'ses' | 'tick' | 'queue'

/** What an action came to: done, or refused with one of the contract's codes. */
export type Reply = { readonly ok: true } | { readonly ok: false; readonly code: string }

/** What a client does on a page of their own. */
export type ClientLine = Extract<ScenarioLine, { readonly do: 'preferences' | 'answer' | 'erase' }>

export interface CourseRows {
  readonly course: string | null
  readonly sessions: readonly SessionRow[]
  readonly messages: readonly MessageRow[]
}

/** The running system, as far as a rehearsal moves it; a test puts a small one in its place. */
export interface World {
  setNow(now: Instant): Promise<void>
  /** One run of the minute tick, then of all that it queued. */
  work(): Promise<void>
  /** The earliest instant at which something is due, later than `after` where that is given. */
  nextDue(after: Instant | null): Promise<Instant | null>
  outage(of: Outage, on: boolean): Promise<void>
  /** Gives the clinic a command: a verb with its fields. */
  command(command: Readonly<Record<string, unknown>>): Promise<Reply>
  /** Lets a client do something on the page that their latest mail leads to; null: there is no way there. */
  atPage(line: ClientLine): Promise<Reply | null>
  /** Lets the client's last mail come back as SES would tell it. */
  bounce(client: string, type: 'hard' | 'soft' | 'complaint'): Promise<Reply>
  course(client: string): Promise<CourseRows>
  /** The clients who are enrolled so far; null while the enrolment still runs. */
  enrolled(): Promise<readonly string[] | null>
  /** Changes with everything that the system got done. */
  progress(): string
}
