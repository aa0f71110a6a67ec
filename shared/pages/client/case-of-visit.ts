import type { Case } from '../../change/case.ts'
import { readCase } from '../../command/change-course.ts'
import type { Result } from '../../course/refusal.ts'
import type { Visit } from './visit.ts'

/** What an act on the course as the page shows it would be decided on: the link's own reading of it, and its therapist's diary. */
export function caseOfVisit({ deps, state }: Pick<Visit, 'deps' | 'state'>): Promise<Result<Case>> {
  return readCase(deps, state.client.id, { reach: ({ course }) => [course.therapist], read: async () => state })
}
