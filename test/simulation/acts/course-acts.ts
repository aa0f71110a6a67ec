import type { CourseCommand } from '../../../shared/change/course-command.ts'
import { takesTime } from '../../../shared/course/diary.ts'
import { TherapistId } from '../../../shared/course/ids.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { WallTime, dateOf, plusDays } from '../../../shared/time/wall-time.ts'
import { Zone, toWall } from '../../../shared/time/zone.ts'
import type { Chance } from '../../support/contract/chance.ts'

/** What somebody is about to do to a course, as it truly is. */
export interface About {
  readonly chance: Chance
  readonly state: CourseState
  readonly now: Instant
}

type Verb = CourseCommand['do']

/** The likelier ones stand there more often. */
const verbs: readonly [Verb, ...Verb[]] = [
  ...(['move', 'move', 'move', 'move', 'move', 'cancel', 'cancel', 'cancel', 'mark', 'mark'] as const),
  ...(['confirm', 'confirm', 'therapist', 'pause', 'pause', 'extend', 'extend', 'end'] as const),
  ...(['focus', 'technique', 'preferences', 'preferences', 'ask', 'choose', 'decline', 'undo', 'undo'] as const),
]

/** A command that somebody might give; some of it is to be refused. */
export function anyCommand(about: About): CourseCommand {
  const { chance, state } = about
  if (state.course.status === 'paused' && chance.percent(70)) return commandOf('resume', about)
  return commandOf(chance.oneOf(verbs), about)
}

function commandOf(verb: Verb, about: About): CourseCommand {
  const { chance, state, now } = about
  const today = dateOf(toWall(now, state.course.zone))
  const slot = coming(about)
  switch (verb) {
    case 'move':
      return {
        do: 'move',
        slot,
        to: wallNear(about, slot),
        scope: chance.oneOf(['one', 'one', 'following']),
        override: null,
      }
    case 'choose':
      return { do: 'choose', slot, to: wallNear(about, slot) }
    case 'cancel':
      return { do: 'cancel', slot, for: chance.oneOf(['client', 'staff']) }
    case 'mark':
      return { do: 'mark', slot: begun(about), as: chance.oneOf(['missed', 'attended']) }
    case 'confirm':
    case 'decline':
      return { do: verb, slot }
    case 'therapist':
      return { do: 'therapist', to: TherapistId.parse(chance.oneOf(['t-1', 't-2'])) }
    case 'resume':
      return { do: 'resume', from: plusDays(today, chance.whole(0, 14)) }
    case 'extend':
      return { do: 'extend', to: chance.whole(13, 16), reason: 'moves to the seaside' }
    case 'end':
      return { do: 'end', left: chance.oneOf([0, 1, 2, 3]), reason: 'moves to the seaside' }
    case 'focus':
      return { do: 'focus', area: chance.oneOf(['grief', 'role-dispute']), second: null }
    case 'technique':
      return { do: 'technique', slot, technique: chance.oneOf(['clarification', null]) }
    case 'preferences':
      return preferences(chance)
    case 'ask':
      return { do: 'ask', slot, times: [], weekdays: ['thu'], parts: [] }
    case 'undo':
      return { do: 'undo', for: chance.oneOf(['staff', 'staff', 'client']) }
    case 'pause':
      return { do: 'pause' }
    default:
      return verb satisfies never
  }
}

/** A session is put off by some days. */
export function moveLater({ id, wall }: Pick<Slot, 'id' | 'wall'>, chance: Chance) {
  const to = WallTime.parse(`${plusDays(dateOf(wall), chance.oneOf([1, 2, 3, 5]))}T${wall.slice(11)}`)
  return { do: 'move', slot: id, to, scope: 'one', override: null } as const
}

function preferences(chance: Chance): CourseCommand {
  return chance.oneOf<CourseCommand>([
    { do: 'preferences', prompts: chance.percent(50) },
    { do: 'preferences', reminders: chance.percent(50) },
    { do: 'preferences', zone: chance.oneOf([null, Zone.parse('Europe/London'), Zone.parse('Asia/Tokyo')]) },
    {
      do: 'preferences',
      locale: chance.oneOf(['en', 'es', 'ar']),
      calendar: chance.oneOf(['invites', 'feed', 'none']),
    },
  ])
}

/** One of the next sessions to come; where there is none, one that there is not. */
function coming({ chance, state, now }: About): number {
  const open = state.slots.filter((slot) => takesTime(slot) && slot.startsAt > now)
  return open[chance.oneOf([0, 0, 0, 1, 1, 2, 4])]?.id ?? state.course.slots + 1
}

/** A session that has begun, the last one first. */
function begun({ chance, state, now }: About): number {
  const over = state.slots.filter((slot) => takesTime(slot) && slot.startsAt <= now).toReversed()
  return over[chance.oneOf([0, 0, 1])]?.id ?? 1
}

function wallNear({ chance, state, now }: About, id: number): WallTime {
  const slot: Slot | undefined = state.slots.find((one) => one.id === id)
  const date = dateOf(slot?.wall ?? toWall(now, state.course.zone))
  const time = chance.oneOf(['08:00', '09:30', '11:00', '12:00', '14:00', '15:30', '17:00', '18:30'])
  return WallTime.parse(`${plusDays(date, chance.oneOf([-2, -1, 0, 0, 1, 1, 2, 3, 7, 30]))}T${time}`)
}
