import { commandCourse } from '../../../command/command-course.ts'
import { previewCourse } from '../../../command/preview-course.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import type { FormFields } from '../../../http/read-form.ts'
import type { PageResponse } from '../../../http/page-response.ts'
import { booking } from '../../../staff/access.ts'
import { livePage } from '../console-frame.tsx'
import type { ConsoleFault, ConsoleForm, ConsoleTaken, CoursePage } from '../console-page.ts'
import type { CourseVisit } from '../console-visit.ts'
import { type Asked, askedAt, readCommand } from './asked.ts'
import { filledBefore } from './do-field.ts'
import { DoView } from './do-view.tsx'

/**
 * One command on a course: its form, what it would do, and then the doing, on the revision that was previewed. Who may give
 * which command is told by the command itself.
 */
export const doPage: CoursePage = {
  of: 'course',
  access: booking,
  looks: (fields) => fields.get('step') !== 'do',
  show: async (visit, fault) => {
    const asked = await askedAt(visit, fault?.fields ?? null)
    return asked.ok ? shown(visit, asked.value, { sent: fault?.fields ?? null, fault }) : asked
  },
  take,
}

interface Sent {
  /** The form that was sent; null where the page is opened. */
  readonly sent: FormFields | null
  readonly fault: ConsoleFault | null
}

async function shown(visit: CourseVisit, asked: Asked, { sent, fault }: Sent): Promise<Result<PageResponse>> {
  const { deps, state, person } = visit
  const read = sent === null ? null : readCommand(asked, sent)
  const previewed = read?.ok
    ? await previewCourse(deps, state.client.id, { command: read.command, by: person.id })
    : null
  const fields = sent ?? filledBefore(asked.fields)
  const page = <DoView {...{ visit, asked, fields, read, previewed, fault }} />
  return done(livePage(visit, page))
}

async function take(visit: CourseVisit, { fields, seen }: ConsoleForm): Promise<ConsoleTaken> {
  const asked = await askedAt(visit, fields)
  if (!asked.ok) return asked
  const read = readCommand(asked.value, fields)
  if (!read.ok) return refuse('bad-input', 'something is missing or is not as it should be')
  if (fields.get('step') !== 'do') {
    const page = await shown(visit, asked.value, { sent: fields, fault: null })
    return page.ok ? done({ page: page.value }) : page
  }
  const { deps, state, person } = visit
  const given = { command: read.command, by: person.id, seen: Number(seen) }
  const result = await commandCourse(deps, state.client.id, given)
  return result.ok ? done({ to: `courses/${state.course.id}` }) : result
}
