import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import { fingerprintOf } from '../store/fingerprint.ts'
import type { Carried } from './carried.ts'
import { placeOf } from './place-of.ts'

/** What is wrong where an item names another that is not there, or a course is not of one moment; null: all is whole. */
export function brokenReference(items: readonly Carried[]): string | null {
  const places = new Set(items.map(placeOf))
  const slots = Map.groupBy(
    items.flatMap((item) => (item.kind === 'slot' ? [item.value] : [])),
    ({ course }) => course,
  )
  for (const item of items) {
    const missing = namedBy(item).find((place) => !places.has(place))
    if (missing !== undefined) return `${placeOf(item)} names ${missing}, which is not there`
    if (item.kind === 'course' && !isOfOneMoment(item.value, slots.get(item.value.id) ?? [])) {
      return `${placeOf(item)} does not fit its slots`
    }
  }
  return null
}

/** The places of the items that an item cannot be without. */
function namedBy(item: Carried): readonly string[] {
  switch (item.kind) {
    case 'course':
      return [`client#${item.value.client} client`]
    case 'client':
      return item.value.openCourse === null ? [] : [`course#${item.value.openCourse} course`]
    case 'slot':
    case 'audit':
    case 'mail':
    case 'answered':
      return [`course#${item.value.course} course`]
    case 'job-row':
      return [`job#${item.value.job} job`]
    default:
      return []
  }
}

function isOfOneMoment(course: Course, slots: readonly Slot[]): boolean {
  const inOrder = slots.toSorted((one, other) => one.id - other.id)
  return inOrder.length === course.slots && fingerprintOf(inOrder) === course.fingerprint
}
