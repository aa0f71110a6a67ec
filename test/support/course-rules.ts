import { agenda } from '../../shared/message/agenda.ts'
import { ledgerOf } from '../../shared/message/message.ts'
import { plan } from '../../shared/message/plan.ts'
import { diaryDateOf, takesTime } from '../../shared/course/diary.ts'
import { countsAsSession, numberSlots, phaseOf, sessionsLeft } from '../../shared/course/session-number.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { millisecondsOf } from '../../shared/time/instant.ts'
import { toInstant, toWall } from '../../shared/time/zone.ts'
import { occurrences } from './calendar-model.ts'
import type { CourseLife } from './course-life.ts'

/** Every rule that a course breaks as it stands; none where all is well. `short` sessions found no time to be booked. */
export function brokenRules(life: CourseLife, before: readonly Slot[], short: number): readonly string[] {
  return [
    ...identity(life, before),
    ...numbers(life, short),
    ...times(life),
    ...bookings(life),
    ...messages(life),
    ...deadSlots(life),
    ...calendar(life),
  ]
}

function identity({ situation: { course, slots } }: CourseLife, before: readonly Slot[]): readonly string[] {
  return [
    ...slots.flatMap(({ id }, index) => (id === index + 1 ? [] : [`slot ${id} stands at ${index + 1}`])),
    ...before.flatMap((was) => {
      const is = slots.find(({ id }) => id === was.id)
      if (is === undefined) return [`slot ${was.id} is gone`]
      return is.revision < was.revision ? [`slot ${was.id} went back to revision ${is.revision}`] : []
    }),
    ...(course.slots === slots.length ? [] : [`the course says it has ${course.slots} slots of ${slots.length}`]),
  ]
}

function numbers({ situation, now }: CourseLife, short: number): readonly string[] {
  const { course, slots } = situation
  const counting = numberSlots(situation).filter(({ counts }) => counts)
  const paused = slots.filter(({ status }) => status === 'paused').length
  const booked = course.held + counting.length + paused
  const used = slots.filter(
    (slot) => countsAsSession(slot) && (slot.startsAt <= now || slot.status === 'cancelled'),
  ).length
  return [
    ...counting.flatMap(({ session, slot }, index) =>
      session === course.held + index + 1 ? [] : [`slot ${slot.id} bears ${session}, not ${course.held + index + 1}`],
    ),
    ...counting.flatMap(({ session, phase, slot }) =>
      phase === phaseOf(course.contract, session) ? [] : [`slot ${slot.id} is in the ${phase} phase`],
    ),
    ...(booked + short === course.contract.sessions
      ? []
      : [`${booked} sessions are booked or used, ${short} found no time, of ${course.contract.sessions}`]),
    ...(course.held + used + sessionsLeft(situation, now) === course.contract.sessions ? [] : ['used + left is not N']),
  ]
}

function times({ situation: { slots } }: CourseLife): readonly string[] {
  const counting = slots.filter(countsAsSession)
  return counting.flatMap((slot, index) => {
    const next = counting[index + 1]
    const wall = toWall(slot.startsAt, slot.zone)
    const told = wall === slot.wall && toInstant(slot.wall, slot.zone) === slot.startsAt
    return [
      ...(next === undefined || slot.startsAt < next.startsAt ? [] : [`slot ${next.id} is not after slot ${slot.id}`]),
      ...(told ? [] : [`slot ${slot.id}: ${slot.wall} is not ${slot.startsAt}`]),
    ]
  })
}

function bookings({ situation: { course, slots }, diary }: CourseLife): readonly string[] {
  const mine = [...diary.values()].flatMap(({ therapist, date, bookings: booked }) =>
    booked.flatMap((one) => (one.course === course.id ? [`${one.slot} ${one.startsAt} ${therapist} ${date}`] : [])),
  )
  const wanted = slots
    .filter(takesTime)
    .map((slot) => `${slot.id} ${slot.startsAt} ${slot.therapist} ${diaryDateOf(slot)}`)
  const clashes = [...diary.values()].flatMap(({ date, bookings: booked }) =>
    booked.flatMap((one, index) =>
      booked.slice(index + 1).some((other) => overlap(one, other)) ? [`two sessions at once on ${date}`] : [],
    ),
  )
  const isSame = JSON.stringify(mine.toSorted()) === JSON.stringify(wanted.toSorted())
  return [...clashes, ...(isSame ? [] : [`the diary has ${mine.join(', ')} and not ${wanted.join(', ')}`])]
}

interface Booked {
  readonly startsAt: Slot['startsAt']
  readonly minutes: number
}

function overlap(one: Booked, other: Booked): boolean {
  const [from, to] = [millisecondsOf(one.startsAt), millisecondsOf(other.startsAt)]
  return from < to + other.minutes * 60_000 && to < from + one.minutes * 60_000
}

function messages({ situation, now }: CourseLife): readonly string[] {
  const keys = plan(situation).map(({ place, key }) => `${place} ${key}`)
  const again = plan(situation).map(({ place, key }) => `${place} ${key}`)
  const reminded = situation.slots.filter(takesTime).flatMap((slot) => {
    const reminders = plan(situation).filter((one) => one.kind === 'reminder' && one.place === slot.id)
    const live = reminders.filter((one) => one.void === null)
    return live.length === 1 && live[0]?.revision === slot.revision
      ? []
      : [`slot ${slot.id} has ${live.length} reminders`]
  })
  const numbered = situation.course.notices.map(({ number }) => number)
  return [
    ...(new Set(keys).size === keys.length ? [] : ['two messages have one key']),
    ...(JSON.stringify(keys) === JSON.stringify(again) ? [] : ['the plan is not the same twice']),
    ...(new Set(numbered).size === numbered.length ? [] : ['two notices have one number']),
    ...(agenda(situation, now).length <= keys.length ? [] : ['the agenda has what no rule asks for']),
    ...reminded,
  ]
}

/** Once everything is told, a calendar program shows what the course holds. */
function calendar({ situation, calendar: shown, now }: CourseLife): readonly string[] {
  const mails = plan(situation).filter(({ kind }) => kind !== 'prompt' && kind !== 'reminder')
  const isTold = mails.every(({ kind, place, key }) => {
    if (!['welcome', 'change', 'cancellation', 'missed'].includes(kind)) return true
    const entry = ledgerOf(situation, place)[key]
    return entry?.state === 'sent' || (entry?.state === 'skipped' && ['merged', 'restored'].includes(entry.reason))
  })
  if (!isTold) return []
  const wanted = situation.slots.filter(takesTime).map(({ startsAt }) => startsAt)
  const is = occurrences(shown).map(({ startsAt }) => startsAt)
  const isSame = JSON.stringify(is.toSorted()) === JSON.stringify(wanted.toSorted())
  return isSame ? [] : [`at ${now} the calendar shows ${is.join(', ')} and not ${wanted.join(', ')}`]
}

/** Nothing but what tells of the loss itself is to go for a slot that does not take place. */
function deadSlots({ situation, now }: CourseLife): readonly string[] {
  return agenda(situation, now).flatMap(({ do: what, message }) => {
    const slot = situation.slots.find(({ id }) => id === message.place)
    const isDead = slot !== undefined && !takesTime(slot)
    const speaksOfIt = message.kind === 'prompt' || message.kind === 'reminder'
    return isDead && speaksOfIt && what === 'send' ? [`a ${message.kind} of slot ${slot.id} is to go`] : []
  })
}
