import fc from 'fast-check'

import type { Course, WholeCourse } from '../../shared/course/course.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import { plus } from '../../shared/time/instant.ts'
import { dateOf, plusDays, timeOf, wallTime } from '../../shared/time/wall-time.ts'
import { Zone, toInstant, toWall } from '../../shared/time/zone.ts'
import { everyDaysFrom, sampleClinic, sampleCourse, sampleSlot } from './sample-course.ts'

/** A change of a course's slots, as far as a calendar sees it; what does not fit the course changes nothing. */
type Edit =
  | { readonly do: 'move'; readonly slot: number; readonly minutes: number }
  | { readonly do: 'move-following'; readonly slot: number; readonly minutes: number }
  | { readonly do: 'cancel'; readonly slot: number; readonly counts: boolean }
  | { readonly do: 'mark'; readonly slot: number; readonly as: 'attended' | 'missed' | 'confirmed' }
  | { readonly do: 'pause'; readonly from: number }
  | { readonly do: 'resume'; readonly days: number }
  | { readonly do: 'add'; readonly days: number }
  | { readonly do: 'end'; readonly from: number }
  | { readonly do: 'therapist'; readonly from: number; readonly to: string }
  | { readonly do: 'minutes'; readonly slot: number; readonly minutes: number }

/** Zones whose clocks change at other times, by other amounts, or not at all. */
const zones = [
  'Europe/London',
  'America/Vancouver',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Tokyo',
  'America/St_Johns',
]

/** Mondays to Sundays some weeks before clocks change somewhere, at times of day that a change skips or shows twice too. */
const aFirstWall = fc
  .tuple(
    fc.constantFrom('2026-10-05', '2027-02-15', '2027-03-08', '2027-09-27'),
    fc.nat(13),
    fc.constantFrom('09:00', '14:30', '00:30', '01:30', '02:15', '23:30'),
  )
  .map(([date, days, time]) => wallTime(plusDays(dateOf(wallTimeOf(date)), days), timeOf(wallTimeOf(date, time))))

const aSlotId = fc.integer({ min: 1, max: 18 })
const someMinutes = fc.oneof(
  fc.integer({ min: -30, max: 30 }).map((days) => days * 1440),
  fc.integer({ min: -600, max: 600 }).map((quarters) => quarters * 15),
)

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('move'), slot: aSlotId, minutes: someMinutes }),
  fc.record({ do: fc.constant('move-following'), slot: aSlotId, minutes: someMinutes }),
  fc.record({ do: fc.constant('cancel'), slot: aSlotId, counts: fc.boolean() }),
  fc.record({ do: fc.constant('mark'), slot: aSlotId, as: fc.constantFrom('attended', 'missed', 'confirmed') }),
  fc.record({ do: fc.constant('pause'), from: aSlotId }),
  fc.record({ do: fc.constant('resume'), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constant('add'), days: fc.integer({ min: 1, max: 21 }) }),
  fc.record({ do: fc.constant('end'), from: aSlotId }),
  fc.record({ do: fc.constant('therapist'), from: aSlotId, to: fc.constantFrom('t-1', 't-2') }),
  fc.record({ do: fc.constant('minutes'), slot: aSlotId, minutes: fc.constantFrom(30, 50, 90) }),
)

/** A course of 1 to 16 sessions somewhere in the world, at the clinic of that zone. */
const aCourseAnywhere: fc.Arbitrary<WholeCourse> = fc
  .record({
    zone: fc.constantFrom(...zones),
    first: aFirstWall,
    count: fc.integer({ min: 1, max: 16 }),
    everyDays: fc.constantFrom(7, 7, 7, 14, 10, 1),
  })
  .map(({ zone, first, count, everyDays }) =>
    sampleCourse({
      clinic: sampleClinic('harbour', { timeZone: zone }),
      walls: everyDaysFrom(first, everyDays, count),
      everyDays,
    }),
  )

/** A course and all that becomes of it: one state for each of up to 12 changes. */
export const aHistory: fc.Arbitrary<readonly WholeCourse[]> = fc
  .tuple(aCourseAnywhere, fc.array(anEdit, { maxLength: 12 }))
  .map(([start, edits]) =>
    edits.reduce<readonly WholeCourse[]>((states, edit) => [...states, edited(states.at(-1) ?? start, edit)], [start]),
  )

/** The course after an edit, one revision on. */
function edited({ course, slots }: WholeCourse, edit: Edit): WholeCourse {
  const next: Course = { ...course, revision: course.revision + 1 }
  return { course: next, slots: inItsOrder(slotsAfter({ course, slots }, edit)) ?? slots }
}

function slotsAfter({ course, slots }: WholeCourse, edit: Edit): readonly Slot[] {
  const change = (applies: (slot: Slot) => boolean, changed: (slot: Slot) => Slot): readonly Slot[] =>
    slots.map((slot) => (applies(slot) ? changed(slot) : slot))
  switch (edit.do) {
    case 'move':
      return change(
        ({ id }) => id === edit.slot,
        (slot) => shifted(slot, edit.minutes),
      )
    case 'move-following':
      return change(
        ({ id }) => id >= edit.slot,
        (slot) => shifted(slot, edit.minutes),
      )
    case 'cancel':
      return change(
        ({ id }) => id === edit.slot,
        (slot) => ({ ...slot, status: 'cancelled', counts: edit.counts }),
      )
    case 'mark':
      return change(
        (slot) => slot.id === edit.slot && isOn(slot),
        (slot) => ({ ...slot, status: edit.as }),
      )
    case 'pause':
      return change(
        (slot) => slot.id >= edit.from && isOn(slot),
        (slot) => ({ ...slot, status: 'paused' }),
      )
    case 'resume':
      return resumed({ course, slots }, edit.days)
    case 'add':
      return [...slots, added({ course, slots }, edit.days)]
    case 'end':
      return change(
        ({ id }) => id >= edit.from,
        (slot) => ({ ...slot, status: 'cancelled', ended: true }),
      )
    case 'therapist':
      return change(
        ({ id }) => id >= edit.from,
        (slot) => ({ ...slot, therapist: TherapistId.parse(edit.to) }),
      )
    case 'minutes':
      return change(
        ({ id }) => id === edit.slot,
        (slot) => ({ ...slot, minutes: edit.minutes }),
      )
    default:
      return edit satisfies never
  }
}

/** The paused ones booked again, a cadence apart, after everything else. */
function resumed({ course, slots }: WholeCourse, days: number): readonly Slot[] {
  let last = lastWall(slots)
  let gap = days
  return slots.map((slot) => {
    if (slot.status !== 'paused') return slot
    last = wallTime(plusDays(dateOf(last), gap), timeOf(course.cadence.first))
    gap = course.cadence.everyDays
    return { ...at(slot, last), status: 'scheduled' }
  })
}

function added({ course, slots }: WholeCourse, days: number): Slot {
  const wall = wallTime(plusDays(dateOf(lastWall(slots)), days), timeOf(course.cadence.first))
  return sampleSlot(slots.length + 1, { wall, zone: course.zone, therapist: course.therapist })
}

function lastWall(slots: readonly Slot[]): Slot['wall'] {
  const walls = slots.filter(isOn).map(({ wall }) => wall)
  const all = walls.length === 0 ? slots.map(({ wall }) => wall) : walls
  return all.toSorted().at(-1) ?? wallTimeOf('2027-01-05')
}

function shifted(slot: Slot, minutes: number): Slot {
  return at(slot, toWall(plus(toInstant(slot.wall, Zone.parse('UTC')), { minutes }), Zone.parse('UTC')))
}

function at(slot: Slot, wall: Slot['wall']): Slot {
  const startsAt = toInstant(wall, slot.zone)
  return { ...slot, startsAt, wall: toWall(startsAt, slot.zone), revision: slot.revision + 1 }
}

/** Null where two sessions that take place would come in another order than they were booked in, or at one time. */
function inItsOrder(slots: readonly Slot[]): readonly Slot[] | null {
  const starts = slots.filter(isOn).map(({ startsAt }) => startsAt)
  return slots.length <= 20 && starts.every((start, index) => index === 0 || (starts[index - 1] ?? '') < start)
    ? slots
    : null
}

function isOn({ status }: Slot): boolean {
  return status !== 'cancelled' && status !== 'paused'
}

function wallTimeOf(date: string, time = '00:00'): Slot['wall'] {
  const [wall] = everyDaysFrom(`${date}T${time}`, 1, 1)
  return sampleSlot(1, { wall: wall ?? '', zone: 'UTC' }).wall
}
