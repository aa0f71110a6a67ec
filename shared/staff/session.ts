import * as z from 'zod/mini'

import { Instant, plus } from '../time/instant.ts'
import { Person } from './person.ts'

/** Somebody's stay in the console, from signing in to signing out. */
export const Session = z.readonly(
  z.object({
    /** Stands for the session where it was ended before its time; opens nothing. */
    id: z.string(),
    person: Person,
    /** The person's own address, where the sign-in service has verified it: for tests that go to oneself. */
    email: z.nullable(z.string()),
    /** When it ends whatever happens. */
    expiresAt: Instant,
    /** When its cookie was last sealed; it ends half an hour after the last request. */
    seenAt: Instant,
  }),
)
export type Session = z.infer<typeof Session>

/** A working day. */
export const longestSession = { hours: 8 } as const
const longestIdle = { minutes: 30 } as const
const renewedAfter = { minutes: 5 } as const

/** Whether a session is still open. */
export function isOpen({ expiresAt, seenAt }: Session, now: Instant): boolean {
  return now < expiresAt && now < plus(seenAt, longestIdle)
}

/** Whether its cookie is to be sealed anew, so that who works on stays signed in. */
export function isToRenew({ seenAt }: Session, now: Instant): boolean {
  return now >= plus(seenAt, renewedAfter)
}
