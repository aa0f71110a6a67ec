import type { WholeCourse } from './course.ts'
import { type SlotView, slotViews } from './slot-view.ts'

/** A slot before and after a change. */
export interface SlotChange {
  readonly slot: number
  readonly changed: boolean
  /** Null of a slot that the change books. */
  readonly before: SlotView | null
  readonly after: SlotView
}

/** Every slot of a course as it was and as a change leaves it. */
export function slotChanges(before: WholeCourse, after: WholeCourse): readonly SlotChange[] {
  const was = slotViews(before)
  return slotViews(after).map((view) => {
    const known = was.find(({ slot }) => slot === view.slot) ?? null
    return { slot: view.slot, changed: JSON.stringify(known) !== JSON.stringify(view), before: known, after: view }
  })
}
