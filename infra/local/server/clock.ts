import * as z from 'zod'

import { parseJson } from '../body.ts'
import { parseInstant } from '../clock.ts'
import type { HttpAnswer, HttpRequest } from '../http-event.ts'
import type { System } from '../system-types.ts'
import { travel } from '../travel.ts'
import { json, problem, seeOther } from './answer.ts'

/** Runs one thing at a time: the ticks and the moves of the clock. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>

const Move = z.strictObject({ to: z.string() })

/** `/clock`: GET tells the time, POST moves it on. A browser's form leads back to the start page. */
export async function answerClock(request: HttpRequest, system: System, exclusive: Exclusive): Promise<HttpAnswer> {
  if (request.method === 'GET' || request.method === 'HEAD') return json({ now: system.now() })
  if (request.method !== 'POST') return problem(405, 'not-allowed', 'The clock takes GET and POST.')
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  const asked = Move.safeParse(parseJson(request.body.toString()) ?? (isForm ? fieldsOf(request) : undefined))
  if (!asked.success || !isInstant(asked.data.to)) {
    return problem(400, 'bad-input', 'Send {"to": instant}, an instant such as "2027-01-05T14:00:00Z".')
  }
  const { to } = asked.data
  return exclusive(async () => {
    const now = system.now()
    if (to < now) return problem(400, 'bad-input', `The clock goes forward only; it is ${now}.`)
    if (Date.parse(to) - Date.parse(now) > mostMilliseconds)
      return problem(400, 'bad-input', 'At most ten years at a time.')
    await travel(system, to)
    return isForm && request.headers.accept?.includes('text/html') === true
      ? seeOther('/')
      : json({ now: system.now() })
  })
}

function fieldsOf({ body }: HttpRequest): unknown {
  return Object.fromEntries(new URLSearchParams(body.toString()))
}

const mostMilliseconds = 10 * 366 * 86_400_000

function isInstant(text: string): boolean {
  try {
    parseInstant(text)
    return true
  } catch {
    return false
  }
}
