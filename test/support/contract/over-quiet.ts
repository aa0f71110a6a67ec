import { isQuiet, minute, quietBegan, quietEnds } from './days.ts'
import type { CourseContext } from './expectation.ts'
import type { Choice } from './going.ts'

/** A prompt or reminder by day is sent; in quiet hours only one found by half past their beginning, else `late` or the morning. */
export function overQuiet(
  { clinic, course: { zone } }: CourseContext,
  { at, dueAt }: { readonly at: number; readonly dueAt: number },
  late: (wake: number) => readonly Choice[] | null,
): readonly Choice[] {
  const { quiet } = clinic.messages
  if (!isQuiet(at, quiet, zone)) return [{ do: 'send' }]
  const wake = quietEnds(at, quiet, zone)
  const waits = late(wake) ?? [{ do: 'wait', until: wake } as const]
  const began = quietBegan(at, quiet, zone)
  if (at > began + 30 * minute) return waits
  // "One found by 21:30 may still leave" is of one moved back to 21:00; whether of an older one, too, is not said.
  return dueAt >= began ? [{ do: 'send' }] : [{ do: 'send' }, ...waits]
}
