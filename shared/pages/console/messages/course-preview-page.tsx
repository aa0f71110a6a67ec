import type { JSX } from 'preact'

import { done } from '../../../course/refusal.ts'
import { type Message, entryOf } from '../../../message/message.ts'
import { everybody } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { CoursePage } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import type { DoField, Option } from '../course-do/do-field.ts'
import { inWords } from '../course-do/slot-label.ts'
import { mailAlone } from '../mail-alone.ts'
import { type CoursePreview, coursePreview, nameOf } from './course-preview.ts'
import { readingFields } from './preview-fields.ts'
import { PreviewForm } from './preview-form.tsx'
import { PreviewView } from './preview-view.tsx'

/** The mails of a course as its client would get them. They are looked at and not sent, not even to who looks. */
export const coursePreviewPage: CoursePage = {
  ...{ of: 'course', access: everybody },
  show: async (visit) => {
    const found = await coursePreview(visit)
    if (!found.ok) return found
    return done(visit.deps.respond(200, pageHtml(<CoursePreviewView visit={visit} found={found.value} />)))
  },
}

/** The mail's own HTML, which the page shows in a frame. */
export const coursePreviewHtmlPage: CoursePage = {
  ...{ of: 'course', access: everybody },
  show: async (visit) => {
    const found = await coursePreview(visit)
    return found.ok ? done(mailAlone(found.value.preview.mail.html)) : found
  },
}

interface CoursePreviewViewProps {
  readonly visit: CourseVisit
  readonly found: CoursePreview
}

function CoursePreviewView({ visit, found }: CoursePreviewViewProps): JSX.Element {
  const { id } = visit.state.course
  const { messages, chosen, preview, reason } = found
  const { locale, content } = preview.situation.client
  const message: DoField = {
    ...{ kind: 'choice', name: 'message', label: 'Mail' },
    options: messages.map((one) => optionOf(one, found, visit)),
  }
  const filled = new Map<string, string>([
    ['message', nameOf(chosen)],
    ['locale', locale],
    ['content', content],
  ])
  return (
    <ConsoleFrame visit={visit} title={`Messages: course ${id}`}>
      <p>
        <a href={consoleHref('messages')}>Messages</a> · <a href={consoleHref(`courses/${id}`)}>Course {id}</a>
      </p>
      <p>As the course stands now. What went already stands on the course’s page, as it was sent.</p>
      <PreviewForm path={visit.path} fields={[message, ...readingFields(visit)]} filled={filled} />
      {reason !== null && <p class="notice">As things stand it would not go: {reason.replaceAll('-', ' ')}.</p>}
      <PreviewView visit={visit} preview={preview} />
    </ConsoleFrame>
  )
}

function optionOf(message: Message, { preview: { situation } }: CoursePreview, visit: CourseVisit): Option {
  const { kind, session, dueAt } = message
  const about = session === null ? '' : `, session ${session}`
  const state = entryOf(situation, message)?.state
  const became = state === undefined ? '' : `, ${state.replaceAll('-', ' ')}`
  return { value: nameOf(message), label: `${inWords(kind)}${about}, ${clinicTime(dueAt, visit)}${became}` }
}
