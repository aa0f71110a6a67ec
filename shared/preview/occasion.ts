import type { Case } from '../change/case.ts'
import type { CourseCommand } from '../change/course-command.ts'
import { timesForSlot, wishNear } from '../change/find-times.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Kind } from '../course/ledger.ts'
import type { Slot } from '../course/slot.ts'
import { dateOf } from '../time/wall-time.ts'

export const occasions = [
  'welcome',
  'prompt',
  'reminder',
  'countdown',
  'moved',
  'paused',
  'resumed',
  'extended',
  'ended',
  'cancelled',
  'missed',
  'completion',
  'follow-up',
] as const
/** What gives a mail to write: a step of the course itself, or something that is done with it. */
export type Occasion = (typeof occasions)[number]

/** The kind of the mail that an occasion gives to write. */
export const kindOf: Readonly<Record<Occasion, Kind>> = {
  welcome: 'welcome',
  prompt: 'prompt',
  reminder: 'reminder',
  countdown: 'countdown',
  moved: 'change',
  paused: 'change',
  resumed: 'change',
  extended: 'change',
  ended: 'change',
  cancelled: 'cancellation',
  missed: 'missed',
  completion: 'completion',
  'follow-up': 'follow-up',
}

/** Sessions that a sample is extended by, and with how many it ends. */
export const more = 2

/** The command that brings an occasion about at a slot; null where the course brings it about by itself. */
export function commandOf(occasion: Occasion, slot: Slot, given: Case): Result<CourseCommand | null> {
  switch (occasion) {
    case 'moved':
      return moveOf(slot, given)
    case 'paused':
      return done({ do: 'pause' })
    case 'resumed':
      return done({ do: 'resume', from: dateOf(slot.wall) })
    case 'extended':
      return done({ do: 'extend', to: given.situation.course.contract.sessions + more, reason: 'sample' })
    case 'ended':
      return done({ do: 'end', left: more, reason: 'sample' })
    case 'cancelled':
      return done({ do: 'cancel', slot: slot.id, for: 'staff' })
    case 'missed':
      return done({ do: 'mark', slot: slot.id, as: 'missed' })
    case 'welcome':
    case 'prompt':
    case 'reminder':
    case 'countdown':
    case 'completion':
    case 'follow-up':
      return done(null)
    default:
      return occasion satisfies never
  }
}

function moveOf(slot: Slot, given: Case): Result<CourseCommand> {
  const [free] = timesForSlot(given, slot, { wish: wishNear(slot.wall, 1, 6) })
  if (free === undefined) return refuse('no-free-step', 'the session has no other time to which it could be moved')
  return done({ do: 'move', slot: slot.id, to: free.wall, scope: 'one', override: null })
}
