import { type Operation, isKeyed } from './api-document.ts'
import type { FuzzAnswer } from './check-answer.ts'
import { type FuzzState, type FuzzTarget, changed } from './fuzz-target.ts'
import type { FuzzRequest } from './make-request.ts'

interface Repeated {
  readonly operation: Operation
  readonly request: FuzzRequest
  readonly answer: FuzzAnswer
  /** What was kept once it was answered. */
  readonly after: FuzzState
}

/** What is wrong with a request that was done being sent again under its `Idempotency-Key`, and with another body. */
export async function faultOfRepeats(
  target: FuzzTarget,
  { operation, request, answer, after }: Repeated,
): Promise<string | null> {
  if (!isKeyed(operation) || answer.status >= 300 || request.headers['idempotency-key'] === undefined) return null
  const again = await target.ask(request)
  if (again.status !== answer.status || again.body !== answer.body) return `status ${again.status} when sent again`
  const other = await target.ask(withMore(request))
  if (other.status < 400) return `status ${other.status} for another body under the same Idempotency-Key`
  const keys = changed(after, await target.state())
  return keys.length === 0 ? null : `sent again, and something was changed: ${keys.slice(0, 5).join(', ')}`
}

/** Another body, though it says the same. */
function withMore({ body, isBase64, ...request }: FuzzRequest): FuzzRequest {
  const text = isBase64 ? Buffer.from(body ?? '', 'base64').toString() : (body ?? '')
  return { ...request, body: `${text}\n`, isBase64: false }
}
