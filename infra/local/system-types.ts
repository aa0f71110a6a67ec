import type { ClockStart } from './clock.ts'
import type { Asked, AskedLine, CountLine } from './counts.ts'
import type { HostKind } from './function-host.ts'
import type { Withheld } from './grants/roles.ts'
import type { SesFault } from './ses.ts'
import type { ReceivedMail } from './ses-mail.ts'

/** What may be made to refuse connections. */
export type OutageOf = 'ses' | 'queue' | 'table' | 'kms'

export type BounceType = 'hard' | 'soft' | 'complaint'

export interface SystemOptions {
  /** Path of the clinic file whose stack is synthesised and run. */
  readonly clinicFile: string
  /** The time that the functions see. */
  readonly clock: ClockStart
  /** Where the HTTP API's routes are served, without a slash at the end; links in mails begin with it. */
  readonly baseUrl?: string
  /** Whether there are the jobs that run each day: on unless told otherwise. */
  readonly standingJobs?: 'on' | 'off'
  /** Takes the functions' log lines, which hold no client data; default: they are dropped. */
  readonly log?: (functionName: string, line: string) => void
  /**
   * How many instances of a function there are, by the name of its folder, and so how many batches of a queue it takes at
   * once. One unless told otherwise: then a run comes out the same each time.
   */
  readonly instances?: Readonly<Record<string, number>>
  /** Milliseconds of this machine from one mail of a process to its next; none unless told otherwise: its SES takes all that come. */
  readonly mailsApart?: number
  /** What each function runs in: a Worker unless told otherwise. A process sees the clock as it stood when its event came. */
  readonly host?: HostKind
  /** Told of each call of a function that a service takes on, while the function has no answer yet. */
  readonly heard?: (asked: Asked) => void
  /** An action that a function's role is to lack; what asks for it fails, and says so. */
  readonly without?: Withheld | null
  /** The release of the zone rules that the runtime is to say it carries, such as 2027a. */
  readonly runtimeZones?: string
}

/** What one call of a function came to. A refusal by the handler is a value; this tells a crash, a throw, a time-out. */
export type Invocation =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly type: string; readonly message: string } }

/** What `drain` did. */
export interface Drained {
  /** Messages of the queue that were handled. */
  readonly handled: number
  /** Times that a message was given back by its function (or the function failed with it). */
  readonly failed: number
}

/** The clinic's whole stack, running in this process and one JVM. Instants are texts: `2027-01-05T14:00:00Z`. */
export interface System {
  readonly now: () => string
  /** Sets the clock, and runs nothing: `tick` and `drain` do. Going back is an error. */
  readonly setNow: (instant: string) => void
  /** The functions of the template by the names that `invoke` takes. */
  readonly functions: () => readonly string[]
  /** Calls a function by the name of its folder (`api`), with a JSON event. */
  readonly invoke: (functionName: string, event: unknown) => Promise<Invocation>
  /** Runs the template's schedule rules once. */
  readonly tick: () => Promise<readonly Invocation[]>
  /**
   * Gives the queue's messages to their functions and the mail's events to theirs until nothing waits and nothing is
   * under way. A message that fails is tried again at once, until the queue moves it to its dead-letter queue.
   */
  readonly drain: () => Promise<Drained>
  /** The earliest due instant later than `after`; with null the earliest of all, which may have passed. Null: none. */
  readonly nextDue: (after: string | null) => Promise<string | null>
  /** All mail that SES has accepted, in order. */
  readonly mails: () => readonly ReceivedMail[]
  /** The bodies of all messages that wait in any queue or are under way. */
  readonly waiting: () => readonly string[]
  /** The dead-letter queues' messages, as their bodies; those of what a function failed with as Lambda records it. */
  readonly deadLetters: () => readonly string[]
  /** Requests of the functions by service and operation since the start. */
  readonly counts: () => readonly CountLine[]
  /** The same apart for each function. */
  readonly countsByFunction: () => readonly AskedLine[]
  /** Closes a service's port (open sockets are destroyed), or opens the same one again. */
  readonly outage: (of: OutageOf, on: boolean) => Promise<void>
  /** Makes an accepted message bounce; its events are given out by the next `drain`. */
  readonly bounce: (messageId: string, type: BounceType) => void
  /** How SES answers from now on, for tests of what follows; a function is asked anew for each mail. */
  readonly setSesFault: (fault: SesFault | (() => SesFault)) => void
  /** Ends what a function runs in, as `kill -9` does, at whatever it is; the next event gets a new one. */
  readonly kill: (functionName: string) => Promise<void>
  /** The domains whose DNS records SES has not found: it refuses what is from them. None unless told. */
  readonly setUnverified: (domains: readonly string[]) => void
  /** Makes another table of this name that holds what the one in use holds now, as a restore to this second would. */
  readonly restore: (name: string) => Promise<void>
  /** Turns the material of KMS's keys, as it does by itself once a year. */
  readonly turnKeys: () => void
  /** The variables by which a program on this machine reaches the system's services in the place of AWS's. */
  readonly environment: () => Readonly<Record<string, string>>
  /** A token that is good now for the made-up person of a group (`admin`, `therapist-t-1`), as the sign-in service gives it. */
  readonly tokenOf: (group: string) => Promise<string>
  /** Ends everything; nothing is left running. */
  readonly stop: () => Promise<void>
}
