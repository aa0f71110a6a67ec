import type { Alternatives } from '../change/alternatives.ts'
import type { Step } from '../course/cadence.ts'
import type { Refusal } from '../course/refusal.ts'
import type { CsvFault } from '../enrol/csv-fault.ts'
import type { ApiCode } from './api-code.ts'

/** Why a request came to nothing, and what helps whoever asked. */
export interface ApiRefusal extends Omit<Refusal, 'code'> {
  readonly code: ApiCode
  /** Of a preview: the course's revision, the free times nearest to each conflict, and others for a whole move. */
  readonly revision?: number | null
  readonly alternatives?: readonly Alternatives[]
  readonly instead?: readonly Step[]
  /** Of a clients' file: what is wrong in which line. */
  readonly errors?: readonly CsvFault[]
  /** Seconds after which it is worth asking again. */
  readonly retryAfter?: number
}

/** What an operation answers with when it is done. */
export interface ApiAnswer<T> {
  readonly body: T
  /** The revision of the course that the answer tells of; goes into `ETag`. */
  readonly revision?: number
  /** Where what was begun or made can be looked at; goes into `Location`. */
  readonly location?: string
}

export type ApiResult<T> =
  | { readonly ok: true; readonly value: ApiAnswer<T> }
  | { readonly ok: false; readonly error: ApiRefusal }

export function answered<T>(body: T, more: Omit<ApiAnswer<T>, 'body'> = {}): ApiResult<T> {
  return { ok: true, value: { body, ...more } }
}

export function notFound(detail: string): { readonly ok: false; readonly error: ApiRefusal } {
  return { ok: false, error: { code: 'not-found', detail } }
}
