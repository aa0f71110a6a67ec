import type { RefusalCode } from '../course/refusal.ts'

/** What is wrong with a clients' file, at which line and column, and what would be right. */
export interface CsvFault {
  /** Counted from 1; the header is line 1. */
  readonly line: number
  readonly column: string | null
  readonly code: RefusalCode
  readonly message: string
}
