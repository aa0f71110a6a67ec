import type { Reason } from '../audit/reason.ts'
import type { Case, Changed } from '../change/case.ts'
import type { Client } from '../course/client.ts'
import type { TherapistId } from '../course/ids.ts'
import type { Result } from '../course/refusal.ts'
import type { Situation } from '../message/message.ts'
import type { readNewestCourse } from '../store/read-newest-course.ts'
import type { Write } from '../store/store.ts'

/** An action of a person's, or of a job's, on a client's newest course. */
export interface Action {
  /** For the audit: what is done, to which slot, by whom, and why where a reason was given. */
  readonly act: string
  readonly slot: number | null
  readonly by: string
  readonly why: Reason | null
  /** The revision of the course that the person saw; null where they decide on whatever the course is now. */
  readonly seen: number | null
  /** Whose diaries the decision reaches into. */
  readonly reach: (situation: Situation) => readonly TherapistId[]
  readonly decide: (given: Case) => Result<Changed | null>
  /** How the course is read; the newest one of a client who is not erased unless told otherwise. */
  readonly read?: typeof readNewestCourse | undefined
  /** What else is written in the same transaction, for the client as the decision found them. */
  readonly besides?: (client: Client) => Promise<readonly Write[]>
}
