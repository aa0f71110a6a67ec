import * as z from 'zod'

import { need } from './ask-api.ts'
import type { SmokeDeps } from './smoke-deps.ts'
import { Stopped } from './stopped.ts'
import { type Beginning, dayOf, enrolmentOf } from './test-client.ts'

const Times = z.object({ times: z.array(z.object({ wall: z.string() })) })
const Enrolled = z.object({ course: z.string() })

/** Refusals after which another time may do. */
const otherTimes: ReadonlySet<string> = new Set(['slot-taken', 'outside-hours', 'no-free-step', 'changed-meanwhile'])

/**
 * Enrols the test client at the first free time two weeks ahead with which the rest of the course fits: then no prompt or
 * reminder falls due on the way. Gives the course and when it begins.
 */
export async function beginCourse(
  deps: Pick<SmokeDeps, 'ask' | 'clinic' | 'client'>,
  now: string,
): Promise<Beginning & { readonly course: string }> {
  const { ask, clinic, client } = deps
  for (const beginning of await freeTimes(deps, now)) {
    const body = enrolmentOf(client, beginning, { clinic, now })
    const answer = await ask({ method: 'POST', path: '/api/clients', body })
    if (answer.ok) return { ...beginning, course: Enrolled.parse(answer.body).course }
    if (!otherTimes.has(answer.code)) throw new Stopped(`enrolment was refused, ${answer.code}: ${answer.detail}`)
  }
  throw new Stopped('no therapist has the times free for half a course, beginning in two weeks')
}

async function freeTimes(
  { ask, clinic }: Pick<SmokeDeps, 'ask' | 'clinic'>,
  now: string,
): Promise<readonly Beginning[]> {
  const found = await Promise.all(
    clinic.therapists.slice(0, 5).map(async ({ id }) => {
      const query = `near=${dayOf(now, 14)}T10:00&from=${dayOf(now, 14)}&count=10`
      const path = `/api/therapists/${id}/free-times?${query}`
      const { times } = await need(ask, { method: 'GET', path }, Times)
      return times.map(({ wall }) => ({ therapist: id, wall }))
    }),
  )
  return found.flat()
}
