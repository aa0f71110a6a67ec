import type { CourseCommand } from '../change/course-command.ts'
import { type Access, booking, treating } from './access.ts'

/** Who may give which command on a course. */
export const commandAccess: Readonly<Record<CourseCommand['do'], Access>> = {
  confirm: booking,
  mark: booking,
  move: booking,
  cancel: booking,
  therapist: booking,
  pause: booking,
  resume: booking,
  extend: treating,
  end: treating,
  focus: treating,
  technique: treating,
  preferences: booking,
  ask: booking,
  decline: booking,
  choose: booking,
  undo: booking,
}
