import type { Clock } from '../ports/clock.ts'
import type { Store } from '../store/store.ts'
import { plus } from '../time/instant.ts'
import { type PageResponse, guardedHeaders } from '../http/page-response.ts'

/** A tick comes each minute; without one for so long, it is not working. */
const staleAfter = { minutes: 5 }

/** Whether it works, when the last tick was and whether mails go out: 503 only where the table does not answer. */
export async function answerHealth({
  store,
  clock,
}: {
  readonly store: Pick<Store, 'readHeartbeat' | 'readClinic'>
  readonly clock: Clock
}): Promise<PageResponse> {
  try {
    const [heartbeat, clinic] = await Promise.all([store.readHeartbeat(), store.readClinic()])
    const ok = heartbeat !== null && plus(heartbeat.at, staleAfter) >= clock()
    return json(200, { ok, lastTick: heartbeat?.at ?? null, sending: clinic.sending })
  } catch {
    return json(503, { ok: false, lastTick: null, sending: null })
  }
}

function json(statusCode: number, value: unknown): PageResponse {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', ...guardedHeaders },
    body: `${JSON.stringify(value)}\n`,
  }
}
