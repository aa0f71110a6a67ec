import type { JSX } from 'preact'

import { AttemptId } from '../../../course/ids.ts'
import { done, refuse } from '../../../course/refusal.ts'
import { type OpenedMail, openMail } from '../../../mail/opened-mail.ts'
import { everybody } from '../../../staff/access.ts'
import { mailIn, mayReadWords } from '../../../staff/mail-access.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { CoursePage } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { mailAlone } from '../mail-alone.ts'

/** A mail as it was sent: what the client saw, and the plain text beside it; its words only where they are for the reader. */
export const mailPage: CoursePage = {
  of: 'course',
  access: everybody,
  show: async (visit) => {
    const mail = await openedMail(visit)
    return mail === null ? noSuchMail : done(visit.deps.respond(200, pageHtml(<Mail visit={visit} mail={mail} />)))
  },
}

/** The mail's own HTML, which the page shows in a frame; for whom its words are not, there is none. */
export const mailAlonePage: CoursePage = {
  ...{ of: 'course', access: everybody },
  show: async (visit) => {
    const mail = await openedMail(visit)
    return mail === null || !areWordsOpen(visit) ? noSuchMail : done(mailAlone(mail.html))
  },
}

const noSuchMail = refuse('unknown-slot', 'there is no such mail')

async function openedMail({ deps, state, params }: CourseVisit): Promise<OpenedMail | null> {
  const attempt = AttemptId.safeParse(params['attempt'])
  const kept = attempt.success ? await deps.store.readMail(state.course.id, attempt.data) : null
  return kept === null ? null : openMail(kept)
}

/** Whether the reader may read what the mail says: by the rule that the API keeps too. */
function areWordsOpen({ person, state, params }: CourseVisit): boolean {
  return mayReadWords(person, mailIn(state, params['attempt'] ?? '').kind)
}

function Mail({ visit, mail }: { readonly visit: CourseVisit; readonly mail: OpenedMail }): JSX.Element {
  const { id } = visit.state.course
  return (
    <ConsoleFrame visit={visit} title={mail.subject}>
      <p>
        <a href={consoleHref(`courses/${id}`)}>Course {id}</a>
      </p>
      <dl>
        <dt>Sent</dt>
        <dd>{clinicTime(mail.at, visit)}</dd>
        <dt>To</dt>
        <dd>{mail.to}</dd>
      </dl>
      {areWordsOpen(visit) ? <Words visit={visit} text={mail.text} /> : <p>What it says is for the therapist.</p>}
      {mail.calendar !== null && (
        <>
          <h2>Calendar</h2>
          <pre>{mail.calendar}</pre>
        </>
      )}
    </ConsoleFrame>
  )
}

function Words({ visit, text }: { readonly visit: CourseVisit; readonly text: string }): JSX.Element {
  return (
    <>
      <h2>As the client sees it</h2>
      <iframe src={consoleHref(`${visit.path}/html`)} title="The mail as the client sees it" sandbox="" />
      <h2>Plain text</h2>
      <pre>{text}</pre>
    </>
  )
}
