import { reasonOf } from '../audit/reason.ts'
import type { Changed } from '../change/case.ts'
import type { CourseCommand } from '../change/course-command.ts'
import { decide } from '../change/decide.ts'
import type { ClientId, TherapistId } from '../course/ids.ts'
import type { Result } from '../course/refusal.ts'
import type { Undo } from '../course/undo.ts'
import type { RandomBytes } from '../link/link-key.ts'
import type { Situation } from '../message/message.ts'
import type { Action } from './action.ts'
import { type CommandDeps, changeCourse } from './change-course.ts'

/** A person's command on a client's newest course. */
export interface Given {
  readonly command: CourseCommand
  readonly by: string
  /** The revision of the course that the person saw; null where they decide on whatever it is now. */
  readonly seen?: number | null
}

/** A command's reason is kept with a salt of its own. */
export interface CommandCourseDeps extends CommandDeps {
  readonly randomBytes: RandomBytes
}

/** Carries a command out, whole or not at all. */
export async function commandCourse(
  deps: CommandCourseDeps,
  client: ClientId,
  given: Given,
): Promise<Result<Changed | null>> {
  const why = reasonOf(whyOf(given.command), deps.randomBytes)
  return changeCourse(deps, client, { ...actionOf(given), why })
}

/** What a command is to the course and its audit, but for the reason. */
export function actionOf({ command, by, seen = null }: Given): Omit<Action, 'why'> {
  return {
    act: actOf(command),
    slot: 'slot' in command ? command.slot : null,
    by,
    seen,
    reach: (situation) => reachOf(command, situation),
    decide: (one) => decide(one, command),
  }
}

function actOf(command: CourseCommand): string {
  switch (command.do) {
    case 'mark':
      return `mark-${command.as}`
    case 'move':
      return `move-${command.scope}`
    case 'cancel':
      return `cancel-for-${command.for}`
    default:
      return command.do
  }
}

function whyOf(command: CourseCommand): string | null {
  if (command.do === 'extend' || command.do === 'end') return command.reason
  return command.do === 'move' ? command.override : null
}

/** Commands that take or give back times reach into diaries: the course's, and the other one's where it changes hands. */
function reachOf(command: CourseCommand, { course, slots }: Situation): readonly TherapistId[] {
  switch (command.do) {
    case 'confirm':
    case 'focus':
    case 'technique':
    case 'preferences':
    case 'ask':
    case 'decline':
      return []
    case 'mark': {
      const isAttended = slots.find(({ id }) => id === command.slot)?.status !== 'missed' && command.as === 'attended'
      return isAttended ? [] : [course.therapist]
    }
    case 'therapist':
      return [course.therapist, command.to]
    case 'undo':
      return [course.therapist, ...therapistsOf(course.undo), ...therapistsOf(course.undo?.earlier ?? null)]
    case 'move':
    case 'choose':
    case 'cancel':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'end':
      return [course.therapist]
    default:
      return command satisfies never
  }
}

function therapistsOf(undo: Pick<Undo, 'slots'> | null): readonly TherapistId[] {
  return undo?.slots.map(({ therapist }) => therapist) ?? []
}
