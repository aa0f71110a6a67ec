import { findFreeTimes, findOffers } from '../../../command/find-free-times.ts'
import type { Step } from '../../../course/cadence.ts'
import type { Slot } from '../../../course/slot.ts'
import type { WallTime } from '../../../time/wall-time.ts'
import { formatDate, formatTime } from '../../../time/format.ts'
import { dateOf, weekdayOf } from '../../../time/wall-time.ts'
import type { CourseVisit } from '../console-visit.ts'
import type { Option } from './do-field.ts'
import { inWords } from './slot-label.ts'

/** How many free times a form offers. */
const offered = 6

/** The times that the client wishes for, and the free ones nearest to the first of them, or to the slot's own, in order. */
export async function freeTimeOptions({ deps, state }: CourseVisit, slot: Slot): Promise<readonly Option[]> {
  const wished = slot.request?.times ?? []
  const wish = {
    ...{ near: wished[0] ?? slot.wall, count: offered, window: null },
    weekdays: slot.request?.weekdays ?? [],
  }
  const of = { client: state.client.id, slot: slot.id, therapist: null }
  const free = optionsOf(await findFreeTimes(deps, of, wish)).toSorted((one, other) =>
    one.value < other.value ? -1 : 1,
  )
  const asked = wished.map((wall) => ({ value: wall, label: `${wallLabel(wall)}, as the client asked` }))
  return [...asked, ...free.filter(({ value }) => !wished.some((wall) => wall === value))]
}

/** The times that the client may choose for a slot by themselves. */
export async function offerOptions({ deps, state }: CourseVisit, slot: Slot): Promise<readonly Option[]> {
  return optionsOf(await findOffers(deps, state.client.id, slot.id))
}

function optionsOf(found: Awaited<ReturnType<typeof findOffers>>): readonly Option[] {
  const steps: readonly Step[] = found.ok ? found.value : []
  return steps.map(({ wall }) => ({ value: wall, label: wallLabel(wall) }))
}

/** "Tue 2 March 2027, 14:00", by the clinic's clocks. */
export function wallLabel(wall: WallTime): string {
  const date = dateOf(wall)
  return `${inWords(weekdayOf(date))} ${formatDate(date, 'en')}, ${formatTime(wall, 'en')}`
}
