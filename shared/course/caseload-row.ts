import * as z from 'zod/mini'

import { Area } from '../ipt/area.ts'
import { Instant } from '../time/instant.ts'
import { Contract } from './contract.ts'
import type { Course } from './course.ts'
import { ClientId, CourseId, TherapistId } from './ids.ts'
import { Listed } from './listed.ts'
import { unpackSlots } from './packed-slots.ts'

/** One course as lists and reports show it: some 500 bytes, where the whole of it has 20,000. */
export const CaseloadRow = z.lazy(() =>
  z.readonly(
    z.object({
      course: CourseId,
      client: ClientId,
      therapist: TherapistId,
      status: z.enum(['open', 'paused', 'closed']),
      contract: Contract,
      held: z.int(),
      area: z.nullable(Area),
      enrolledAt: Instant,
      /** When it was ended at once; null where it ran its course, or still does. */
      cutAt: z.nullable(Instant),
      listed: Listed,
    }),
  ),
)
export type CaseloadRow = z.infer<typeof CaseloadRow>

export function caseloadRowOf(course: Course): CaseloadRow {
  const { id, client, therapist, status, contract, held, area, enrolledAt, endedAt, listed } = course
  return { course: id, client, therapist, status, contract, held, area, enrolledAt, cutAt: endedAt, listed }
}

/** When a course closed: when it was ended, or when its last session was; null while it is open. */
export function closedAt({ status, cutAt, listed, enrolledAt }: CaseloadRow): Instant | null {
  if (status !== 'closed') return null
  const counted = unpackSlots(listed.slots).filter(({ counts }) => counts)
  return cutAt ?? counted.at(-1)?.startsAt ?? enrolledAt
}
