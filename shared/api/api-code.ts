import { type RefusalCode, refusalCodes } from '../course/refusal.ts'
import { statusOf } from '../http/refusal-status.ts'

/** What only a request over HTTP can be refused for. */
const httpStatusOf = {
  'not-signed-in': 401,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'unsupported-media-type': 415,
  'internal-error': 500,
  unavailable: 503,
} as const

type HttpCode = keyof typeof httpStatusOf
/** The codes of the API's problems: those of every refusal, and HTTP's own. */
export type ApiCode = RefusalCode | HttpCode

export const apiCodes: readonly [ApiCode, ...ApiCode[]] = [
  ...refusalCodes,
  'not-signed-in',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'unsupported-media-type',
  'internal-error',
  'unavailable',
]

/** The status that a problem is answered with, but for a precondition that failed: that is 412. */
export const apiStatusOf: Readonly<Record<ApiCode, number>> = { ...statusOf, ...httpStatusOf }
