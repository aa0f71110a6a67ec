import type { JSX } from 'preact'

import { undoTime, undoneNow } from '../../../course/undo.ts'
import { formatTime } from '../../../time/format.ts'
import { type Instant, plus } from '../../../time/instant.ts'
import { toWall } from '../../../time/zone.ts'
import { mayReach } from '../../../staff/access.ts'
import { commandAccess } from '../../../staff/command-access.ts'
import { FormField } from '../console-frame.tsx'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { actWords } from './act-words.ts'
import { isChangeable } from './whole-ways.tsx'

/** What was done last, by whom, until when it can be taken back, and the button that shows what that does. */
export function UndoStrip({ visit }: { readonly visit: CourseVisit }): JSX.Element | null {
  const { state, person, now } = visit
  const { course } = state
  const undone = isChangeable(state) ? undoneNow(course.undo, { by: 'staff', now }) : null
  if (undone === null) return null
  const path = `courses/${course.id}/do/undo`
  const time = (at: Instant): string => formatTime(toWall(at, visit.deps.clinic.timeZone), 'en')
  const says = (
    <p>
      Done last: <strong>{actWords(undone.act, person)}</strong>, by {undone.by}, {time(undone.at)}. It can be undone
      until {time(plus(undone.at, undoTime))}.
    </p>
  )
  if (!mayReach(person, commandAccess.undo, course.therapist)) return <div class="notice strip">{says}</div>
  return (
    <form class="notice strip" method="post" action={consoleHref(path)}>
      {says}
      <FormField visit={visit} seen={`${course.revision}`} path={path} />
      <button class="quiet" type="submit" name="step" value="preview">
        Undo
      </button>
    </form>
  )
}
