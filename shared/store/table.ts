import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

import type { Clock } from '../ports/clock.ts'
import type { NewId } from '../ports/new-id.ts'

/** What each read and write of the one table needs. */
export interface Table {
  readonly client: DynamoDBClient
  readonly name: string
  /** The table beside it, which a restore leaves as it is. */
  readonly outside: string
  readonly now: Clock
  readonly newId: NewId
  /** Resolves after some milliseconds: the pause before what was left undone is asked for again. */
  readonly wait: (milliseconds: number) => Promise<unknown>
  /** How long mails and answers are kept, in days. */
  readonly retentionDays: number
}

/** The sparse index of what is due: partition `dueShard`, sort `dueAt`, keys only. */
export const dueIndex = 'due'

/** The index of the lists that are paged: partition `listPk`, sort `listSk`. */
export const listIndex = 'list'

/** The index of the caseload: partition `casePk`, sort `caseSk`; each entry bears its `row`. */
export const caseloadIndex = 'caseload'

/** The index of when courses were last written: partition `changedPk`, sort `changedSk`; each entry bears its `row`. */
export const changedIndex = 'changed'
