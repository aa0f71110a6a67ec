import { CourseId } from '../../../course/ids.ts'
import { done, refuse } from '../../../course/refusal.ts'
import { everybody } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { consoleHref } from '../console-visit.ts'
import { CatalogueView } from './catalogue-view.tsx'

/** Every message that the clinic sends, and for those who may see what is clinical every text; and the ways to see a mail. */
export const messagesPage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  show: async (visit) => {
    const { deps, query } = visit
    const course = query.get('course')?.trim() ?? ''
    if (course !== '') {
      const id = CourseId.safeParse(course)
      if (!id.success) return refuse('unknown-client', 'a course has an id such as c-001.1')
      return done(deps.respond(303, '', { location: consoleHref(`messages/courses/${id.data}`) }))
    }
    const asked = query.get('locale') ?? deps.clinic.locales[0]
    const locale = deps.clinic.locales.find((one) => one === asked)
    if (locale === undefined) return refuse('bad-input', 'the clinic does not write in this language')
    return done(deps.respond(200, pageHtml(<CatalogueView visit={visit} locale={locale} />)))
  },
}
