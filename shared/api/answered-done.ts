import type { Result } from '../course/refusal.ts'
import { type ApiResult, answered } from './api-result.ts'

/** What a use case came to that has nothing to tell but that it is done. */
export function answeredDone(result: Result<unknown>): ApiResult<{ done: true }> {
  return result.ok ? answered({ done: true }) : result
}

/** A job that was begun, and where it can be looked at. */
export function answeredBegun(
  result: Result<{ readonly id: string; readonly rows: number }>,
): ApiResult<{ job: string; rows: number }> {
  if (!result.ok) return result
  const { id: job, rows } = result.value
  return answered({ job, rows }, { location: `/api/jobs/${job}` })
}
