import { type Result } from '../course/refusal.ts'
import { askTime, declineTime } from './ask-time.ts'
import { cancelSlot } from './cancel-slot.ts'
import type { Case, Changed } from './case.ts'
import { changeTherapist } from './change-therapist.ts'
import { chooseTime } from './choose-time.ts'
import { confirmSlot } from './confirm-slot.ts'
import type { CourseCommand } from './course-command.ts'
import { endCourse } from './end-course.ts'
import { extendCourse } from './extend-course.ts'
import { markSession } from './mark-session.ts'
import { moveFollowing } from './move-following.ts'
import { moveSlot } from './move-slot.ts'
import { pauseCourse } from './pause-course.ts'
import { pickTechnique } from './pick-technique.ts'
import { restoreCourse } from './restore-course.ts'
import { resumeCourse } from './resume-course.ts'
import { setFocus } from './set-focus.ts'
import { setPreferences } from './set-preferences.ts'

/** What a command makes of a course, or why it is refused; null: there is nothing to change. Preview and commit both ask it. */
export function decide(given: Case, command: CourseCommand): Result<Changed | null> {
  switch (command.do) {
    case 'confirm':
      return confirmSlot(given, command.slot)
    case 'mark':
      return markSession(given, command)
    case 'move':
      return command.scope === 'one' ? moveSlot(given, command) : moveFollowing(given, command)
    case 'cancel':
      return cancelSlot(given, { slot: command.slot, by: command.for })
    case 'therapist':
      return changeTherapist(given, command.to)
    case 'pause':
      return pauseCourse(given)
    case 'resume':
      return resumeCourse(given, command.from)
    case 'extend':
      return extendCourse(given, command.to)
    case 'end':
      return endCourse(given, command.left)
    case 'focus':
      return setFocus(given, command)
    case 'technique':
      return pickTechnique(given, command)
    case 'preferences':
      return setPreferences(given, command)
    case 'ask':
      return askTime(given, command)
    case 'decline':
      return declineTime(given, command.slot)
    case 'choose':
      return chooseTime(given, command)
    case 'undo':
      return restoreCourse(given, command.for)
    default:
      return command satisfies never
  }
}
