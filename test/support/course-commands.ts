import fc from 'fast-check'

import type { CourseCommand } from '../../shared/change/course-command.ts'
import { takesTime } from '../../shared/course/diary.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { areas } from '../../shared/ipt/area.ts'
import { type PlainDate, WallTime, dateOf, plusDays } from '../../shared/time/wall-time.ts'
import { toWall } from '../../shared/time/zone.ts'
import type { CourseLife } from './course-life.ts'

/** Something that happens to a course: a command that is made out on the day, leave, or time going by. */
export type Deed =
  | { readonly deed: 'command'; readonly what: string; readonly command: (life: CourseLife) => CourseCommand }
  | { readonly deed: 'leave'; readonly inDays: number; readonly days: number; readonly of: 'therapist' | 'clinic' }
  | { readonly deed: 'pass'; readonly hours: number }

const nth = fc.integer({ min: 0, max: 11 })
const days = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.integer({ min: -60, max: 90 }))
const time = fc.constantFrom('08:00', '09:30', '10:00', '13:00', '14:00', '14:00', '14:30', '15:00', '17:10', '20:00')
const scope = fc.constantFrom('one' as const, 'one' as const, 'following' as const)

interface Choice {
  readonly nth: number
  readonly days: number
  readonly time: string
}

const choice: fc.Arbitrary<Choice> = fc.record({ nth, days, time })

/** A slot to come, or now and then one that is none or is over. */
function coming({ situation: { slots }, now }: CourseLife, index: number): number {
  const open = slots.filter((slot) => takesTime(slot) && slot.startsAt > now)
  return open[index]?.id ?? index + 7
}

/** A slot that has begun, the last one first. */
function begun({ situation: { slots }, now }: CourseLife, index: number): number {
  return slots.filter((slot) => takesTime(slot) && slot.startsAt <= now).toReversed()[index % 3]?.id ?? 1
}

function wallNear(life: CourseLife, { nth: index, days: later, time: at }: Choice): WallTime {
  const slot: Slot | undefined = life.situation.slots.find(({ id }) => id === coming(life, index))
  return WallTime.parse(`${plusDays(slot === undefined ? today(life) : dateOf(slot.wall), later)}T${at}`)
}

function today({ now, situation: { course } }: CourseLife): PlainDate {
  return dateOf(toWall(now, course.zone))
}

function command<T>(
  arbitrary: fc.Arbitrary<T>,
  what: string,
  make: (value: T, life: CourseLife) => CourseCommand,
): fc.Arbitrary<Deed> {
  return arbitrary.map((value) => ({
    deed: 'command',
    what: `${what} ${JSON.stringify(value)}`,
    command: (life) => make(value, life),
  }))
}

const nothing = fc.constant(null)
const attendance = fc.record({ nth, as: fc.constantFrom('attended' as const, 'missed' as const) })
const cancellation = fc.record({ nth, for: fc.constantFrom('client' as const, 'staff' as const) })
const absence = fc.record({
  inDays: fc.integer({ min: 0, max: 60 }),
  days: fc.integer({ min: 1, max: 20 }),
  of: fc.constantFrom('therapist' as const, 'therapist' as const, 'clinic' as const),
})

/** Any deed; those that change times are the most frequent. */
export const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 300 }).map((hours): Deed => ({ deed: 'pass', hours })) },
  { weight: 3, arbitrary: fc.constantFrom(0.05, 0.2, 12).map((hours): Deed => ({ deed: 'pass', hours })) },
  {
    weight: 6,
    arbitrary: command(fc.tuple(choice, scope), 'move', ([to, of], life) => ({
      ...{ do: 'move', slot: coming(life, to.nth), to: wallNear(life, to), scope: of, override: null },
    })),
  },
  {
    weight: 6,
    arbitrary: command(attendance, 'mark', (mark, life) => ({ do: 'mark', slot: begun(life, mark.nth), as: mark.as })),
  },
  {
    weight: 3,
    arbitrary: command(cancellation, 'cancel', (given, life) => ({
      ...{ do: 'cancel', slot: coming(life, given.nth), for: given.for },
    })),
  },
  { weight: 1, arbitrary: command(nth, 'confirm', (index, life) => ({ do: 'confirm', slot: coming(life, index) })) },
  {
    weight: 2,
    arbitrary: command(fc.constantFrom('t-1', 't-2', 't-1'), 'therapist', (to) => ({
      ...{ do: 'therapist', to: TherapistId.parse(to) },
    })),
  },
  { weight: 2, arbitrary: command(nothing, 'pause', () => ({ do: 'pause' })) },
  {
    weight: 4,
    arbitrary: command(fc.integer({ min: -1, max: 40 }), 'resume', (later, life) => ({
      ...{ do: 'resume', from: plusDays(today(life), later) },
    })),
  },
  {
    weight: 2,
    arbitrary: command(fc.integer({ min: 9, max: 17 }), 'extend', (to) => ({ do: 'extend', to, reason: 'agreed' })),
  },
  {
    weight: 1,
    arbitrary: command(fc.constantFrom(0, 1, 2, 3, 5, 8), 'end', (left) => ({ do: 'end', left, reason: 'agreed' })),
  },
  { weight: 5, arbitrary: command(nothing, 'undo', () => ({ do: 'undo', for: 'staff' })) },
  {
    weight: 1,
    arbitrary: command(fc.constantFrom(...areas), 'focus', (area) => ({ do: 'focus', area, second: null })),
  },
  { weight: 1, arbitrary: command(fc.boolean(), 'preferences', (prompts) => ({ do: 'preferences', prompts })) },
  { weight: 1, arbitrary: absence.map((given): Deed => ({ deed: 'leave', ...given })) },
)

/** A deed as a line of the story that a failure tells. */
export function storyOf(deed: Deed): string {
  if (deed.deed === 'pass') return `${deed.hours} h go by`
  return deed.deed === 'leave' ? `leave of the ${deed.of} in ${deed.inDays} days, ${deed.days} long` : deed.what
}
