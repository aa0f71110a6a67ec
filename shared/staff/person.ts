import * as z from 'zod/mini'

import { TherapistId } from '../course/ids.ts'

export const roles = ['admin', 'therapist', 'front-desk', 'auditor'] as const
/** What somebody who works at the clinic is to Interlude. */
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** The subject that the sign-in service knows somebody by; it stands in the audit as who acted. */
export const PersonId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))

/** Somebody of the clinic who has signed in; a therapist has a caseload of their own. */
export const Person = z.discriminatedUnion('role', [
  z.readonly(z.object({ id: PersonId, role: z.literal('therapist'), therapist: TherapistId })),
  z.readonly(z.object({ id: PersonId, role: z.enum(['admin', 'front-desk', 'auditor']) })),
])
export type Person = z.infer<typeof Person>
