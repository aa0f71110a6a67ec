import { done, refuse } from '../../../course/refusal.ts'
import { exportState } from '../../../export/read-export.ts'
import { booking, mayReach } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ConsoleForm, ConsoleTaken, CoursePage } from '../console-page.ts'
import type { CourseVisit } from '../console-visit.ts'
import { clientActs } from './client-acts.ts'
import { ClientView } from './client-view.tsx'
import { ErasedView, SureToErase } from './erase-view.tsx'

/** What staff do with a client beside the course: PIN, address, mails, a copy of the data, erasure. */
export const clientPage: CoursePage = {
  of: 'course',
  access: booking,
  looks: (fields) => fields.get('act') === 'ask-erase',
  show: async (visit, fault) => {
    const { deps, state } = visit
    if (state.client.erasedAt !== null) return done(deps.respond(200, pageHtml(<ErasedView {...{ visit, fault }} />)))
    const copy = await exportState(deps, state.client.id)
    return done(deps.respond(200, pageHtml(<ClientView {...{ visit, fault, copy }} />)))
  },
  take,
}

async function take(visit: CourseVisit, { fields, seen }: ConsoleForm): Promise<ConsoleTaken> {
  const { deps, state, person } = visit
  if (seen !== `${state.client.version}`) {
    return refuse('changed-meanwhile', 'the client was changed since the page was shown; look again')
  }
  const named = fields.get('act') ?? ''
  const isQuestion = named === 'ask-erase'
  const deed = clientActs.get(isQuestion ? 'erase' : named)
  if (deed === undefined) return refuse('bad-input', 'the form does not say what is to be done')
  if (!mayReach(person, deed.access, state.course.therapist)) return refuse('not-allowed', 'this is not for your role')
  if (isQuestion) return done({ page: deps.respond(200, pageHtml(<SureToErase visit={visit} />)) })
  const result = await deed.run(visit, fields)
  return result.ok ? done({ to: visit.path }) : result
}
