import * as z from 'zod/mini'

import { TherapistId } from '../course/ids.ts'
import { type Person, PersonId } from './person.ts'

/** What a token of the sign-in service says that bears on who somebody is. */
const Claims = z.object({ sub: PersonId, 'cognito:groups': z._default(z.array(z.string()), []) })

/** The group whose members have the caseload of a therapist. */
const therapistGroup = /^therapist-(.+)$/

/**
 * Who somebody is by the groups that they are in: `admin`, `front-desk`, `auditor`, or `therapist-ID`. Of several the first
 * in the order admin, therapist, front-desk, auditor holds; null for who is in none, or would be two therapists.
 */
export function personOf(claims: unknown): Person | null {
  const parsed = Claims.safeParse(claims)
  if (!parsed.success) return null
  const { sub: id, 'cognito:groups': groups } = parsed.data
  if (groups.includes('admin')) return { id, role: 'admin' }
  const therapists = groups.flatMap((group) => therapistGroup.exec(group)?.[1] ?? [])
  if (therapists.length > 0) return therapistOf(id, therapists)
  const role = (['front-desk', 'auditor'] as const).find((one) => groups.includes(one))
  return role === undefined ? null : { id, role }
}

function therapistOf(id: string, therapists: readonly string[]): Person | null {
  const [therapist, another] = therapists
  const parsed = TherapistId.safeParse(therapist)
  return another === undefined && parsed.success ? { id, role: 'therapist', therapist: parsed.data } : null
}
