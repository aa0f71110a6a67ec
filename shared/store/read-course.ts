import type { Course } from '../course/course.ts'
import { clientOf, type CourseId } from '../course/ids.ts'
import { batchGet, inOrderOf } from './batch.ts'
import { clinicWithoutItem } from './clinic-without-item.ts'
import { StoreFault } from './fault.ts'
import { type Item, valueOf } from './item.ts'
import type { ClinicState, SealedKey } from './items.ts'
import { clientKey, clinicKey, courseKey, keyText, linkKey, slotKey } from './keys.ts'
import { kinds } from './kinds.ts'
import type { CourseState } from './store.ts'
import type { Table } from './table.ts'

/**
 * A course with its slots, its client and the clinic. A batch is no snapshot: a booking may commit between two of its
 * reads, so a course that says it has other slots than were found is read again.
 */
export async function readCourse(table: Table, id: CourseId, month?: string): Promise<CourseState | null> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const state = await readOnce(table, id, month)
    if (state === null || state.slots.length === state.course.slots) return state
  }
  throw new StoreFault('incomplete-course', `${id} lacks slots`)
}

/** How many slots are asked for before it is known how many there are: 16, and what missed sessions may add. */
const firstSlots = 20

async function readOnce(table: Table, id: CourseId, month?: string): Promise<CourseState | null> {
  const client = clientKey(clientOf(id))
  const sealed = month === undefined ? [] : [linkKey(month)]
  const found = await batchGet(table, [clinicKey, client, courseKey(id), ...slotKeys(id, 1, firstSlots), ...sealed])
  const courseItem = found.get(keyText(courseKey(id)))
  if (courseItem === undefined) return null
  const clientItem = found.get(keyText(client))
  if (clientItem === undefined) throw new StoreFault('incomplete-course', `${id} lacks its client`)
  const course = valueOf(kinds.course, courseItem)
  const more = await readMoreSlots(table, course)
  const slots = inOrderOf(slotKeys(id, 1, course.slots), new Map([...found, ...more]))
  return {
    clinic: clinicOf(found.get(keyText(clinicKey))),
    client: valueOf(kinds.client, clientItem),
    course,
    slots: slots.map((item) => valueOf(kinds.slot, item)),
    ...(month === undefined ? {} : { linkKey: keyIn(found.get(keyText(linkKey(month)))) }),
  }
}

async function readMoreSlots(table: Table, course: Course): Promise<ReadonlyMap<string, Item>> {
  if (course.slots <= firstSlots) return new Map()
  return batchGet(table, slotKeys(course.id, firstSlots + 1, course.slots))
}

function slotKeys(course: CourseId, from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => slotKey(course, from + index))
}

function keyIn(item: Item | undefined): SealedKey | null {
  return item === undefined ? null : valueOf(kinds['link-key'], item)
}

function clinicOf(item: Item | undefined): ClinicState {
  return item === undefined ? clinicWithoutItem : valueOf(kinds.clinic, item)
}
