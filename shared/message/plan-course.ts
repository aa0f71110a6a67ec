import type { Course } from '../course/course.ts'
import type { SkipReason } from '../course/ledger.ts'
import { type NumberedSlot, numberSlots } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type PlainDate, dateOf, plusDays, wallTime } from '../time/wall-time.ts'
import { toInstant, toWall } from '../time/zone.ts'
import { type Message, type Situation, zoneOf } from './message.ts'
import { quietHoursOf } from './plan-slot.ts'
import { afterQuiet } from './quiet-hours.ts'

/** How long completion and follow-up are of use. */
const completionLimit = { days: 7 } as const
const followUpLimit = { days: 30 } as const

/** Every message about the course as a whole, and its countdown. */
export function planCourse(situation: Situation): readonly Message[] {
  const numbered = numberSlots(situation).filter(({ counts }) => counts)
  return [welcome(situation), ...countdowns(situation, numbered), ...endings(situation, numbered)]
}

function welcome(situation: Situation): Message {
  const { course, slots } = situation
  const [first] = slots
  const soon = first !== undefined && first.startsAt <= plus(course.enrolledAt, { hours: 24 })
  return {
    ...aboutCourse(situation),
    key: 'welcome',
    kind: 'welcome',
    dueAt: soon ? course.enrolledAt : afterQuiet(quietHoursOf(situation), course.enrolledAt),
    lastAt: null,
  }
}

/** One for each slot after which a told number of sessions is left; of a newer revision only from `countdownFrom` on. */
function countdowns(situation: Situation, numbered: readonly NumberedSlot[]): readonly Message[] {
  const { clinic, course } = situation
  const told: readonly number[] = clinic.messages.countdown
  return numbered.flatMap(({ slot, session, phase, left }, index) => {
    if (slot.id < course.countdownFrom || !told.includes(left)) return []
    const next = numbered[index + 1]?.slot
    const message = {
      ...aboutCourse(situation),
      ...{ slot, session, phase, left },
      key: `countdown-r${course.contract.revision}-${left}-s${slot.id}-t${course.countdownRound}`,
      kind: 'countdown' as const,
      dueAt: onDayAfter(situation, slot.startsAt, 1),
      lastAt: next === undefined ? null : plus(next.startsAt, { seconds: -1 }),
    }
    return [message]
  })
}

/** Completion and follow-up, once every session of the contract is booked or used; no follow-up where completion is held. */
function endings(situation: Situation, numbered: readonly NumberedSlot[]): readonly Message[] {
  const { clinic, course } = situation
  const last = lastOf(situation, numbered)
  if (last === null) return []
  const { revision } = course.contract
  const completion: Message = {
    ...aboutCourse(situation),
    key: `completion-r${revision}`,
    kind: 'completion',
    dueAt: onDayAfter(situation, last.startsAt, 1),
    lastAt: plus(onDayAfter(situation, last.startsAt, 1), completionLimit),
    void: whyNotEnded(course, last),
  }
  const followUpAt = onDayAfter(situation, last.startsAt, clinic.messages.followUpDays)
  const followUp: Message = {
    ...completion,
    key: `follow-up-r${revision}`,
    kind: 'follow-up',
    dueAt: followUpAt,
    lastAt: plus(followUpAt, followUpLimit),
  }
  return course.ledger[completion.key]?.state === 'held' ? [completion] : [completion, followUp]
}

/** The last slot of the course; null while sessions of the contract are neither used nor booked. */
function lastOf({ course, slots }: Situation, numbered: readonly NumberedSlot[]): Slot | null {
  const last = numbered.at(-1)
  if (course.endedAt !== null) return last?.slot ?? slots.at(-1) ?? null
  return last === undefined || last.left > 0 ? null : last.slot
}

/** Nobody completed what was ended at once, nor whose last session was lost. */
function whyNotEnded({ endedAt }: Course, { status }: Slot): SkipReason | null {
  if (endedAt !== null) return 'ended'
  return status === 'missed' || status === 'cancelled' ? 'absent' : null
}

/** The clinic's time of day for later mail, `days` calendar days after the day of a start, where the client is. */
function onDayAfter(situation: Situation, start: Instant, days: number): Instant {
  const zone = zoneOf(situation)
  const day: PlainDate = plusDays(dateOf(toWall(start, zone)), days)
  return afterQuiet(quietHoursOf(situation), toInstant(wallTime(day, situation.clinic.messages.at), zone))
}

/** What every message about a course has in common. */
export function aboutCourse({ course }: Situation): Omit<Message, 'key' | 'kind' | 'dueAt' | 'lastAt'> {
  return {
    place: 'course',
    slot: null,
    session: null,
    of: course.contract.sessions,
    phase: null,
    revision: course.contract.revision,
    cause: null,
    left: null,
    void: null,
    notice: null,
  }
}
